namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// The columns a reader sees. A table drawn by hand has more grid lines than columns: lines at which no cell begins, and lines a
/// hair apart where the rows do not quite agree.
/// </summary>
internal static class GridColumns
{
    private const int Hair = 113; // twentieths of a point: 2 mm

    /// <returns>Grid column at which a cell begins → column of the text.</returns>
    public static Dictionary<int, int> Of(List<List<TableText.Cell>> rows, List<int> grid)
    {
        var neighbours = rows.SelectMany(r => r.Zip(r.Skip(1), (a, b) => (a.Column, b.Column))).ToHashSet();
        var columns = new Dictionary<int, int>();
        var (count, last) = (-1, -1);
        foreach (var start in rows.SelectMany(r => r).Select(c => c.Column).Distinct().Order())
        {
            if (last < 0 || !(Apart(grid, last, start) < Hair) || neighbours.Contains((last, start))) count++;
            columns[start] = count;
            last = start;
        }
        return columns;
    }

    private static int Apart(List<int> grid, int from, int to) =>
        to > grid.Count ? int.MaxValue : grid.GetRange(from, to - from).Sum() is var wide and > 0 ? wide : int.MaxValue;
}
