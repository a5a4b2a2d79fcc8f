using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Structure;

/// <summary>The printed lines of a text: empty ones counted, page numbers left out.</summary>
internal static partial class LineReader
{
    /// <summary>No line is longer: what has no line breaks at all is cut at a space.</summary>
    private const int Longest = 20_000;

    /// <summary>A page number on a line of its own: "3", "- 3 -", "Trang 3/12".</summary>
    [GeneratedRegex(@"^(?:[Tt]rang\s+)?[-–]?\s*\d{1,3}(?:\s*/\s*\d{1,3})?\s*[-–]?$", RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    /// <summary>Bold type of markdown that closes one line and opens the next without a break between: "BÁO CÁO**Sơ kết".</summary>
    [GeneratedRegex(@"(?<=[\p{L}\p{Nd}.;:)])\*\*(?=[\p{Lu}\p{Nd}+-])", RegexOptions.CultureInvariant)]
    private static partial Regex BoldSeam();

    public static List<Line> Read(string text)
    {
        var lines = new List<Line>();
        var heads = new RunningHeads();
        var gap = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && text[end] is not ('\n' or '\r' or '\f' or '\u0085' or '\u2029') && !(end - start > Longest && text[end] == ' '))
                end++;
            Add(start, end);
            if (end < text.Length && text[end] == '\f')
                heads.PageEnds(lines.Count);
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }
        return heads.Without(text, lines);

        void Add(int start, int end)
        {
            var soft = end > start && char.IsWhiteSpace(text[end - 1]);
            // A tab at the edge is an empty cell of a table, not a space.
            while (end > start && char.IsWhiteSpace(text[end - 1]) && text[end - 1] != '\t')
                end--;
            while (start < end && char.IsWhiteSpace(text[start]) && text[start] != '\t')
                start++;
            if (text.AsSpan(start, end - start).Trim("\t *_#\uFEFF").IsEmpty)
            {
                gap++;
                return;
            }
            if (end - start < 16 && PageNumber().IsMatch(text.AsSpan(start, end - start)))
            {
                heads.PageEnds(lines.Count);
                return;
            }
            if (text.AsSpan(start, end - start).Contains("**", StringComparison.Ordinal))
                foreach (var seam in BoldSeam().EnumerateMatches(text.AsSpan(start, end - start)).ToList())
                {
                    lines.Add(new(start, start + seam, gap, false));
                    (start, gap) = (start + seam, 0);
                }
            lines.Add(new(start, end, gap, soft));
            gap = 0;
        }
    }

    /// <summary>The places of the seams, each counted from the one before.</summary>
    private static List<int> ToList(this Regex.ValueMatchEnumerator seams)
    {
        var places = new List<int>();
        var last = 0;
        foreach (var seam in seams)
        {
            places.Add(seam.Index - last);
            last = seam.Index;
        }
        return places;
    }
}
