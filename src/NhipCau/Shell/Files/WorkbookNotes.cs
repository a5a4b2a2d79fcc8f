using System.Globalization;
using System.Text;

namespace NhipCau.Shell.Files;

/// <summary>Notes beside cells: their words, and the boxes Excel shows them in (legacy drawing, ECMA-376, part 4, 19).</summary>
internal static class WorkbookNotes
{
    public static IReadOnlyList<(int Row, int Column, string Text)> Of(WorkbookSheet sheet) =>
        [.. sheet.Rows.SelectMany((cells, row) => cells.Select((cell, column) => (row, column, cell?.Note ?? ""))).Where(n => n.Item3.Length > 0)];

    public static string Comments(IReadOnlyList<(int Row, int Column, string Text)> notes)
    {
        var xml = new StringBuilder("""<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Nhịp Cầu</author></authors><commentList>""");
        foreach (var (row, column, text) in notes)
            xml.Append(CultureInfo.InvariantCulture, $"""<comment ref="{SheetParts.Letters(column)}{row + 1}" authorId="0"><text><r><rPr><sz val="10"/><rFont val="Calibri"/></rPr><t xml:space="preserve">{SheetWriter.Fit(text)}</t></r></text></comment>""");
        return xml.Append("</commentList></comments>").ToString();
    }

    public static string Boxes(IReadOnlyList<(int Row, int Column, string Text)> notes)
    {
        var xml = new StringBuilder("""<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="note" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>""");
        for (var i = 0; i < notes.Count; i++)
        {
            var (row, column, _) = notes[i];
            xml.Append(CultureInfo.InvariantCulture, $"""<v:shape id="n{i}" type="#note" style="position:absolute;visibility:hidden" fillcolor="#fff4ce" o:insetmode="auto"><v:fill color2="#fff4ce"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1},10,{row},4,{column + 4},10,{row + 4},4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>""");
        }
        return xml.Append("</xml>").ToString();
    }
}
