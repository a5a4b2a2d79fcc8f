using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.Modules.Tasks;

/// <summary>Quantities are typed as Vietnamese writes them: 2, 2,5, 1.250. A dot that stands for no thousands is asked about, not guessed.</summary>
public static partial class QuantityText
{
    public static bool TryParse(string? text, out decimal? value)
    {
        value = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!Form().IsMatch(text.Trim())) return false;
        value = decimal.Parse(text.Trim().Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), CultureInfo.InvariantCulture);
        return true;
    }

    public static string? Write(decimal? value) => value?.ToString("0.####", CultureInfo.GetCultureInfo("vi-VN"));

    [GeneratedRegex(@"^(\d{1,12}|\d{1,3}(\.\d{3}){1,3})(,\d{1,4})?$")]
    private static partial Regex Form();
}
