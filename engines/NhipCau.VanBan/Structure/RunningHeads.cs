namespace NhipCau.VanBan.Structure;

/// <summary>
/// Lines that are printed again at the edge of the pages are no part of the text. Only what stands on the same side of at least every second
/// page number or page break counts, and what is no item or sentence of a list: a role line may well close two pages by chance.
/// </summary>
internal sealed class RunningHeads
{
    private const int Longest = 120;

    private readonly HashSet<int> _edges = [];

    /// <summary>A page ended before the line that will have this index.</summary>
    public void PageEnds(int next) => _edges.Add(next);

    public List<Line> Without(string text, List<Line> lines)
    {
        if (_edges.Count < 2)
            return lines;
        var dropped = Repeated(text, lines, -1).Concat(Repeated(text, lines, 0)).ToHashSet();
        return dropped.Count == 0 ? lines : [.. lines.Where((_, at) => !dropped.Contains(at))];
    }

    /// <summary>Lines that stand again and again on one side of the edges: -1 the last of a page, 0 the first.</summary>
    private IEnumerable<int> Repeated(string text, List<Line> lines, int side) =>
        from edge in _edges
        let at = edge + side
        where at >= 0 && at < lines.Count && IsHead(text, lines[at])
        group at by text.Substring(lines[at].Start, lines[at].Length) into places
        where places.Count() * 2 >= Math.Max(4, _edges.Count)
        from at in places
        select at;

    private static bool IsHead(string text, Line line) =>
        line.Length <= Longest && !text.AsSpan(line.Start, line.Length).Contains('\t') && text[line.End - 1] is not ('.' or ';' or ':' or ',')
        && LabelGrammar.Read(Flow.Read(text, line.Start, line.End).Text) is null;
}
