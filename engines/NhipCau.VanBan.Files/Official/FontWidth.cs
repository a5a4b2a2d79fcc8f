using System.Text;

namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// How long a line of bold Times New Roman is: the rules under names are measured by it. Widths of U+0020 … U+007E in
/// thousandths of the size; a letter is as wide with its marks as without.
/// </summary>
internal static class FontWidth
{
    private const double MillimetresPerPoint = 25.4 / 72;

    private static readonly short[] Bold =
    [
        250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500,
        500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778,
        611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500,
        556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
    ];

    /// <summary>Of a letter, in millimetres a point of its size.</summary>
    public const double Widest = MillimetresPerPoint;

    public static double Millimetres(string text, double size) =>
        CleanText.Nfc(text).Normalize(NormalizationForm.FormD).Sum(Width) * size / 1000 * MillimetresPerPoint;

    private static int Width(char c) => c switch
    {
        >= ' ' and <= '~' => Bold[c - ' '],
        'đ' => 556,
        'Đ' => 722,
        '\u031B' => 60, // the horn of ơ and ư stands out
        >= '\u0300' and <= '\u036F' => 0,
        _ => 500,
    };
}
