using System.Globalization;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>A number as Word prints it. Its letters are a b c d e f …, not the Vietnamese a b c d đ e …: the text must be what was seen.</summary>
internal static class NumberFormat
{
    private const string Chicago = "*†‡§";

    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    private static readonly string[] Words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

    /// <param name="format">A value of ST_NumberFormat, or the beginning of a row such as "001, 002, 003, …".</param>
    public static string Of(int number, string format) => format switch
    {
        "none" => "",
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperLetter" => Letter(number).ToUpperInvariant(),
        "lowerLetter" => Letter(number),
        "decimalZero" => Padded(number, 2),
        "numberInDash" => $"- {Plain(number)} -",
        "decimalEnclosedParen" => $"({Plain(number)})",
        "decimalEnclosedFullstop" => $"{Plain(number)}.",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "hex" => number.ToString("X", CultureInfo.InvariantCulture),
        "chicago" when number is >= 1 and <= 40 => new string(Chicago[(number - 1) % 4], (number - 1) / 4 + 1),
        "vietnameseCounting" when number is >= 1 and <= 99 => Counting(number),
        "ordinal" => number.ToString(CultureInfo.InvariantCulture) + ((number % 100) is 11 or 12 or 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" }),
        _ when format.StartsWith('0') => Padded(number, Math.Min(format.TakeWhile(char.IsDigit).Count(), 5)),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Padded(int number, int width) => Plain(number).PadLeft(width, '0');

    /// <summary>After z comes aa, then bb.</summary>
    private static string Letter(int number) =>
        number is < 1 or > 780 ? "" : new string((char)('a' + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return Plain(number);
        var text = "";
        foreach (var (value, sign) in RomanSigns)
            for (; number >= value; number -= value) text += sign;
        return text;
    }

    /// <summary>một … mười, mười một … hai mươi mốt … chín mươi chín.</summary>
    private static string Counting(int number)
    {
        var (tens, ones) = (number / 10, number % 10);
        if (tens == 0) return Words[ones];
        var head = tens == 1 ? "mười" : Words[tens] + " mươi";
        return ones switch
        {
            0 => head,
            1 when tens > 1 => head + " mốt",
            5 => head + " lăm",
            _ => $"{head} {Words[ones]}",
        };
    }
}
