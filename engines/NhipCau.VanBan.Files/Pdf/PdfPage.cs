using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>
/// A page's fragments → lines. Word and LibreOffice draw a table cell by cell, row by row, so the order of drawing tells the
/// cells: what goes on to the right on the same line, or right and up again, is the next cell of the row.
/// </summary>
internal static partial class PdfPage
{
    private const double ParagraphGap = 4; // the law asks for 6 points; an empty line tells paragraphs apart

    /// <summary>The cells of a row; a plain line is a row of one.</summary>
    internal sealed record Row(List<PdfCell> Cells)
    {
        public bool IsTable => Cells.Count > 2;

        // "1.⇥Mục đích": Word's automatic numbers are drawn apart from their text.
        public bool IsLabelled => Cells.Count == 2 && Cells[0].Lines.Count == 1 && Label().IsMatch(Cells[0].ToString());

        public bool IsTwoColumns => Cells.Count == 2 && !IsLabelled;

        public bool IsPlain => Cells.Count == 1 || IsLabelled;

        public double Top => Cells[0].Lines[0].Top;
    }

    /// <summary>Is anything beside anything, other than a label beside its text?</summary>
    public static bool MayHaveTable(IReadOnlyList<PdfWord> words) => Rows(PdfWords.Fragments(words)).Any(r => !r.IsPlain);

    /// <summary>From line to line inside a paragraph of this page.</summary>
    public static double Pitch(IReadOnlyList<PdfWord> words) => Pitch(Rows(PdfWords.Fragments(words)));

    public static (List<string> Lines, bool HasTable) Lines(IReadOnlyList<PdfWord> words, double pitch)
    {
        var rows = Rows(PdfWords.Fragments(words));
        var lines = new List<string>();
        for (int i = 0, end; i < rows.Count; i = end)
        {
            end = i + 1;
            if (rows[i].IsTable)
            {
                while (rows.Skip(end).Take(3).Any(r => r.IsTable)) end++;
                lines.AddRange(TableLines(rows[i..end]));
            }
            else if (rows[i].IsTwoColumns)
            {
                while (end < rows.Count && rows[end].IsTwoColumns) end++;
                var block = rows[i..end];
                lines.AddRange(Enumerable.Range(0, 2).SelectMany(column => block.SelectMany(r => r.Cells[column].Lines)).Select(f => f.ToString()));
            }
            else
            {
                if (i > 0 && rows[i - 1].IsPlain && rows[i].Top - rows[i - 1].Top > pitch + ParagraphGap) lines.Add("");
                lines.Add(string.Join(' ', rows[i].Cells));
            }
        }
        return (lines, rows.Any(r => r.IsTable));
    }

    /// <summary>From line to line inside a paragraph: the smaller steps of the page.</summary>
    private static double Pitch(List<Row> rows)
    {
        var steps = rows.Zip(rows.Skip(1)).Where(p => p.First.IsPlain && p.Second.IsPlain && p.Second.Top > p.First.Top)
            .Select(p => p.Second.Top - p.First.Top).Order().ToList();
        return steps.Count == 0 ? 0 : steps[steps.Count / 4];
    }

    private static List<Row> Rows(List<PdfFragment> fragments)
    {
        var rows = new List<Row>();
        foreach (var next in fragments)
        {
            var last = rows.Count > 0 ? rows[^1].Cells[^1] : null;
            if (last is null)
                rows.Add(new Row([new PdfCell(next)]));
            else if (next.IsOnLineOf(last.Last) || next.IsUpRightOf(last.Last)
                || rows[^1].Cells.Count > 1 && last.HasBeside(next))
                NextCell(rows, next);
            else if (rows[^1].Cells.Count > 1 && last.GoesOnWith(next))
                last.Add(next);
            else
                rows.Add(new Row([new PdfCell(next)]));
        }
        return rows;
    }

    private static void NextCell(List<Row> rows, PdfFragment next)
    {
        if (rows[^1].Cells.Count == 1)
        {
            // The lines before, down from this height, were the first cell of the row.
            var first = rows.Count - 1;
            while (first > 0 && rows[first - 1].Cells is [{ Lines: [var above] }] && above.Top > next.Top - 0.4 * next.Height && above.Right < next.Left + 2
                && above.Top < rows[first].Cells[0].Lines[0].Top) first--;
            var cell = new PdfCell(rows[first..].SelectMany(r => r.Cells[0].Lines));
            rows.RemoveRange(first, rows.Count - first);
            rows.Add(new Row([cell]));
        }
        rows[^1].Cells.Add(new PdfCell(next));
    }

    /// <summary>The fullest row says where the columns are; a row with fewer cells leaves the others empty.</summary>
    private static IEnumerable<string> TableLines(List<Row> rows)
    {
        var count = rows.Max(r => r.Cells.Count);
        var full = rows.Where(r => r.Cells.Count == count).ToList();
        var columns = Enumerable.Range(0, count).Select(c => (Left: full.Min(r => r.Cells[c].Left), Right: full.Max(r => r.Cells[c].Right))).ToList();
        foreach (var row in rows)
        {
            if (row.Cells.Count == 1)
            {
                yield return row.Cells[0].ToString();
                continue;
            }
            var cells = new string[count];
            Array.Fill(cells, "");
            for (var c = 0; c < row.Cells.Count; c++)
            {
                var column = row.Cells.Count == count ? c : columns.IndexOf(columns.MaxBy(x => Shared(x, row.Cells[c])));
                cells[column] = $"{cells[column]} {row.Cells[c]}".Trim();
            }
            yield return string.Join('\t', cells);
        }
    }

    /// <summary>How far the cell lies in the column; below 0: how far outside.</summary>
    private static double Shared((double Left, double Right) column, PdfCell cell) =>
        Math.Min(column.Right, cell.Right) - Math.Max(column.Left, cell.Left);

    [GeneratedRegex(@"^(?:[-+–•*]|[\p{L}\d]{1,5}(?:\.\d{1,2}){0,3}[.)/])$")]
    private static partial Regex Label();
}
