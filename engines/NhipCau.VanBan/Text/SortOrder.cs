using System.Text;

namespace NhipCau.VanBan;

/// <summary>The order of the Vietnamese alphabet; within one spelling the tones ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
internal static class SortOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private const string ToneOrder = "\u0300\u0309\u0303\u0301\u0323";

    public static string Key(string text)
    {
        var letters = new StringBuilder(text.Length);
        var tones = new StringBuilder(text.Length);
        var cases = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (letters.Length == 0 || letters[^1] == ' ')
                    continue;
                Add(' ', 0, false);
                continue;
            }
            var (letter, tone) = Split(char.ToLowerInvariant(c));
            var place = Alphabet.IndexOf(letter, StringComparison.Ordinal);
            Add(place < 0 ? letter : (char)(0x100 + place), tone, char.IsUpper(c));
        }
        return $"{letters}\u0001{tones}\u0001{cases}";

        void Add(char letter, int tone, bool upper)
        {
            letters.Append(letter < ' ' ? ' ' : letter);
            tones.Append((char)('0' + tone));
            cases.Append(upper ? '1' : '0');
        }
    }

    /// <summary>ế → ê and sắc.</summary>
    private static (char Letter, int Tone) Split(char c)
    {
        if (c < 0x80)
            return (c, 0);
        var parts = Composition.Decompose(c);
        var tone = 0;
        var rest = new StringBuilder(parts.Length);
        foreach (var part in parts)
        {
            var place = ToneOrder.IndexOf(part, StringComparison.Ordinal);
            if (place >= 0)
                tone = place + 1;
            else
                rest.Append(part);
        }
        return (Composition.Compose(rest.ToString())[0], tone);
    }
}
