using System.Text;
using System.Text.RegularExpressions;
using NhipCau.VanBan;

namespace NhipCau.Shell.Imports.Cells;

/// <summary>What people write around a value in a cell and does not belong to it.</summary>
internal static partial class CellText
{
    /// <summary>No value of these kinds is longer.</summary>
    private const int Longest = 300;

    /// <summary>Folded, one kind of dash, without what stands in brackets and without "dự kiến", "khoảng".</summary>
    public static string Bare(string text)
    {
        if (text.Length > Longest) return "";
        var made = new StringBuilder(VietnameseText.Fold(Brackets().Replace(text, " ")));
        for (var i = 0; i < made.Length; i++) if (made[i] is '‐' or '‑' or '–' or '—' or '−') made[i] = '-';
        return About().Replace(made.ToString(), "").Trim(' ', '.', ',', ';', ':');
    }

    [GeneratedRegex(@"\([^()]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\b(?:du kien|khoang|uoc)\b:?")]
    private static partial Regex About();
}
