using System.Buffers;

namespace NhipCau.VanBan.Meaning;

/// <summary>What a number is about: the words behind a count, the words before an amount or a share.</summary>
internal static class FigureWords
{
    private const int Longest = 100;

    private static readonly SearchValues<char> Marks = SearchValues.Create(";:.(),¹²³⁴⁵⁶⁷⁸⁹[");

    private static readonly string[] Stops = [" với ", " trong đó", " tăng ", " giảm ", " so với ", " bằng ", " đạt ", " chiếm ", " gồm ", " bao gồm ", " tương đương"];

    public static string What(Figure figure) =>
        figure.Basis != Basis.None && figure.Bracket >= 0 && Before(figure.Text, figure.In.Sentence(figure.Bracket).Start, figure.Bracket) is { Length: > 2 } compared ? compared
        : figure.Unit.Kind == UnitKind.None ? Before(figure.Text, figure.In.Sentence(figure.Start).Start, figure.Text.AsSpan(0, figure.Start).TrimEnd(" :").Length, 0)
        : figure.Unit.Kind is UnitKind.Count or UnitKind.Duration && !Words.StandsAt(figure.Text, UnitStart(figure), figure.Unit.Name!) ? figure.Unit.Name!
        : figure.InWords ? After(figure.Text, figure.Start, figure.End)
        : figure.Unit.Kind is UnitKind.Count or UnitKind.Duration && figure.Change == Change.None ? After(figure.Text, UnitStart(figure), figure.End)
        : Before(figure.Text, figure.In.Sentence(figure.Start).Start, figure.Start) is { Length: > 2 } words ? words : After(figure.Text, figure.Start, figure.End);

    /// <summary>The noun with its attributes: up to a mark, a new clause or another number.</summary>
    public static string After(string text, int start, int end)
    {
        var stop = Math.Min(text.Length, end + Longest);
        if (text.AsSpan(end, stop - end).IndexOfAny(Marks) is var mark and >= 0)
            stop = end + mark;
        for (var i = end + 1; i < stop; i++)
            if (char.IsAsciiDigit(text[i]) && text[i - 1] == ' ')
                stop = i;
        foreach (var word in Stops)
            if (text.AsSpan(end, stop - end).IndexOf(word, StringComparison.Ordinal) is var at and >= 0)
                stop = end + at;
        var words = text[start..stop].Trim();
        return words.EndsWith(" và", StringComparison.Ordinal) || words.EndsWith(" có", StringComparison.Ordinal) ? words[..^3].TrimEnd() : words;
    }

    private static int UnitStart(Figure figure) => Math.Max(figure.Start, figure.End - figure.Unit.Name!.Length);

    /// <summary>The words of the clause before a place.</summary>
    /// <param name="least">Shorter than this they go on before the comma: "…, đạt".</param>
    private static string Before(string text, int from, int end, int least = 12)
    {
        if (end <= from)
            return "";
        var start = Math.Max(from, end - Longest);
        if (text.LastIndexOfAny([';', ':', '(', ')'], end - 1, end - start) is var mark and >= 0)
            start = mark + 1;
        if (text.LastIndexOf(", ", end - 1, end - start, StringComparison.Ordinal) is var comma and >= 0 && end - comma > least)
            start = comma + 2;
        return text[start..end].Trim(' ', ',');
    }
}
