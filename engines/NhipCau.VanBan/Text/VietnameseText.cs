using System.Text;

namespace NhipCau.VanBan;

/// <summary>What neither database does with Vietnamese: folding for search, one way of writing, comparing names, dictionary order.</summary>
public static class VietnameseText
{
    /// <summary>For search: no marks, đ as d, lower case, runs of spaces as one. "Sở Ngoại vụ Đồng  Nai" → "so ngoai vu dong nai".</summary>
    public static string Fold(string text)
    {
        var made = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (made.Length > 0 && made[^1] != ' ')
                    made.Append(' ');
                continue;
            }
            var bare = Letters.WithoutMarks(c);
            if (!Composition.IsMark(bare))
                made.Append(bare is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(bare));
        }
        return made.ToString().TrimEnd();
    }

    /// <summary>Composed Unicode with the tone mark in one place (hoà → hòa, uỷ → ủy). Keeps case; applying it twice changes nothing.</summary>
    public static string Normalize(string text) => TonePlacement.Settle(Composition.Compose(text));

    /// <summary>
    /// What two spellings of one body have in common: case, spaces, kinds of dash, place of the tone mark and
    /// "Ủy ban nhân dân" for UBND do not count. Accents do: Lộc Thành is not Lộc Thạnh.
    /// </summary>
    public static string NameKey(string name)
    {
        var made = new StringBuilder(name.Length);
        foreach (var c in Normalize(name).ToLowerInvariant())
        {
            var dash = c is '-' or '‐' or '‑' or '–' or '—' or '−';
            if (char.IsWhiteSpace(c) && (made.Length == 0 || made[^1] is ' ' or '-'))
                continue;
            if (dash && made.Length > 0 && made[^1] == ' ')
                made.Length--;
            made.Append(char.IsWhiteSpace(c) ? ' ' : dash ? '-' : c);
        }
        return made.ToString().Replace("ủy ban nhân dân", "ubnd", StringComparison.Ordinal).Trim(' ', '.', ',', ';', ':');
    }

    public static bool SameName(string a, string b) => string.Equals(NameKey(a), NameKey(b), StringComparison.Ordinal);

    /// <summary>A key whose ordinal order is that of a Vietnamese dictionary: letters first (đ after d, ă and â after a), then tones, then case.</summary>
    public static string SortKey(string text) => SortOrder.Key(Normalize(text));

    /// <summary>Dictionary order: negative, zero or positive.</summary>
    public static int Compare(string a, string b) => string.CompareOrdinal(SortKey(a), SortKey(b));
}
