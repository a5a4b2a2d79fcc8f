using System.Text;

namespace NhipCau.VanBan.Files;

/// <summary>What every reader gives its text through: one form of letters, of spaces and of line ends.</summary>
internal static class CleanText
{
    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in Nfc(text.Replace("\r\n", "\n", StringComparison.Ordinal)))
        {
            if (c is '\r') kept.Append('\n');
            else if (c is '\u00A0' or '\u202F' or '\u2007') kept.Append(' ');
            // Soft hyphen, zero-width characters, byte order mark: nothing a reader sees.
            else if (c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F')) continue;
            else if (!char.IsControl(c) || c is '\n' or '\t' or '\f') kept.Append(c);
        }
        return Blank(kept.ToString());
    }

    /// <summary>Halves of pairs and the two that are no characters cannot be normalised.</summary>
    public static string Nfc(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => (r.Value & 0xFFFE) != 0xFFFE)).Normalize(NormalizationForm.FormC);

    /// <summary>No spaces at line ends, never two empty lines together, none at either end.</summary>
    private static string Blank(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n').Select(l => l.TrimEnd(' ')))
            if (line.Length > 0 || lines.Count > 0 && lines[^1].Length > 0) lines.Add(line);
        return string.Join('\n', lines).TrimEnd('\n', ' ') + "\n";
    }
}
