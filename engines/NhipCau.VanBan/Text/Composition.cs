using System.Globalization;
using System.Text;

namespace NhipCau.VanBan;

/// <summary>Composed and decomposed forms that accept any string: the framework's own refuse a lone surrogate.</summary>
internal static class Composition
{
    /// <summary>NFC of what can be composed; everything else as it was.</summary>
    public static string Compose(string text)
    {
        if (!HasMark(text))
            return text;
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var end = ClusterEnd(text, i);
            made.Append(Cluster(text, i, end));
            i = end;
        }
        return made.ToString();
    }

    /// <summary>The end of the letter at <paramref name="start"/> with the marks that stand on it.</summary>
    public static int ClusterEnd(string text, int start)
    {
        var end = start + 1;
        while (end < text.Length && IsMark(text[end]))
            end++;
        return end;
    }

    public static string Cluster(string text, int start, int end) =>
        end - start == 1 || char.IsSurrogate(text[start])
            ? text[start..end]
            : text[start..end].Normalize(NormalizationForm.FormC);

    public static string Decompose(char c) => char.IsSurrogate(c) || c < 0x80 ? c.ToString() : c.ToString().Normalize(NormalizationForm.FormD);

    public static bool IsMark(char c) => c >= 0x300 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool HasMark(string text)
    {
        foreach (var c in text)
            if (c >= 0x300 && IsMark(c))
                return true;
        return false;
    }
}
