namespace NhipCau.Modules.Reports.Freezing;

public enum LineChange { Same, Added, Removed }

/// <summary>A stretch of words, there before and now, only now, or only before.</summary>
public sealed record BlacklinePiece(LineChange Change, string Text);

/// <summary>A paragraph of either report: its words with what came and what went.</summary>
public sealed record BlacklineParagraph(IReadOnlyList<BlacklinePiece> Pieces)
{
    public bool IsSame => Pieces.All(p => p.Change == LineChange.Same);
}

public sealed record BlacklineSection(string Title, IReadOnlyList<BlacklineParagraph> Paragraphs);

/// <summary>A section as plain paragraphs, to be compared.</summary>
public sealed record PlainSection(string Code, string Title, IReadOnlyList<string> Paragraphs);

/// <summary>So sánh: two reports by section, paragraph and word. Bounded: very long texts are compared whole.</summary>
public static class Blackline
{
    /// <summary>Two paragraphs are the same one, changed, from this share of common words.</summary>
    private const double Alike = 0.4;

    /// <summary>Cells of a table of comparison; beyond it one text stands for the other.</summary>
    private const int Most = 4_000_000;

    public static IReadOnlyList<BlacklineSection> Between(IReadOnlyList<PlainSection> before, IReadOnlyList<PlainSection> now)
    {
        var gone = before.Where(b => b.Paragraphs.Count > 0 && now.All(n => n.Code != b.Code)).Select(b => new BlacklineSection(b.Title, [.. b.Paragraphs.Select(Removed)]));
        return [.. now.Select(n => new BlacklineSection(n.Title, Section(before.FirstOrDefault(b => b.Code == n.Code)?.Paragraphs ?? [], n.Paragraphs))).Where(s => s.Paragraphs.Count > 0), .. gone];
    }

    /// <summary>Paragraphs are paired so that the most words stay; those without a pair came or went.</summary>
    private static IReadOnlyList<BlacklineParagraph> Section(IReadOnlyList<string> before, IReadOnlyList<string> now)
    {
        var (old, young) = (before.Select(Bag).ToList(), now.Select(Bag).ToList());
        var pairs = Path(old.Count, young.Count, (i, j) => before[i] == now[j] ? 1 : Likeness(old[i], young[j]) is var like && like >= Alike ? like : 0);
        return [.. pairs.Select(p => p switch { (int i, int j) => Words(before[i], now[j]), (int i, null) => Removed(before[i]), (_, int j) => new BlacklineParagraph([new(LineChange.Added, now[j])]), _ => throw new InvalidOperationException() })];
    }

    /// <summary>The words of a paragraph, each with the space behind it.</summary>
    public static BlacklineParagraph Words(string before, string now)
    {
        if (before == now) return new BlacklineParagraph([new(LineChange.Same, now)]);
        var (old, young) = (before.Split(' '), now.Split(' '));
        if ((long)old.Length * young.Length > Most) return new BlacklineParagraph([new(LineChange.Removed, before), new(LineChange.Added, now)]);
        var steps = Path(old.Length, young.Length, (i, j) => old[i] == young[j] ? 1 : 0).Select(p => p switch
        {
            (int, int j) => (LineChange.Same, young[j]),
            (int i, null) => (LineChange.Removed, old[i]),
            (_, int j) => (LineChange.Added, young[j]),
            _ => throw new InvalidOperationException(),
        });
        return new BlacklineParagraph([.. Runs(steps)]);
    }

    private static IEnumerable<BlacklinePiece> Runs(IEnumerable<(LineChange Change, string Word)> steps)
    {
        var run = new List<string>();
        var change = LineChange.Same;
        foreach (var step in steps)
        {
            if (step.Change != change && run.Count > 0)
            {
                yield return new BlacklinePiece(change, string.Join(' ', run));
                run.Clear();
            }
            change = step.Change;
            run.Add(step.Word);
        }
        if (run.Count > 0) yield return new BlacklinePiece(change, string.Join(' ', run));
    }

    private static BlacklineParagraph Removed(string text) => new([new(LineChange.Removed, text)]);

    private static HashSet<string> Bag(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> a, HashSet<string> b) => Math.Max(a.Count, b.Count) is 0 and var none ? none : (double)a.Count(b.Contains) / Math.Max(a.Count, b.Count);

    /// <summary>The way through both that keeps the most, in order (longest common subsequence, weighted).</summary>
    private static List<(int?, int?)> Path(int before, int now, Func<int, int, double> worth)
    {
        var best = new float[before + 1, now + 1];
        var kept = new float[before, now];
        for (var i = before - 1; i >= 0; i--)
        {
            for (var j = now - 1; j >= 0; j--)
            {
                kept[i, j] = (float)worth(i, j);
                best[i, j] = Math.Max(kept[i, j] > 0 ? kept[i, j] + best[i + 1, j + 1] : 0, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }
        var path = new List<(int?, int?)>(before + now);
        for (int i = 0, j = 0; i < before || j < now;)
        {
            if (i < before && j < now && kept[i, j] > 0 && best[i, j] == kept[i, j] + best[i + 1, j + 1]) path.Add((i++, j++));
            else if (j >= now || (i < before && best[i + 1, j] >= best[i, j + 1])) path.Add((i++, null));
            else path.Add((null, j++));
        }
        return path;
    }
}
