using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>"trong đó trong đó", "trên trên". Words that Vietnamese doubles on purpose (xanh xanh, đời đời) are left alone.</summary>
internal static partial class RepeatedWords
{
    [GeneratedRegex(@"(?<![\p{L}])(?<a>\p{L}{2,12}(?:\s\p{L}{2,12}){0,3})\s\k<a>(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    /// <summary>Reduplication and names: "người người", "nơi nơi", "ngày ngày", "song song", "luôn luôn".</summary>
    private static readonly HashSet<string> Allowed = new(StringComparer.OrdinalIgnoreCase)
    {
        "người", "nơi", "ngày", "đời", "song", "luôn", "mãi", "dần", "từ", "xanh", "nhà", "ai", "ngành", "thường", "khắp", "lần", "đêm", "năm", "tháng", "cao", "đều", "hàng", "chung", "riêng", "sẵn", "rừng", "lâu", "chuyên", "cùng", "lớp", "trùng",
    };

    public static IEnumerable<Inconsistency> Find(Subject subject)
    {
        foreach (var (paragraph, path, _) in subject.Layout.Running())
        {
            if (paragraph.IsRow)
                continue;
            foreach (Match match in Doubled().Matches(paragraph.Text))
            {
                var words = match.Groups["a"].Value;
                if (Allowed.Contains(words) || char.IsUpper(match.Value[words.Length + 1]))
                    continue;
                var end = Math.Min(paragraph.Text.Length, match.Index + match.Length + 40);
                yield return new(path, "repeated-word", $"Lặp “{words}”.", [paragraph.Text[match.Index..end]], paragraph.Flow.Span(match.Index, match.Length));
            }
        }
    }
}
