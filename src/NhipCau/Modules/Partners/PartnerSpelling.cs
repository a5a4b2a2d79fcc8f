using System.Text;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>How names of foreign places and bodies are compared: they are spelt by ear, with and without marks, spaces and dashes.</summary>
public static class PartnerSpelling
{
    /// <summary>What may stand before the name of a locality, longest first.</summary>
    public static IReadOnlyList<string> Types { get; } = ["thành phố", "tỉnh", "bang", "quận", "huyện", "vùng", "đặc khu", "khu tự trị", "thủ đô"]; // official Vietnamese text

    /// <summary>Who governs the place: "Chính quyền tỉnh Gyeongnam" is the province.</summary>
    private static readonly string[] Authorities = [.. new[] { "chính quyền nhân dân", "chính quyền địa phương", "chính phủ nhân dân", "chính quyền", "ủy ban nhân dân", "ubnd", "tòa thị chính" }.Select(a => VietnameseText.Fold(a) + " ")]; // official Vietnamese text

    private static readonly string[] Before = [.. Types.Select(t => VietnameseText.Fold(t) + " "), "tp. ", "tp "];

    /// <summary>Letters and digits alone, without marks; of "tỉnh Gyeongnam" and "Chính quyền tỉnh Gyeongnam" only the name. "Kampong Thom" and "KampongThom" are one.</summary>
    public static string Key(string name)
    {
        var folded = Without(Before, Without(Authorities, VietnameseText.Fold(name).Trim()));
        var made = new StringBuilder(folded.Length);
        foreach (var c in folded) if (char.IsLetterOrDigit(c)) made.Append(c);
        return made.ToString();
    }

    private static string Without(string[] prefixes, string folded) =>
        prefixes.FirstOrDefault(p => folded.Length > p.Length && folded.StartsWith(p, StringComparison.Ordinal)) is { } prefix ? folded[prefix.Length..].TrimStart() : folded;

    /// <summary>From 0 to 1: how near two keys are, by the letters one would change.</summary>
    public static double Likeness(string a, string b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 0 : 1 - Distance(a, b) / (double)longer;
    }

    /// <summary>Levenshtein's distance; a transposed pair counts once.</summary>
    private static int Distance(string a, string b)
    {
        const int longest = 120;
        (a, b) = (a.Length > longest ? a[..longest] : a, b.Length > longest ? b[..longest] : b);
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }
        return rows[a.Length, b.Length];
    }
}
