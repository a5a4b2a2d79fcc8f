using System.Text;

namespace NhipCau.VanBan.Meaning;

/// <summary>Names printed in capitals, as they are written in running text: SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH → Sở Văn hóa, Thể thao và Du lịch.</summary>
internal static class OrdinaryCase
{
    private static readonly string[] Levels = ["tỉnh", "xã", "phường", "huyện", "phố"];
    private static readonly string[] Heads = ["sở", "ban", "bộ", "cục", "đài", "báo", "hội", "phòng"];

    /// <summary>Heads of two syllables: the word behind them begins the name proper.</summary>
    private static readonly string[] PairedHeads = ["trung tâm", "chi cục", "tổng cục", "văn phòng", "liên đoàn", "hiệp hội"];

    /// <summary>As the same name stands elsewhere in the document, where it does.</summary>
    public static string Write(string capitals, string source)
    {
        var made = Write(capitals);
        var at = source.IndexOf(made, StringComparison.OrdinalIgnoreCase);
        while (at >= 0)
        {
            var found = source.Substring(at, made.Length);
            if (found.Any(char.IsLower))
                return VietnameseText.Normalize(char.ToUpperInvariant(found[0]) + found[1..]);
            at = source.IndexOf(made, at + made.Length, StringComparison.OrdinalIgnoreCase);
        }
        return made;
    }

    public static string Write(string capitals)
    {
        var words = capitals.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var made = new StringBuilder(capitals.Length);
        var place = false;
        for (var i = 0; i < words.Length; i++)
        {
            var level = Array.IndexOf(Levels, words[i]) >= 0 && i > 0;
            var first = i == 0 || place || words[i - 1].EndsWith(',') || words[i - 1] == "và" || i == 1 && Array.IndexOf(Heads, words[0]) >= 0 || i == 2 && Array.IndexOf(PairedHeads, $"{words[0]} {words[1]}") >= 0;
            if (i > 0)
                made.Append(' ');
            made.Append(words[i] is "ubnd" or "hđnd" or "mttq" ? words[i].ToUpperInvariant() : first && !level && words[i] != "và" ? char.ToUpperInvariant(words[i][0]) + words[i][1..] : words[i]);
            place |= level || words[i] == "ủy" && i > 0;
        }
        return made.ToString();
    }
}
