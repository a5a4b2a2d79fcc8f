using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Files.Docx;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>
/// Page numbers and running heads: in the margin of every page, no text of the document. What is drawn in a table, stands where
/// the text stands or counts otherwise than the pages do is text, however often it comes.
/// </summary>
internal static partial class PageFurniture
{
    private const int Edge = 2; // lines from the top, and from the bottom, that may be such
    private const int Often = 3; // pages that make a line a running one
    private const double Margin = 0.065; // of the page; the law leaves 20 mm of 297 above the text
    private const double NumberMargin = 0.1;

    private sealed record EdgeLine(int Page, bool Head, double FromEdge, List<PdfWord> Words)
    {
        public string Text { get; } = string.Join(' ', Words.OrderBy(w => w.Left).Select(w => w.Text));

        /// <summary>The same on every page, but for a number that counts with the pages.</summary>
        public IEnumerable<(bool, int, string)> Shapes()
        {
            var numbers = Digits().Matches(Text);
            yield return Shape(Text);
            foreach (var number in numbers.Take(1).Concat(numbers.Skip(1).TakeLast(1)))
                yield return Shape($"{Text[..number.Index]}#{int.Parse(number.Value, CultureInfo.InvariantCulture) - Page}{Text[(number.Index + number.Length)..]}");

            (bool, int, string) Shape(string text) => (Head, (int)Math.Round(Words[0].Top / 4), text);
        }
    }

    public static List<List<PdfWord>> Without(IReadOnlyList<PdfSheet> sheets, IReadOnlyList<List<RuledTable>> tables)
    {
        var lines = sheets.SelectMany((sheet, page) => Edges(sheet, page, tables[page])).ToList();
        var often = lines.SelectMany(l => l.Shapes(), (l, shape) => (l.Page, shape)).Distinct().GroupBy(l => l.shape).Where(g => g.Count() >= Often).Select(g => g.Key).ToHashSet();
        var running = lines.Where(l => l.FromEdge < Margin && PdfWords.Fragments([.. l.Words.OrderBy(w => w.Left)]).Count < 3
            && !LayoutTable.HasLetterhead(l.Text) && l.Shapes().Any(often.Contains));
        var gone = running.Concat(Numbers(lines)).SelectMany(l => l.Words).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. sheets.Select(sheet => sheet.Words.Where(w => !gone.Contains(w)).ToList())];
    }

    private static IEnumerable<EdgeLine> Edges(PdfSheet sheet, int page, List<RuledTable> tables)
    {
        var lines = CellText.LinesOf(sheet.Words);
        for (var i = 0; i < lines.Count; i++)
        {
            var head = i < Edge;
            if (!head && i < lines.Count - Edge || lines[i].Any(w => tables.Any(t => t.Holds(w)))) continue;
            yield return new EdgeLine(page, head, (head ? lines[i][0].Top : sheet.Height - lines[i][0].Bottom) / Math.Max(1, sheet.Height), lines[i]);
        }
    }

    /// <summary>A number alone at the very edge that counts with the pages, from whatever page it begins.</summary>
    private static List<EdgeLine> Numbers(List<EdgeLine> lines)
    {
        var found = lines.GroupBy(l => (l.Page, l.Head)).Select(g => g.Key.Head ? g.First() : g.Last()).Where(l => l.FromEdge < NumberMargin)
            .Select(l => (Line: l, Match: Number().Match(l.Text))).Where(l => l.Match.Success)
            .Select(l => (l.Line, Ahead: int.Parse(l.Match.Groups[1].Value, CultureInfo.InvariantCulture) - l.Line.Page - 1, Total: l.Match.Groups[2].Success)).ToList();
        return [.. found.Where(l => l.Ahead == 0 || l.Total || found.Count(o => o.Ahead == l.Ahead && o.Line.Head == l.Line.Head) > 1).Select(l => l.Line)];
    }

    [GeneratedRegex(@"^(?:[Tt]rang\s+)?[-–—]?\s*(\d{1,4})(?:\s*/\s*(\d{1,4}))?\s*[-–—]?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\d)\d{1,6}(?!\d)")]
    private static partial Regex Digits();
}
