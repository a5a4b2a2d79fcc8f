using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace NhipCau.Shell.Files;

/// <summary>All sheets of a workbook with the kinds of their cells: for a workbook that was made here and comes back.</summary>
public sealed class WorkbookReader
{
    private const int MostSheets = 20;
    private const int MostLines = 5_000;
    private const int MostColumns = 60;
    private const int LongestCell = 32_767;
    private const long MostText = 10_000_000;

    private readonly List<string> shared;
    private readonly SheetFormats formats;
    private long text;

    private WorkbookReader(WorkbookPart book, bool from1904) =>
        (shared, formats) = (book.SharedStringTablePart is { } strings ? SheetReader.Strings(strings) : [], SheetFormats.Of(book.WorkbookStylesPart, from1904));

    /// <summary>The workbook, or one sentence why not.</summary>
    public static (WorkbookContent? Content, Refusal? Refusal) Read(Stream file) => SheetFile.Opened(file, Read);

    private static WorkbookContent? Read(WorkbookPart book)
    {
        var (from1904, names) = (false, new List<(string Name, string Id)>());
        using (var xml = SheetReader.Open(book))
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
                if (xml.LocalName == "sheet" && xml.GetAttribute("name") is { } name && SheetReader.Relation(xml) is { } id) names.Add((name, id));
                if (names.Count > MostSheets) return null;
            }
        }
        var reader = new WorkbookReader(book, from1904);
        var sheets = new Dictionary<string, IReadOnlyList<WorkbookLine>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, id) in names)
        {
            if (book.GetPartById(id) is not WorksheetPart part) continue;
            if (reader.Read(part) is not { } lines) return null;
            sheets[SheetText.Clean(name)] = lines;
        }
        return new WorkbookContent(sheets, from1904, book.VbaProjectPart is not null);
    }

    private List<WorkbookLine>? Read(WorksheetPart sheet)
    {
        var (lines, cells, value) = (new List<WorkbookLine>(), new Dictionary<int, WorkbookCell>(), new StringBuilder());
        var (number, column, kind, style, formula, inside) = (0, -1, "n", 0, false, false);
        using var xml = SheetReader.Open(sheet);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                if (xml.LocalName == "row") (number, column) = (SheetReader.Number(xml.GetAttribute("r")) ?? number + 1, -1);
                else if (xml.LocalName == "f") formula = true;
                else if (xml.LocalName is "v" or "t") inside = !xml.IsEmptyElement;
                else if (xml.LocalName == "c")
                {
                    column = xml.GetAttribute("r") is { } at ? SheetReader.Place(at).Column : column + 1;
                    (kind, style, formula) = (xml.GetAttribute("t") ?? "n", SheetReader.Number(xml.GetAttribute("s")) ?? 0, false);
                    value.Clear();
                }
            }
            else if (inside && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace && value.Length < LongestCell) value.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                if (xml.LocalName is "v" or "t") inside = false;
                else if (xml.LocalName == "c" && column is >= 0 and < MostColumns && (value.Length > 0 || formula)) text += (cells[column] = Cell(kind, style, value.ToString(), formula)).Text.Length;
                else if (xml.LocalName == "row" && cells.Count > 0)
                {
                    if (lines.Count >= MostLines || text > MostText) return null;
                    lines.Add(new WorkbookLine(number, cells));
                    cells = [];
                }
            }
        }
        return lines;
    }

    private WorkbookCell Cell(string kind, int style, string value, bool formula) => kind switch
    {
        "s" => new(CellKind.Text, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count ? shared[index] : "", null, formula),
        "b" => new(CellKind.Truth, value.Trim() == "1" ? "TRUE" : "FALSE", null, formula),
        "e" => new(CellKind.Fault, value.Trim(), null, formula),
        "d" => new(CellKind.Day, value.Trim(), null, formula),
        "n" when value.Trim().Length == 0 => new(CellKind.Text, "", null, formula),
        "n" => Amount(style, value, formula),
        _ => new(CellKind.Text, SheetReader.Clean(value), null, formula),
    };

    private WorkbookCell Amount(int style, string value, bool formula)
    {
        var shown = formats.Write(style, value);
        if (formats.IsDay(style)) return new(CellKind.Day, shown, null, formula);
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) >= 1e16) return new(CellKind.Fault, shown, null, formula);
        return formats.IsPercent(style) ? new(CellKind.Percent, shown, (decimal)number * 100, formula) : new(CellKind.Number, shown, (decimal)number, formula);
    }
}
