using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>A table with lines; its header is repeated on each page, its rows are not torn.</summary>
internal static class DataTable
{
    private const double Padding = 1.6;
    private const int ShortCell = 5;

    public static OpenXmlElement Of(Table table, double width)
    {
        var columns = table.Header.Count;
        var widths = Widths(table, columns, width).Select(Twips).ToArray();
        var isShort = Enumerable.Range(0, columns)
            .Select(c => table.Rows.Where(r => r.Count > 1 && c < r.Count).All(r => r[c].Length <= ShortCell)).ToArray();

        var properties = new TableProperties { TableBorders = Lines(), TableCellMarginDefault = Margins() };
        var made = Markup.Table(widths, properties);
        var head = Row([.. table.Header.Select((text, c) => Cell(widths[c], CellLines("DauBang", text)))]);
        head.TableRowProperties!.Append(new TableHeader());
        if (table.Header.Any(title => title.Length > 0)) made.Append(head);
        foreach (var row in table.Rows)
        {
            made.Append(row.Count == 1 && columns > 1
                ? Row(Spanning(widths, row[0]))
                : Row([.. Enumerable.Range(0, columns).Select(c => Cell(widths[c], CellLines(isShort[c] ? "OBangGiua" : "OBang", c < row.Count ? row[c] : "")))]));
        }
        return made;
    }

    private static TableCell Spanning(int[] widths, string text)
    {
        var cell = Cell(widths.Sum(), CellLines("NhomBang", text));
        cell.TableCellProperties!.GridSpan = new GridSpan { Val = widths.Length };
        return cell;
    }

    private static IEnumerable<W.Paragraph> CellLines(string style, string text) => text.Split('\n', '\u2028').Select(line => Line(style, line));

    /// <summary>No word is broken where it can be helped; what room is left goes where the text is.</summary>
    private static double[] Widths(Table table, int columns, double width)
    {
        if (table.Weights is { } weights && weights.Count == columns) return [.. weights.Select(w => width * w / weights.Sum())];
        var cells = Enumerable.Range(0, columns)
            .Select(c => table.Rows.Where(r => r.Count > 1 && c < r.Count).Select(r => r[c]).Prepend(table.Header[c]).ToList()).ToList();
        var least = cells.Select(column => 2 * Padding + 1 + column.SelectMany(t => t.Split(' ', '\n', '\u2028'))
            .Max(word => FontWidth.Millimetres(word, OfficialLayout.TableSize))).ToArray();
        var rest = width - least.Sum();
        if (rest <= 0) return [.. least.Select(l => l * width / least.Sum())];
        var share = cells.Select(column => Math.Pow(column.Sum(t => (double)Math.Max(0, t.Length - ShortCell)), 0.75)).ToArray();
        var all = Math.Max(1, share.Sum());
        return [.. least.Select((l, c) => l + rest * (share.Sum() == 0 ? 1.0 / columns : share[c] / all))];
    }

    private static TableBorders Lines()
    {
        return new TableBorders(Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>(), Side<InsideHorizontalBorder>(), Side<InsideVerticalBorder>());

        static T Side<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
    }

    private static TableCellMarginDefault Margins() => new(
        new TableCellLeftMargin { Width = (short)Twips(Padding), Type = TableWidthValues.Dxa },
        new TableCellRightMargin { Width = (short)Twips(Padding), Type = TableWidthValues.Dxa });
}
