using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.Shell.Imports.Cells;

/// <summary>Numbers: "06", "6 người", "1.200", "12,5".</summary>
public static partial class NumberCell
{
    /// <summary>A whole number, with or without the word for what is counted behind it.</summary>
    public static Refusal? ReadWhole(string text, int least, int most, out int number)
    {
        number = 0;
        var match = Counted().Match(CellText.Bare(text));
        if (!match.Success || Parse(match.Groups["n"].Value) is not { } value || !decimal.IsInteger(value)) return new Refusal("“{0}” không đọc được thành số nguyên. Ghi một số, ví dụ 6.", text);
        if (value < least || value > most) return new Refusal("“{0}” nằm ngoài khoảng từ {1} đến {2}. Kiểm tra lại số.", text, least, most);
        number = (int)value;
        return null;
    }

    /// <summary>"1.250", "1250,5", "1.250.000", "1,250,000", "2.5"; null for what is no number. One point before three digits parts thousands.</summary>
    internal static decimal? Parse(string text)
    {
        var plain = Grouped().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal)
            : GroupedByCommas().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal)
            : Decimal().IsMatch(text) ? text : null;
        return plain is { Length: < 28 } && decimal.TryParse(plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex(@"^(?<n>\d[\d.,]*)(?: ?\p{L}[\p{L} ]{0,30})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$")]
    private static partial Regex GroupedByCommas();

    [GeneratedRegex(@"^\d+(?:[.,]\d+)?$")]
    private static partial Regex Decimal();
}
