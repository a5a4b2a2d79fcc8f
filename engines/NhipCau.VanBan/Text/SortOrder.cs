using System.Text;

namespace NhipCau.VanBan;

/// <summary>The order of the Vietnamese alphabet; within one spelling the tones ngang, huyền, hỏi, ngã, sắc, nặng.</summary>
internal static class SortOrder
{
    private const string Alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

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
            var lower = char.ToLowerInvariant(c);
            var (letter, tone) = (Letters.WithoutTone(lower), Letters.Tone(lower));
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
}
