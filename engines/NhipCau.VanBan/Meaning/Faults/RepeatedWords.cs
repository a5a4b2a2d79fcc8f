namespace NhipCau.VanBan.Meaning;

/// <summary>
/// "trong đó trong đó", "trên trên". One syllable twice is mostly two words that meet ("xuất bản bản tin", "cơ quan quan tâm"),
/// so only words of grammar count alone; what Vietnamese doubles on purpose is left alone.
/// </summary>
internal static class RepeatedWords
{
    private const int Longest = 4;

    private static readonly HashSet<string> Grammar = new(StringComparer.Ordinal)
    {
        "trên", "của", "và", "các", "những", "được", "trong", "với", "cho", "tại", "theo", "đến", "nhiều", "đã", "sẽ", "bị", "để",
        "này", "mà", "nhằm", "như", "việc", "không", "khi", "hoặc", "bằng", "về", "là", "do", "vì", "nếu",
    };

    private static readonly HashSet<string> OnPurpose = new(StringComparer.OrdinalIgnoreCase) { "từng bước", "ngày càng", "năm nào", "hằng ngày", "từng ngày" };

    public static IEnumerable<Inconsistency> Find(Subject subject)
    {
        foreach (var (paragraph, path, _) in subject.Layout.Running())
        {
            if (paragraph.IsRow)
                continue;
            foreach (var (start, length, end) in In(paragraph.Text))
            {
                var words = paragraph.Text.Substring(start, length);
                if (words.Contains(' ') ? OnPurpose.Contains(words) : !Grammar.Contains(words))
                    continue;
                yield return new(path, "repeated-word", $"Lặp “{words}”.", [Around(paragraph.Text, start, end)], paragraph.Flow.Span(start, end - start));
            }
        }
    }

    /// <summary>With some words before and behind, whole ones.</summary>
    private static string Around(string text, int start, int end)
    {
        var from = start < 30 ? 0 : text.IndexOf(' ', start - 30) + 1;
        var to = end + 40 >= text.Length ? text.Length : text.LastIndexOf(' ', end + 40);
        return text[from..Math.Max(to, end)];
    }

    /// <summary>Where one to four words come twice with nothing but a space between.</summary>
    private static IEnumerable<(int Start, int Length, int End)> In(string text)
    {
        var words = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            words.Add((start, i));
        }
        for (var i = 0; i < words.Count; i++)
            for (var n = 1; n <= Longest && i + 2 * n <= words.Count; n++)
            {
                var (first, second) = (words[i].Start, words[i + n].Start);
                var length = words[i + n - 1].End - first;
                if (length < 2 || words[i + 2 * n - 1].End - second != length || second != first + length + 1 || text[second - 1] != ' ')
                    continue;
                if (!text.AsSpan(first, length).SequenceEqual(text.AsSpan(second, length)))
                    continue;
                yield return (first, length, second + length);
                i += 2 * n - 1;
                break;
            }
    }
}
