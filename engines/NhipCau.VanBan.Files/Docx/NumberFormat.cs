using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>A number as Word prints it. Its letters are a b c d e f …, not the Vietnamese a b c d đ e …: the text must be what was seen.</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Sign)[] RomanSigns =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Of(int number, NumberFormatValues format) => format switch
    {
        NumberFormatValues.None => "",
        NumberFormatValues.UpperRoman => Roman(number),
        NumberFormatValues.LowerRoman => Roman(number).ToLowerInvariant(),
        NumberFormatValues.UpperLetter => Letter(number).ToUpperInvariant(),
        NumberFormatValues.LowerLetter => Letter(number),
        NumberFormatValues.DecimalZero => number.ToString("00", CultureInfo.InvariantCulture),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>After z comes aa, then bb.</summary>
    private static string Letter(int number) =>
        number is < 1 or > 780 ? "" : new string((char)('a' + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        if (number is < 1 or > 3999) return number.ToString(CultureInfo.InvariantCulture);
        var text = "";
        foreach (var (value, sign) in RomanSigns)
            for (; number >= value; number -= value) text += sign;
        return text;
    }
}
