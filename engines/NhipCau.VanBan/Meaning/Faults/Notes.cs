namespace NhipCau.VanBan.Meaning;

/// <summary>Footnotes: a mark in the text (¹, ⁽²⁾, [^3]) and a paragraph that begins with it.</summary>
internal static class Notes
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    public static Dictionary<string, FigureText> Of(List<FigureText> texts)
    {
        var notes = new Dictionary<string, FigureText>(StringComparer.Ordinal);
        foreach (var text in texts)
            if (Mark(text.Text, 0) is { End: > 0 } mark)
                notes.TryAdd(mark.Number, text);
        return notes;
    }

    public static List<(int At, string Number)> Marks(string text)
    {
        var found = new List<(int, string)>();
        for (var i = text.AsSpan().IndexOfAny(Starts); i >= 0 && i < text.Length;)
        {
            var mark = Mark(text, i);
            if (mark.End > i && i > 0)
                found.Add((i, mark.Number));
            var from = Math.Max(mark.End, i + 1);
            var next = text.AsSpan(from).IndexOfAny(Starts);
            i = next < 0 ? -1 : from + next;
        }
        return found;
    }

    /// <summary>Where the words of a note begin.</summary>
    public static int BodyOf(string text) => Mark(text, 0).End is var end && end < text.Length && text[end] is ':' or ' ' ? end + 1 : Mark(text, 0).End;

    private static readonly System.Buffers.SearchValues<char> Starts = System.Buffers.SearchValues.Create("⁰¹²³⁴⁵⁶⁷⁸⁹⁽[");

    private static (int End, string Number) Mark(string text, int at)
    {
        if (at >= text.Length)
            return (0, "");
        if (text[at] == '[')
        {
            var close = text.IndexOf(']', at);
            return close > at + 1 && close - at < 6 && text[at + 1] is '^' && text.AsSpan(at + 2, close - at - 2).IndexOfAnyExceptInRange('0', '9') < 0 ? (close + 1, text[(at + 2)..close]) : (0, "");
        }
        var start = text[at] == '⁽' ? at + 1 : at;
        var end = start;
        var number = "";
        while (end < text.Length && Digits.IndexOf(text[end], StringComparison.Ordinal) is var digit and >= 0)
        {
            number += (char)('0' + digit);
            end++;
        }
        if (number.Length == 0)
            return (0, "");
        return (end < text.Length && text[end] == '⁾' ? end + 1 : end, number);
    }
}
