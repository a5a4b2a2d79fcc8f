using System.Text;

namespace NhipCau.VanBan.Structure;

/// <summary>
/// Text that can be read on: lines joined, spaces single, marks of layout gone, letters composed, the tone mark in one place.
/// Every character knows where it stands in the text that was given.
/// </summary>
internal sealed class Flow
{
    private readonly int[] _from;
    private readonly int[] _to;

    private Flow(string text, int[] from, int[] to) => (Text, _from, _to) = (text, from, to);

    public string Text { get; }

    public Span Span(int start, int length)
    {
        if (Text.Length == 0)
            return default;
        if (length <= 0)
            return new(_from[Math.Min(start, Text.Length - 1)], _from[Math.Min(start, Text.Length - 1)]);
        return new(_from[start], _to[start + length - 1]);
    }

    public Span Span(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(Text.Length);
        return Span(start, length);
    }

    public static Flow Read(string source, IEnumerable<(int Start, int End)> lines)
    {
        var text = new StringBuilder();
        var from = new List<int>();
        var to = new List<int>();
        foreach (var (start, end) in lines)
        {
            Add(' ', start, start);
            for (var i = start; i < end;)
            {
                // A star with a space is the bullet of some offices; every other star is markdown.
                if (i == start && source[i] == '*' && i + 1 < end && source[i + 1] is ' ' or '\t')
                    Add('•', i, i + 1);
                var next = Math.Min(Composition.ClusterEnd(source, i), end);
                foreach (var c in Composition.Cluster(source, i, next))
                    Add(c, i, next);
                i = next;
            }
        }
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
            from.RemoveAt(from.Count - 1);
            to.RemoveAt(to.Count - 1);
        }
        return new(TonePlacement.Settle(text.ToString()), [.. from], [.. to]);

        void Add(char c, int start, int end)
        {
            if (c is '*' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
                return;
            if (c is '\u2010' or '\u2011')
                c = '-';
            if (char.IsWhiteSpace(c) || char.IsControl(c))
                c = ' ';
            if (c == ' ' && (text.Length == 0 || text[^1] == ' '))
                return;
            text.Append(c);
            from.Add(start);
            to.Add(end);
        }
    }
}
