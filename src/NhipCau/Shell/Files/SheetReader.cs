using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace NhipCau.Shell.Files;

/// <summary>Reads the parts of an .xlsx as they stream by; elements are known by their local name, so that strict files read like the usual ones.</summary>
internal sealed partial class SheetReader
{
    private const int MostColumns = 60;
    private const int LongestCell = 32_767;

    /// <summary>All text of a sheet together; a string that a million cells share is counted a million times.</summary>
    private const int MostText = 40_000_000;
    private const int MostMerges = 20_000;

    private readonly List<string> shared;
    private readonly SheetFormats formats;
    private readonly List<SheetRow> rows = [];
    private readonly List<(int Top, int Left, int Bottom)> merges = [];
    private int text;

    private SheetReader(WorkbookPart book, bool from1904)
    {
        shared = book.SharedStringTablePart is { } strings ? Strings(strings) : [];
        formats = SheetFormats.Of(book.WorkbookStylesPart, from1904);
    }

    /// <summary>The rows of the first sheet that is not hidden; null when there are too many.</summary>
    public static IReadOnlyList<SheetRow>? FirstSheet(WorkbookPart book)
    {
        var (from1904, sheets) = (false, new List<(string Id, bool Hidden)>());
        using (var xml = Open(book))
        {
            while (xml.Read() && sheets.Count < 200)
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName == "sheet" && Relation(xml) is { } id) sheets.Add((id, xml.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        }
        var first = sheets.OrderBy(s => s.Hidden).Select(s => book.GetPartById(s.Id)).OfType<WorksheetPart>().FirstOrDefault() ?? throw new InvalidDataException();
        var reader = new SheetReader(book, from1904);
        return reader.Read(first) ? reader.Filled() : null;
    }

    internal static string? Relation(XmlReader xml)
    {
        string? id = null;
        while (xml.MoveToNextAttribute()) if (xml.LocalName == "id" && xml.NamespaceURI.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    internal static XmlReader Open(OpenXmlPart part) => XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });

    /// <summary>Strings the cells point at, without the readings that East Asian files set above them.</summary>
    internal static List<string> Strings(SharedStringTablePart part)
    {
        var (strings, now, total) = (new List<string>(), new StringBuilder(), 0L);
        using var xml = Open(part);
        for (var more = xml.Read(); more;)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" }) { xml.Skip(); more = !xml.EOF; continue; }
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true }) strings.Add("");
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && now.Length < LongestCell) now.Append(xml.Value);
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                if ((total += now.Length) > MostText) throw new InvalidDataException();
                strings.Add(Clean(now.ToString()));
                now.Clear();
            }
            more = xml.Read();
        }
        return strings;
    }

    private bool Read(WorksheetPart sheet)
    {
        var (number, column, kind, style, value, cells) = (0, -1, "", 0, new StringBuilder(), new List<string>());
        using var xml = Open(sheet);
        var inside = false;
        for (var more = xml.Read(); more; more = xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row":
                        number = Number(xml.GetAttribute("r")) ?? number + 1;
                        column = -1;
                        break;
                    case "c":
                        column = xml.GetAttribute("r") is { } at ? Place(at).Column : column + 1;
                        (kind, style) = (xml.GetAttribute("t") ?? "n", Number(xml.GetAttribute("s")) ?? 0);
                        value.Clear();
                        break;
                    case "v" or "t":
                        inside = !xml.IsEmptyElement;
                        break;
                    case "mergeCell" when merges.Count < MostMerges && xml.GetAttribute("ref")?.Split(':') is [var from, var to]:
                        merges.Add((Place(from).Row, Place(from).Column, Place(to).Row));
                        break;
                }
            }
            else if (inside && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && value.Length < LongestCell) value.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                switch (xml.LocalName)
                {
                    case "v" or "t":
                        inside = false;
                        break;
                    case "c" when value.Length > 0 && column is >= 0 and < MostColumns:
                        while (cells.Count <= column) cells.Add("");
                        cells[column] = TextOf(kind, style, value.ToString());
                        text += cells[column].Length;
                        break;
                    case "row" when cells.Exists(c => c.Length > 0):
                        if (rows.Count >= MostRowsWithHead || text > MostText) return false;
                        rows.Add(new SheetRow(number, [.. cells]));
                        cells.Clear();
                        break;
                    case "row":
                        cells.Clear();
                        break;
                }
            }
        }
        return true;
    }

    /// <summary>Lines above the heading and the heading itself do not count.</summary>
    private const int MostRowsWithHead = SheetFile.MostRows + 20;

    private string TextOf(string kind, int style, string value) => kind switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "",
        "n" => formats.Write(style, value),
        "d" => DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : value,
        _ => Clean(value),
    };

    /// <summary>What is merged over several rows is said of each of them.</summary>
    private List<SheetRow> Filled()
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < rows.Count; i++) places.TryAdd(rows[i].Number, i);
        var budget = SheetFile.MostRows * 4;
        foreach (var (top, left, bottom) in merges)
        {
            if (bottom <= top || left is < 0 or >= MostColumns || !places.TryGetValue(top, out var first) || left >= rows[first].Cells.Length || rows[first].Cells[left] is not { Length: > 0 } said) continue;
            for (var i = first + 1; i < rows.Count && rows[i].Number <= bottom && budget-- > 0; i++)
            {
                var cells = rows[i].Cells.Length > left ? rows[i].Cells : [.. rows[i].Cells, .. Enumerable.Repeat("", left + 1 - rows[i].Cells.Length)];
                if (cells[left].Length > 0) continue;
                cells[left] = said;
                rows[i] = rows[i] with { Cells = cells, Merged = [.. rows[i].Merged, left] };
            }
        }
        return rows;
    }

    internal static int? Number(string? attribute) => int.TryParse(attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>"B7" is row 7, column 1; -1 for what is no place.</summary>
    internal static (int Row, int Column) Place(string reference)
    {
        var column = 0;
        var at = 0;
        for (; at < reference.Length && at < 4 && char.IsAsciiLetter(reference[at]); at++) column = column * 26 + char.ToUpperInvariant(reference[at]) - 'A' + 1;
        return (int.TryParse(reference.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1, column - 1);
    }

    internal static string Clean(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal)) text = Escape().Replace(text, m => ((char)int.Parse(m.ValueSpan[2..6], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return SheetText.Clean(text);
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
