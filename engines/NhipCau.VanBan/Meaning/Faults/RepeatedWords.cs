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

    public static IEnumerable<Inconsistency> Find(FigureReader figures)
    {
        var words = new List<(int Start, int End)>();
        foreach (var one in figures.Texts)
        {
            var (text, paragraph) = (one.Text, one.Paragraph);
            Split(text, words);
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (Twice(text, words, i) is not (> 0 and var n))
                    continue;
                var (start, end) = (words[i].Start, words[i + 2 * n - 1].End);
                var repeated = text[start..words[i + n - 1].End];
                i += 2 * n - 1;
                if (n > 1 ? !OnPurpose.Contains(repeated) : Grammar.Contains(repeated))
                    yield return new(one.Path, "repeated-word", $"Lặp “{repeated}”.", [Around(text, start, end)], paragraph.Flow.Span(start, end - start));
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

    private static void Split(string text, List<(int Start, int End)> words)
    {
        words.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Words.IsLetter(text[i]))
                continue;
            var start = i;
            while (++i < text.Length && Words.IsLetter(text[i]))
                continue;
            words.Add((start, i));
        }
    }

    /// <summary>How many words, one to four, come twice from here with nothing but a space between; 0 for none.</summary>
    private static int Twice(string text, List<(int Start, int End)> words, int i)
    {
        var first = words[i].Start;
        for (var n = 1; n <= Longest && i + 2 * n <= words.Count; n++)
        {
            var second = words[i + n].Start;
            var length = words[i + n - 1].End - first;
            if (text[second] == text[first] && second == first + length + 1 && text[second - 1] == ' ' && length > 1 && words[i + 2 * n - 1].End - second == length
                && text.AsSpan(first, length).SequenceEqual(text.AsSpan(second, length)))
                return n;
        }
        return 0;
    }
}
