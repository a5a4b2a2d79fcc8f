namespace NhipCau.VanBan.Meaning;

/// <summary>Walking a text word by word, forward and back, without cutting it up.</summary>
internal static class Words
{
    private const byte Letter = 1;
    private const byte Digit = 2;

    /// <summary>What the characters of Latin writing are: asked for each of them several times, a table answers fastest.</summary>
    private static readonly byte[] Kinds = [.. Enumerable.Range(0, 0x2000).Select(c => char.IsLetter((char)c) ? Letter : char.IsDigit((char)c) ? Digit : (byte)0)];

    public static bool IsLetter(char c) => c < 0x2000 ? Kinds[c] == Letter : char.IsLetter(c);

    private static bool IsPart(char c) => c < 0x2000 ? Kinds[c] != 0 : char.IsLetterOrDigit(c);

    /// <summary>Behind the letters and digits that begin at <paramref name="at"/>.</summary>
    public static int End(string text, int at)
    {
        while (at < text.Length && IsPart(text[at]))
            at++;
        return at;
    }

    /// <summary>The word that ends before <paramref name="at"/>, spaces skipped; empty at other marks.</summary>
    public static ReadOnlySpan<char> Before(string text, int at, out int start)
    {
        while (at > 0 && text[at - 1] == ' ')
            at--;
        start = at;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        return text.AsSpan(start, at - start);
    }

    public static ReadOnlySpan<char> Before(string text, int at) => Before(text, at, out _);

    /// <summary>The word that begins at <paramref name="at"/>, spaces skipped.</summary>
    public static ReadOnlySpan<char> After(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return text.AsSpan(at, End(text, at) - at);
    }

    public static bool Is(this ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Does <paramref name="words"/> stand at <paramref name="at"/> as whole words?</summary>
    public static bool StandsAt(string text, int at, string words) =>
        at >= 0 && at + words.Length <= text.Length && text.AsSpan(at, words.Length).Equals(words, StringComparison.OrdinalIgnoreCase) && IsWhole(text, at, words.Length);

    /// <summary>The first place of <paramref name="words"/> as whole words in a stretch of the text, the first letter small or capital; -1 where it is not there.</summary>
    public static int Find(string text, int start, int end, string words)
    {
        var tail = words.AsSpan(1);
        for (var from = start + 1; from + tail.Length <= end;)
        {
            var found = text.AsSpan(from, end - from).IndexOf(tail);
            if (found < 0)
                return -1;
            var at = from + found - 1;
            if ((text[at] == words[0] || text[at] == char.ToUpperInvariant(words[0])) && IsWhole(text, at, words.Length))
                return at;
            from += found + 1;
        }
        return -1;
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !IsPart(text[at - 1])) && (at + length == text.Length || !IsPart(text[at + length]));

    public static bool Has(string text, int start, int end, string words) => Find(text, start, end, words) >= 0;

    public static bool HasAny(string text, int start, int end, ReadOnlySpan<string> list)
    {
        foreach (var words in list)
            if (Has(text, start, end, words))
                return true;
        return false;
    }
}
