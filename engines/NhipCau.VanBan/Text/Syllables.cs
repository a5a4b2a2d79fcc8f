using System.Text;
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
        var limit = Math.Min(text.Length, 12_000);
        for (var i = 0; i <= limit; i++)
        {
            var inside = i < limit && (char.IsLetter(text[i]) || Composition.IsMark(text[i]) || text[i] is >= '\u0080' and < '\u00C0' && text[i] != '\u00A0');
            if (inside && start < 0)
                start = i;
            if (inside || start < 0)
                continue;
            var word = text[start..i];
            start = -1;
            if (!word.Any(c => c >= 0x80 && c is not ('“' or '”' or '–' or '…')))
                continue;
            words++;
            if (IsSyllable(word))
                good++;
        }
        return (words == 0 ? 0 : (double)good / words, words);
    }

    public static bool IsSyllable(string word)
    {
        if (word.Length > 12)
            return false;
        // A capital inside a word is a mark of a wrong reading: "B¸o c¸o" is no name.
        var capitals = word.Count(char.IsUpper);
        if (capitals > 1 && capitals < word.Count(char.IsLetter) || capitals == 1 && !char.IsUpper(word[0]))
            return false;
        var plain = new StringBuilder(word.Length);
        var tones = 0;
        foreach (var c in Composition.Compose(word).ToLowerInvariant())
            foreach (var part in Composition.Decompose(c))
                if (part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323')
                    tones++;
                else
                    plain.Append(part);
        return tones <= 1 && Syllable().IsMatch(Composition.Compose(plain.ToString()));
    }
}
