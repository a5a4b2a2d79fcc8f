namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// A table → one line a row, cells separated by a tab, every row as many as the table has columns. A cell merged downwards says
/// its text in every row it spans, so an empty cell is an empty cell; a cell over several columns is followed by empty ones.
/// </summary>
internal sealed class TableText
{
    private const char CellBreak = '\u2028';

    private readonly BodyText _body;
    private readonly List<List<Cell>> _rows = [];
    private readonly List<int> _grid = [];
    private TableProperties _properties = new(null, null);
    private bool _cellLines;

    /// <param name="Continues">The lower part of a cell merged downwards.</param>
    internal sealed record Cell(int Column, int Span, bool Continues, List<string> Lines);

    private TableText(BodyText body) => _body = body;

    /// <summary>Stands on <c>w:tbl</c>.</summary>
    public static IEnumerable<string> Lines(Markup xml, BodyText body)
    {
        var table = new TableText(body);
        table.Rows(xml);
        var drawn = table._cellLines || (table._properties.Lines ?? body.Styles.Lines(table._properties.Style) ?? false);
        return LayoutTable.Is(table._rows, drawn) ? LayoutTable.Lines(table._rows) : table.DataLines();
    }

    private IEnumerable<string> DataLines()
    {
        var columns = GridColumns.Of(_rows, _grid);
        var count = columns.Count == 0 ? 0 : columns.Values.Max() + 1;
        var above = new Dictionary<int, string>();
        foreach (var row in _rows)
        {
            _body.Budget.Spend(count);
            var cells = new string[count];
            Array.Fill(cells, "");
            foreach (var cell in row)
            {
                var text = Flat(cell.Lines);
                if (cell.Continues && above.TryGetValue(cell.Column, out var first)) _body.Budget.Spend((text = first).Length);
                above[cell.Column] = text;
                var at = columns[cell.Column];
                cells[at] = cells[at].Length == 0 ? text : $"{cells[at]} {text}";
            }
            if (cells.Any(c => c.Length > 0)) yield return string.Join('\t', cells);
        }
    }

    private static string Flat(List<string> lines) =>
        string.Join(CellBreak, lines.SelectMany(l => l.Split('\n', '\f')).Select(l => l.Replace('\t', ' ').Trim()).Where(l => l.Length > 0));

    /// <summary>Rows may stand in content controls and marks of change; a row deleted under tracked changes is gone.</summary>
    private void Rows(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "tr": Row(xml); break;
                case "tblPr": _properties = TableProperties.Read(xml); break;
                case "tblGrid": Grid(xml); break;
                case "sdtPr" or "customXmlPr" or "del" or "moveFrom": break;
                default: Rows(xml); break;
            }
        }
    }

    private void Grid(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
            if (xml.Name == "gridCol" && _grid.Count < 1000) _grid.Add(Math.Clamp(xml.Number("w") ?? 0, 0, 100_000));
    }

    private void Row(Markup xml)
    {
        var row = new List<Cell>();
        var (column, gone) = (0, false);
        Cells(xml);
        if (!gone && row.Count > 0) _rows.Add(row);

        void Cells(Markup inside)
        {
            for (var at = inside.Enter(); inside.Next(at);)
            {
                switch (inside.Name)
                {
                    case "trPr": (column, gone) = Properties(inside); break;
                    case "tc": column = AddCell(inside, row, column); break;
                    case "tblPrEx" or "sdtPr" or "customXmlPr": break;
                    default: Cells(inside); break;
                }
            }
        }
    }

    private static (int Before, bool Gone) Properties(Markup xml)
    {
        var (before, gone) = (0, false);
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "gridBefore") before = Math.Clamp(xml.Number() ?? 0, 0, 63);
            gone |= xml.Name == "del" || xml.Name == "hidden" && xml.On;
        }
        return (before, gone);
    }

    private int AddCell(Markup xml, List<Cell> row, int column)
    {
        var story = _body.Read(xml);
        var cell = story.Cell;
        if (cell.Deleted) return column;
        _cellLines |= cell.Lines;
        if (!cell.Beside || row.Count == 0) row.Add(new Cell(column, cell.Span, cell.Below, story.Finish()));
        return column + cell.Span;
    }
}
