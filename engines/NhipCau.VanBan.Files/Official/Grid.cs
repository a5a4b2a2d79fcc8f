namespace NhipCau.VanBan.Files.Official;

/// <summary>A table with lines: its head is repeated on each page, its rows are not torn.</summary>
/// <param name="Head">None: a table without titles.</param>
/// <param name="Weights">Relative widths; null, or not one a column: after what the columns hold.</param>
public sealed record Grid(IReadOnlyList<GridRow> Head, IReadOnlyList<GridRow> Rows, IReadOnlyList<double>? Weights = null) : Block;

/// <param name="Cells">From the left; places that a cell above reaches down into are left out.</param>
public sealed record GridRow(IReadOnlyList<GridCell> Cells)
{
    public static GridRow Of(params string[] cells) => new([.. cells.Select(text => new GridCell(text))]);
}

public enum CellAlign { Left, Centre, Right }

/// <param name="Runs">A line break in the text of a run begins a new line of the cell.</param>
/// <param name="Across">Columns it takes; what would reach over the edge ends there.</param>
/// <param name="Down">Rows it takes, of the head or of the rows; it ends with them.</param>
public sealed record GridCell(IReadOnlyList<Run> Runs, int Across = 1, int Down = 1, bool Bold = false, CellAlign Align = CellAlign.Left)
{
    public GridCell(string text, int across = 1, int down = 1, bool bold = false, CellAlign align = CellAlign.Left) : this([new Run(text)], across, down, bold, align)
    {
    }

    internal string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A <see cref="Grid"/> of plain words.</summary>
/// <param name="Header">Its titles; empty ones: the table has none.</param>
/// <param name="Rows">A row of one cell spans the table: the heading of a group. A line break in a cell starts a new line there.</param>
/// <param name="Weights">Relative widths; null: after what the columns hold.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<double>? Weights = null) : Block
{
    /// <summary>Characters; a column that holds no more anywhere is centred: numbers of rows, counts.</summary>
    private const int ShortCell = 5;

    internal Grid Grid()
    {
        var columns = Header.Count;
        var align = Enumerable.Range(0, columns)
            .Select(c => Rows.Where(r => r.Count > 1 && c < r.Count).All(r => r[c].Length <= ShortCell) ? CellAlign.Centre : CellAlign.Left).ToArray();
        return new(Header.Any(title => title.Length > 0) ? [new([.. Header.Select(title => new GridCell(title))])] : [],
            [.. Rows.Select(row => new GridRow(row.Count == 1 && columns > 1
                ? [new(row[0], across: columns, bold: true)]
                : [.. Enumerable.Range(0, columns).Select(c => new GridCell(c < row.Count ? row[c] : "", align: align[c]))]))], Weights);
    }
}
