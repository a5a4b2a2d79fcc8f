namespace NhipCau.VanBan.Meaning;

/// <summary>Many spans, asked quickly whether one holds or is held by another.</summary>
internal sealed class SpanSet
{
    private readonly int[] _starts;
    private readonly int[] _farthest;
    private readonly int[] _nearest;
    private readonly HashSet<Span> _all;

    public SpanSet(IEnumerable<Span> spans)
    {
        var sorted = spans.OrderBy(span => span.Start).ToArray();
        _all = [.. sorted];
        _starts = [.. sorted.Select(span => span.Start)];
        _farthest = [.. sorted.Select(span => span.End)];
        _nearest = [.. _farthest];
        for (var i = 1; i < sorted.Length; i++)
            _farthest[i] = Math.Max(_farthest[i], _farthest[i - 1]);
        for (var i = sorted.Length - 2; i >= 0; i--)
            _nearest[i] = Math.Min(_nearest[i], _nearest[i + 1]);
    }

    public bool Has(Span span) => _all.Contains(span);

    /// <summary>Is the span inside one of these?</summary>
    public bool Holds(Span span) => Behind(span.Start + 1) is var i and > 0 && _farthest[i - 1] >= span.End;

    /// <summary>Is one of these inside the span?</summary>
    public bool IsHeldBy(Span span) => Behind(span.Start) is var i && i < _starts.Length && _nearest[i] <= span.End;

    /// <summary>The first that begins at or behind the place.</summary>
    private int Behind(int place)
    {
        int low = 0, high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _starts[middle] < place ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
