using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace NhipCau.Shell.Files;

/// <summary>Writes an .xlsx of several small sheets with looks, notes, hidden parts and protection (ECMA-376, part 1, 18).</summary>
public static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";

    public static byte[] Write(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var styles = new WorkbookStyles();
            var (types, links) = (new StringBuilder(), new StringBuilder());
            for (var i = 1; i <= sheets.Count; i++)
            {
                var notes = WorkbookNotes.Of(sheets[i - 1]);
                Part(zip, $"xl/worksheets/sheet{i}.xml", Sheet(sheets[i - 1], styles, notes.Count > 0, i == 1));
                types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""");
                links.Append(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>""");
                if (notes.Count == 0) continue;
                Part(zip, $"xl/comments{i}.xml", WorkbookNotes.Comments(notes));
                Part(zip, $"xl/drawings/vmlDrawing{i}.vml", WorkbookNotes.Boxes(notes));
                Part(zip, $"xl/worksheets/_rels/sheet{i}.xml.rels", Relations(Invariant($"""<Relationship Id="rId1" Type="{Office}/vmlDrawing" Target="../drawings/vmlDrawing{i}.vml"/><Relationship Id="rId2" Type="{Office}/comments" Target="../comments{i}.xml"/>""")));
                types.Append(CultureInfo.InvariantCulture, $"""<Override PartName="/xl/comments{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>""");
            }
            Part(zip, "xl/styles.xml", styles.Part());
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{string.Concat(sheets.Select((s, i) => Invariant($"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i + 1}"{(s.Hidden ? " state=\"veryHidden\"" : "")} r:id="rId{i + 1}"/>""")))}</sheets></workbook>""");
            Part(zip, "xl/_rels/workbook.xml.rels", Relations(links + $"""<Relationship Id="rIdS" Type="{Office}/styles" Target="styles.xml"/>"""));
            Part(zip, "_rels/.rels", Relations($"""<Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>"""));
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{types}</Types>""");
        }
        return file.ToArray();
    }

    private static string Sheet(WorkbookSheet sheet, WorkbookStyles styles, bool hasNotes, bool first)
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}" xmlns:r="{Office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView{(first ? " tabSelected=\"1\"" : "")} showGridLines="0" workbookViewId="0">""");
        if (sheet.Frozen > 0) xml.Append(CultureInfo.InvariantCulture, $"""<pane ySplit="{sheet.Frozen}" topLeftCell="A{sheet.Frozen + 1}" activePane="bottomLeft" state="frozen"/>""");
        xml.Append("</sheetView></sheetViews><cols>");
        for (var i = 0; i < sheet.Widths.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{sheet.Widths[i]}" customWidth="1"{(sheet.HiddenColumns.Contains(i) ? " hidden=\"1\"" : "")}/>""");
        xml.Append("</cols><sheetData>");
        for (var row = 0; row < sheet.Rows.Count; row++)
        {
            if (sheet.Rows[row].Count == 0) continue;
            xml.Append(CultureInfo.InvariantCulture, $"""<row r="{row + 1}">""");
            for (var i = 0; i < sheet.Rows[row].Count; i++) if (sheet.Rows[row][i] is { } cell) Put(xml, cell, Invariant($"{SheetParts.Letters(i)}{row + 1}"), styles.Of(cell.Look));
            xml.Append("</row>");
        }
        xml.Append("""</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>""");
        if (sheet.Rules.Count > 0) xml.Append(CultureInfo.InvariantCulture, $"""<dataValidations count="{sheet.Rules.Count}">{string.Concat(sheet.Rules.Select(r => Rule(r, sheet.Frozen + 1, sheet.Rows.Count)))}</dataValidations>""");
        xml.Append("""<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>""");
        return xml.Append(hasNotes ? """<legacyDrawing r:id="rId1"/></worksheet>""" : "</worksheet>").ToString();
    }

    private static void Put(StringBuilder xml, PlacedCell cell, string at, int style)
    {
        xml.Append(CultureInfo.InvariantCulture, $"""<c r="{at}" s="{style}" """);
        if (cell.Value is decimal number) xml.Append("><v>").Append(number.ToString(CultureInfo.InvariantCulture)).Append("</v></c>");
        else if (cell.Value is string { Length: > 0 } text) xml.Append("t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(SheetWriter.Fit(text)).Append("</t></is></c>");
        else xml.Append("/>");
    }

    private static string Rule(ColumnRule rule, int first, int last)
    {
        var (at, hint) = (Invariant($"{SheetParts.Letters(rule.Column)}{first}:{SheetParts.Letters(rule.Column)}{Math.Max(first, last)}"), SecurityElement.Escape(rule.Hint));
        return rule.Choices is { } choices
            ? $"""<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="{hint}" sqref="{at}"><formula1>"{SecurityElement.Escape(choices)}"</formula1></dataValidation>"""
            : $"""<dataValidation type="decimal" operator="between" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="{hint}" sqref="{at}"><formula1>-1000000000000000</formula1><formula2>1000000000000000</formula2></dataValidation>""";
    }

    private static string Relations(string links) => $"""<Relationships xmlns="{Package}/relationships">{links}</Relationships>""";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Part(ZipArchive zip, string path, string content) => SheetParts.Part(zip, path, content);
}
