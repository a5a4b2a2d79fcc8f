using System.Text.RegularExpressions;

namespace NhipCau.VanBan;

/// <summary>How far a text looks like Vietnamese: the share of its accented words that are possible syllables.</summary>
internal static partial class Syllables
{
    [GeneratedRegex("^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oai|oay|oă|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|uê|ui|uô|uôi|uơ|uy|uya|uyê|uyu|ưa|ưi|ươ|ươi|ươu|ưu|yê|yêu)(?:ch|ng|nh|[cmnpt])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Syllable();

    /// <summary>0 … 1, and how many accented words were counted.</summary>
    public static (double Share, int Words) Plausibility(string text)
    {
        int words = 0, good = 0, start = -1;
        var accented = false;
        var limit = Math.Min(text.Length, 6_000);
        for (var i = 0; i <= limit; i++)
        {
            if (i < limit && Inside(text[i]))
            {
                start = start < 0 ? i : start;
                accented |= text[i] >= 0x80;
                continue;
            }
            if (accented)
            {
                words++;
                good += IsSyllable(text.AsSpan(start, i - start)) ? 1 : 0;
            }
            (start, accented) = (-1, false);
        }
        return (words == 0 ? 0 : (double)good / words, words);
    }

    private static bool Inside(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' || c >= 0x80 && (char.IsLetter(c) || Composition.IsMark(c) || c is < '\u00C0' and not '\u00A0');

    public static bool IsSyllable(ReadOnlySpan<char> word)
    {
        if (word.ContainsAnyInRange('\u0300', '\u036F'))
            word = Composition.Compose(word.ToString());
        if (word.Length is 0 or > 12)
            return false;
        Span<char> plain = stackalloc char[12];
        int tones = 0, capitals = 0, letters = 0;
        for (var i = 0; i < word.Length; i++)
        {
            capitals += char.IsUpper(word[i]) ? 1 : 0;
            letters += char.IsLetter(word[i]) ? 1 : 0;
            var lower = char.ToLowerInvariant(word[i]);
            tones += Letters.Tone(lower) > 0 ? 1 : 0;
            plain[i] = Letters.WithoutTone(lower);
        }
        // A capital inside a word is a mark of a wrong reading: "B¸o c¸o" is no name.
        if (capitals > 1 && capitals < letters || capitals == 1 && !char.IsUpper(word[0]))
            return false;
        return tones <= 1 && Syllable().IsMatch(plain[..word.Length]);
    }
}
