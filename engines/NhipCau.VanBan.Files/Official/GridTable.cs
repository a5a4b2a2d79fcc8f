using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>A <see cref="Grid"/> laid on its columns: every place of a row belongs to a cell, one of the row or one that reaches down into it.</summary>
internal sealed class GridTable
{
    public const string Style = "BangKe";
    public const double Padding = 1.6;

    /// <summary>Characters beyond which a column wants more room than its words need.</summary>
    private const int ShortCell = 5;

    /// <summary>Characters of a line that is not broken: a day, a short title.</summary>
    private const int ShortLine = 10;

    /// <param name="Above">It goes on from the row above.</param>
    private sealed record Place(GridCell Cell, int Column, int Across, bool Above, bool GoesOn);

    private readonly List<List<Place>> _head;
    private readonly List<List<Place>> _rows;
    private readonly int[] _widths;
    private readonly Func<GridCell, string, IEnumerable<W.Paragraph>> _lines;

    /// <param name="lines">The paragraphs of a cell in the style named.</param>
    public GridTable(Grid grid, double width, double textSize, Func<GridCell, string, IEnumerable<W.Paragraph>> lines)
    {
        _lines = lines;
        var columns = Math.Clamp(Math.Max(Columns(grid.Head), Columns(grid.Rows)), 1, MostColumns);
        (_head, _rows) = (Laid(grid.Head, columns), Laid(grid.Rows, columns));
        _widths = [.. Widths(grid.Weights, columns, width, textSize).Select(Twips)];
    }

    /// <summary>Word takes no more.</summary>
    private const int MostColumns = 63;

    public OpenXmlElement Build()
    {
        var made = Markup.Table(_widths, new TableProperties { TableStyle = new TableStyle { Val = Style } });
        foreach (var row in _head)
        {
            var head = Row([.. row.Select(place => Cell(place, "DauBang"))]);
            head.TableRowProperties!.Append(new TableHeader());
            made.Append(head);
        }
        made.Append(_rows.Select(row => Row([.. row.Select(place => Cell(place, StyleOf(place)))])));
        return made;
    }

    private string StyleOf(Place place) =>
        place.Cell.Bold && place.Across == _widths.Length && _widths.Length > 1 ? "NhomBang" : place.Cell.Align switch
        {
            CellAlign.Centre => "OBangGiua",
            CellAlign.Right => "OBangPhai",
            _ => "OBang",
        };

    private TableCell Cell(Place place, string style)
    {
        var cell = Markup.Cell(_widths.Skip(place.Column).Take(place.Across).Sum(), place.Above ? [Line(style)] : _lines(place.Cell, style));
        var properties = cell.TableCellProperties!;
        if (place.Across > 1) properties.GridSpan = new GridSpan { Val = place.Across };
        if (place.Above) properties.VerticalMerge = new VerticalMerge();
        else if (place.GoesOn) properties.VerticalMerge = new VerticalMerge { Val = MergedCellValues.Restart };
        if (style == "DauBang" || place.Above || place.GoesOn) properties.TableCellVerticalAlignment = new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center };
        return cell;
    }

    /// <summary>As many as the widest row has, with what reaches down into it.</summary>
    private static int Columns(IReadOnlyList<GridRow> rows)
    {
        var open = new List<(int Across, int Left)>();
        var most = 0;
        foreach (var row in rows)
        {
            most = Math.Max(most, row.Cells.Sum(c => Math.Max(1, c.Across)) + open.Sum(o => o.Across));
            open = [.. open.Concat(row.Cells.Select(c => (Math.Max(1, c.Across), Math.Max(1, c.Down)))).Select(o => (o.Item1, o.Item2 - 1)).Where(o => o.Item2 > 0)];
        }
        return most;
    }

    private static List<List<Place>> Laid(IReadOnlyList<GridRow> rows, int columns)
    {
        var made = new List<List<Place>>(rows.Count);
        var reaching = new (GridCell Cell, int Left)[columns]; // by its first column
        var across = new int[columns];
        for (var r = 0; r < rows.Count; r++)
        {
            var line = new List<Place>();
            var cells = new Queue<GridCell>(rows[r].Cells);
            for (var column = 0; column < columns;)
            {
                var above = reaching[column].Left > 0;
                var cell = above ? reaching[column].Cell : cells.TryDequeue(out var next) ? next : new GridCell("");
                if (!above)
                {
                    across[column] = Room(column, Math.Max(1, cell.Across));
                    reaching[column] = (cell, Math.Min(Math.Max(1, cell.Down), rows.Count - r));
                }
                var goesOn = --reaching[column].Left > 0;
                line.Add(new(cell, column, across[column], above, goesOn));
                column += across[column];
            }
            made.Add(line);
        }
        return made;

        int Room(int column, int wanted)
        {
            var free = 1;
            while (free < wanted && column + free < columns && reaching[column + free].Left == 0) free++;
            return free;
        }
    }

    /// <summary>No word is broken where it can be helped; what room is left goes where the text is.</summary>
    private IEnumerable<double> Widths(IReadOnlyList<double>? weights, int columns, double width, double textSize)
    {
        if (weights is not null && weights.Count == columns && weights.All(w => w > 0)) return weights.Select(w => width * w / weights.Sum());
        var (least, share) = (new double[columns], new double[columns]);
        foreach (var place in _head.Concat(_rows).SelectMany(row => row).Where(place => place.Across == 1 && !place.Above))
        {
            var text = place.Cell.Text;
            share[place.Column] += Math.Max(0, text.Length - ShortCell);
            // Nothing is wider than its letters side by side are at their widest.
            foreach (var word in text.Split('\n', '\u2028').SelectMany(line => line.Length <= ShortLine ? [line] : line.Split(' ')))
                if (word.Length * textSize * FontWidth.Widest > least[place.Column]) least[place.Column] = Math.Max(least[place.Column], FontWidth.Millimetres(word, textSize));
        }
        least = [.. least.Select(l => l + 2 * Padding + 1)];
        var rest = width - least.Sum();
        if (rest <= 0) return least.Select(l => l * width / least.Sum());
        share = [.. share.Select(s => Math.Pow(s, 0.75))];
        var all = Math.Max(1, share.Sum());
        return least.Select((l, c) => l + rest * (share.Sum() == 0 ? 1.0 / columns : share[c] / all));
    }
}
