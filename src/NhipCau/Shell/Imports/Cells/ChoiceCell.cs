using NhipCau.VanBan;

namespace NhipCau.Shell.Imports.Cells;

/// <summary>One of a list of words, whatever the accents, capitals and spaces.</summary>
public static class ChoiceCell
{
    /// <param name="choices">Each word that may stand there, and what it means; several words may mean the same.</param>
    public static Refusal? Read<T>(string text, IReadOnlyList<(string Word, T Value)> choices, out T value)
    {
        var key = CellText.Bare(text);
        foreach (var (word, meant) in choices)
        {
            if (CellText.Bare(word) != key) continue;
            value = meant;
            return null;
        }
        value = default!;
        return new Refusal("“{0}” không có trong danh mục. Ghi một trong: {1}.", text, string.Join(", ", choices.DistinctBy(c => c.Value).Take(12).Select(c => c.Word)));
    }

    /// <summary>Text of one line within a length.</summary>
    public static Refusal? ReadText(string text, int longest, out string value)
    {
        value = VietnameseText.Normalize(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        return value.Length <= longest ? null : new Refusal("Nội dung dài {0} ký tự, nhiều nhất {1}. Rút gọn lại.", value.Length, longest);
    }
}
