using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// A table → one line a row, cells separated by a tab. A cell merged downwards says its value in every row it spans; a cell that
/// spans columns is followed by empty ones, so that columns stay under each other.
/// </summary>
internal static class TableText
{
    private const char CellBreak = '\u2028';
    private const int MaxSpan = 63; // Word's most columns
    private const int MaxRepeated = 2000; // a long text said again in thousands of rows would fill the machine

    /// <param name="Continues">The lower part of a cell merged downwards.</param>
    internal sealed record Cell(int Column, int Span, bool Continues, IReadOnlyList<string> Lines);

    public static IEnumerable<string> Lines(Table table, BodyText body)
    {
        var rows = Rows(table).Select(r => Cells(r, body).ToList()).Where(r => r.Count > 0).ToList();
        return LayoutTable.Is(table, rows, body.Styles) ? LayoutTable.Lines(rows) : DataLines(rows);
    }

    private static IEnumerable<string> DataLines(List<List<Cell>> rows)
    {
        var above = new Dictionary<int, string>();
        foreach (var row in rows)
        {
            var cells = new string[row.Max(c => c.Column + c.Span)];
            Array.Fill(cells, "");
            foreach (var cell in row)
            {
                var text = cell.Continues && above.TryGetValue(cell.Column, out var first)
                    ? first.Length <= MaxRepeated ? first : ""
                    : Flat(cell.Lines);
                cells[cell.Column] = above[cell.Column] = text;
            }
            if (cells.Any(c => c.Length > 0)) yield return string.Join('\t', cells);
        }
    }

    private static string Flat(IEnumerable<string> lines) =>
        string.Join(CellBreak, lines.SelectMany(l => l.Split('\n', '\f')).Select(l => l.Replace('\t', ' ').Trim()).Where(l => l.Length > 0));

    /// <summary>Rows may stand in content controls; a row deleted under tracked changes is gone.</summary>
    private static IEnumerable<TableRow> Rows(OpenXmlElement container) => container.ChildElements.SelectMany(child => child switch
    {
        TableRow row => row.TableRowProperties?.GetFirstChild<Deleted>() is null ? [row] : [],
        TableProperties or TableGrid => [],
        _ => Rows(child),
    });

    private static IEnumerable<Cell> Cells(TableRow row, BodyText body)
    {
        var column = Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MaxSpan);
        foreach (var cell in CellsIn(row))
        {
            var properties = cell.TableCellProperties;
            var span = Math.Clamp(properties?.GridSpan?.Val?.Value ?? 1, 1, MaxSpan);
            var merge = properties?.VerticalMerge;
            yield return new Cell(column, span, merge is not null && merge.Val?.Value != MergedCellValues.Restart, body.Lines(cell));
            column += span;
        }
    }

    private static IEnumerable<TableCell> CellsIn(OpenXmlElement container) => container.ChildElements.SelectMany(child => child switch
    {
        TableCell cell => [cell],
        TableRowProperties => [],
        _ => CellsIn(child),
    });
}
