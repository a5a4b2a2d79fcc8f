namespace NhipCau.VanBan.Structure;

/// <summary>Lines that are printed again at the edge of every page are no part of the text: the same words beside two page numbers or page breaks.</summary>
internal sealed class RunningHeads
{
    private const int Longest = 120;

    private readonly List<int> _edges = [];

    /// <summary>A page ended before the line that will have this index.</summary>
    public void PageEnds(int next) => _edges.Add(next);

    public List<Line> Without(string text, List<Line> lines)
    {
        if (_edges.Count < 2)
            return lines;
        var seen = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var edge in _edges)
            foreach (var at in (int[])[edge - 1, edge])
                if (at >= 0 && at < lines.Count && lines[at].Length <= Longest && text.AsSpan(lines[at].Start, lines[at].Length) is var words && !words.Contains('\t'))
                    Add(seen, words.ToString(), at);
        var dropped = seen.Values.Where(places => places.Count > 1).SelectMany(places => places).ToHashSet();
        return dropped.Count == 0 ? lines : [.. lines.Where((_, at) => !dropped.Contains(at))];
    }

    private static void Add(Dictionary<string, List<int>> seen, string words, int at)
    {
        if (!seen.TryGetValue(words, out var places))
            seen[words] = places = [];
        if (!places.Contains(at))
            places.Add(at);
    }
}
