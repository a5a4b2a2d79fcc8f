namespace NhipCau.VanBan.Structure;

/// <summary>
/// Text that can be read on: lines joined, spaces single, marks of layout gone, letters composed, the tone mark in one place.
/// Every character knows where it stands in the text that was given.
/// </summary>
internal sealed class Flow
{
    private readonly Run[] _runs;

    public Flow(string text, Run[] runs) => (Text, _runs) = (text, runs);

    public string Text { get; }

    public Span Span(int start, int length)
    {
        if (Text.Length == 0)
            return default;
        var (from, to) = Place(Math.Min(start, Text.Length - 1));
        return length <= 0 ? new(from, from) : new(from, length == 1 ? to : Place(start + length - 1).To);
    }

    public Span Span(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(Text.Length);
        return Span(start, length);
    }

    public static Flow Read(string source, int start, int end) => FlowBuilder.Read(source, [(start, end)]);

    public static Flow Read(string source, ReadOnlySpan<(int Start, int End)> lines) => FlowBuilder.Read(source, lines);

    private (int From, int To) Place(int at)
    {
        int low = 0, high = _runs.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _runs[middle].At <= at ? (middle, high) : (low, middle - 1);
        }
        var from = _runs[low].From + (at - _runs[low].At);
        return (from, from + _runs[low].Width);
    }

    /// <summary>Characters from <paramref name="At"/> on that stand in the source one after the other, each <paramref name="Width"/> wide; a run of another width than one is a single character.</summary>
    internal readonly record struct Run(int At, int From, int Width);
}
