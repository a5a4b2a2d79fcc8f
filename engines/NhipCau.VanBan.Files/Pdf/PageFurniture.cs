using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>Page numbers and running heads: printed on every page, no text of the document.</summary>
internal static partial class PageFurniture
{
    private const int Edge = 2; // lines from the top, and from the bottom, that may be such
    private const int Often = 3; // pages that make a line a running one

    private sealed record EdgeLine(int Page, bool Head, double Height, List<PdfWord> Words)
    {
        public string Text { get; } = string.Join(' ', Words.OrderBy(w => w.Left).Select(w => w.Text));

        /// <summary>The same on every page but for its numbers, at the same height.</summary>
        public (bool, int, string) Shape => (Head, (int)Math.Round(Height / 4), Digits().Replace(Text, "#"));
    }

    public static List<List<PdfWord>> Without(IReadOnlyList<List<PdfWord>> pages)
    {
        var lines = pages.SelectMany((words, page) => Edges(words, page)).ToList();
        var running = lines.GroupBy(l => l.Shape).Where(g => g.Select(l => l.Page).Distinct().Count() >= Often && g.Key.Item3.Length > 0).SelectMany(g => g);
        var gone = running.Concat(Numbers(lines)).SelectMany(l => l.Words).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. pages.Select(words => words.Where(w => !gone.Contains(w)).ToList())];
    }

    private static IEnumerable<EdgeLine> Edges(List<PdfWord> words, int page)
    {
        var lines = CellText.LinesOf(words);
        for (var i = 0; i < lines.Count; i++)
            if (i < Edge || i >= lines.Count - Edge) yield return new EdgeLine(page, i < Edge, lines[i][0].Top, lines[i]);
    }

    /// <summary>A number alone at the very edge that counts with the pages, from whatever page it begins.</summary>
    private static List<EdgeLine> Numbers(List<EdgeLine> lines)
    {
        var found = lines.GroupBy(l => (l.Page, l.Head)).Select(g => g.Key.Head ? g.First() : g.Last())
            .Select(l => (Line: l, Match: Number().Match(l.Text))).Where(l => l.Match.Success)
            .Select(l => (l.Line, Ahead: int.Parse(l.Match.Groups[1].Value, CultureInfo.InvariantCulture) - l.Line.Page - 1, Total: l.Match.Groups[2].Success)).ToList();
        return [.. found.Where(l => l.Ahead == 0 || l.Total || found.Count(o => o.Ahead == l.Ahead && o.Line.Head == l.Line.Head) > 1).Select(l => l.Line)];
    }

    [GeneratedRegex(@"^(?:[Tt]rang\s+)?[-–—]?\s*(\d{1,4})(?:\s*/\s*(\d{1,4}))?\s*[-–—]?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
