using System.Globalization;
using System.Security;
using System.Text;

namespace NhipCau.Shell.Files;

/// <summary>The styles part of a written workbook: each look once (ECMA-376, part 1, 18.8).</summary>
internal sealed class WorkbookStyles
{
    private readonly List<CellLook> looks = [CellLook.Plain];

    public int Of(CellLook look)
    {
        if (looks.IndexOf(look) is >= 0 and var at) return at;
        looks.Add(look);
        return looks.Count - 1;
    }

    public string Part()
    {
        List<string> formats = [.. looks.Select(l => l.Format).OfType<string>().Distinct()];
        List<(bool, int)> fonts = [.. looks.Select(l => (l.Bold, l.Size)).Distinct()];
        List<string> fills = [.. looks.Select(l => l.Fill).OfType<string>().Distinct()];
        var xml = new StringBuilder("""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
        if (formats.Count > 0) Put(xml, "numFmts", formats.Select((f, i) => Invariant($"""<numFmt numFmtId="{164 + i}" formatCode="{SecurityElement.Escape(f)}"/>""")));
        Put(xml, "fonts", fonts.Select(f => Invariant($"""<font>{(f.Item1 ? "<b/>" : "")}<sz val="{f.Item2}"/><name val="Calibri"/></font>""")));
        Put(xml, "fills", ["<fill><patternFill patternType=\"none\"/></fill>", "<fill><patternFill patternType=\"gray125\"/></fill>", .. fills.Select(f => $"""<fill><patternFill patternType="solid"><fgColor rgb="FF{f}"/><bgColor indexed="64"/></patternFill></fill>""")]);
        Put(xml, "borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>", $"<border>{Side("left")}{Side("right")}{Side("top")}{Side("bottom")}<diagonal/></border>"]);
        xml.Append("""<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""");
        Put(xml, "cellXfs", looks.Select(l => Invariant($"""<xf numFmtId="{(l.Format is { } f ? 164 + formats.IndexOf(f) : 0)}" fontId="{fonts.IndexOf((l.Bold, l.Size))}" fillId="{(l.Fill is { } fill ? 2 + fills.IndexOf(fill) : 0)}" borderId="{(l.Framed ? 1 : 0)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment{(l.Centred ? " horizontal=\"center\"" : "")} vertical="top"{(l.Wrapped ? " wrapText=\"1\"" : "")}/><protection locked="{(l.Open ? 0 : 1)}"/></xf>""")));
        return xml.Append("""<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""").ToString();
    }

    private static void Put(StringBuilder xml, string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        xml.Append(CultureInfo.InvariantCulture, $"""<{name} count="{all.Count}">""").AppendJoin("", all).Append("</").Append(name).Append('>');
    }

    private static string Side(string side) => $"""<{side} style="thin"><color rgb="FFB7BDC6"/></{side}>""";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
