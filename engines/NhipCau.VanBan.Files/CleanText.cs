using System.Text;

namespace NhipCau.VanBan.Files;

/// <summary>What every reader gives its text through: one form of letters, of spaces and of line ends.</summary>
internal static class CleanText
{
    /// <summary>No spaces at line ends, never two empty lines together, none at either end.</summary>
    public static string Of(string text)
    {
        text = Nfc(text);
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n': break;
                case '\r' or '\n': EndLine(kept); break;
                case '\u00A0' or '\u202F' or '\u2007': kept.Append(' '); break;
                case '\u2010' or '\u2011': kept.Append('-'); break; // the hyphen that does not break: "KH‑UBND"
                // Soft hyphen, zero-width characters, byte order mark: nothing a reader sees.
                case '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F'): break;
                case var c when !char.IsControl(c) || c is '\t' or '\f': kept.Append(c); break;
            }
        }
        while (kept.Length > 0 && kept[^1] is '\n' or ' ') kept.Length--;
        return kept.Append('\n').ToString();
    }

    /// <summary>Halves of pairs and the two that are no characters cannot be normalised.</summary>
    public static string Nfc(string text)
    {
        foreach (var c in text)
            if (char.IsSurrogate(c) || c >= '\uFFFE')
                return string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE)).Normalize(NormalizationForm.FormC);
        return text.Normalize(NormalizationForm.FormC); // itself where there is nothing to do
    }

    private static void EndLine(StringBuilder kept)
    {
        while (kept.Length > 0 && kept[^1] == ' ') kept.Length--;
        if (kept.Length > 0 && !(kept[^1] == '\n' && (kept.Length == 1 || kept[^2] == '\n'))) kept.Append('\n');
    }
}
