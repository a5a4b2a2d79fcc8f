using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

internal static partial class TimeWords
{
    [GeneratedRegex(@"\b(?<a>(?:19|20)\d{2})\s*(?:[-–—]|đến(?:\s+(?:hết\s+)?năm)?)\s*(?<b>(?:19|20)\d{2})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex YearSpan();

    public static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199 ? year : null;

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new(year, month, day) : null;

    public static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    public static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : text.ToLowerInvariant() switch
    {
        "một" or "i" => 1,
        "hai" or "ii" => 2,
        "ba" or "iii" => 3,
        "bốn" or "tư" or "iv" => 4,
        "năm" => 5,
        "sáu" => 6,
        "chín" => 9,
        "mười" => 10,
        _ => 0,
    };
}
