namespace NhipCau.VanBan.Meaning;

/// <summary>Numbers in words: "hai", "mười lăm", "một trăm linh hai".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Worth = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["một"] = 1,
        ["mốt"] = 1,
        ["hai"] = 2,
        ["ba"] = 3,
        ["bốn"] = 4,
        ["tư"] = 4,
        ["năm"] = 5,
        ["lăm"] = 5,
        ["sáu"] = 6,
        ["bảy"] = 7,
        ["bẩy"] = 7,
        ["tám"] = 8,
        ["chín"] = 9,
        ["mười"] = 10,
        ["mươi"] = 10,
        ["trăm"] = 100,
        ["linh"] = 0,
        ["lẻ"] = 0,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] First = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "bẩy", "tám", "chín", "mười"];

    /// <summary>Can a number in words begin with this word?</summary>
    public static bool Begins(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 4 || (word[0] | 0x20) is not ('m' or 'h' or 'b' or 'n' or 's' or 't' or 'c'))
            return false;
        foreach (var first in First)
            if (first.Length == word.Length && (word[0] | 0x20) == first[0] && word[^1] == first[^1] && word.Is(first))
                return true;
        return false;
    }

    /// <summary>The number that begins at <paramref name="at"/>; one word or more, below a thousand.</summary>
    public static (int End, int Value, int Words) Read(string text, int at)
    {
        var (end, sum, last, words) = (at, 0, 0, 0);
        while (words < 7)
        {
            var start = words == 0 ? at : end + 1;
            if (words > 0 && (end >= text.Length || text[end] != ' '))
                break;
            var stop = Words.End(text, start);
            if (stop == start || !Worth.TryGetValue(text.AsSpan(start, stop - start), out var worth))
                break;
            // "ba năm" is a time, "hai ba" no number: a digit follows only behind ten, a hundred or "linh".
            if (words > 0 && worth is > 0 and < 10 && last is > 0 and < 10)
                break;
            if (worth is 10 or 100 && last is > 0 and < 10)
                sum += last * worth - last;
            else
                sum += worth;
            (last, end, words) = (worth, stop, words + 1);
        }
        return (end, sum, words);
    }
}
