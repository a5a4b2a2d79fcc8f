using System.Text.RegularExpressions;

namespace NhipCau.Shell.Privacy;

/// <summary>What may be seen of a value without a purpose: enough to tell two papers on one desk apart.</summary>
internal static partial class SecretMask
{
    private const string Stars = "****";

    public static string Of(string plain)
    {
        var text = string.Concat(plain.Where(c => !char.IsWhiteSpace(c)));
        if (Day().IsMatch(text)) return $"**/**/{text[^4..]}";
        return text.Length switch
        {
            < 6 or > 20 => Stars,
            < 8 => $"{text[0]}{Stars}{text[^1]}",
            _ => text[..3] + Stars + text[^2..],
        };
    }

    /// <summary>A mask sent back by a form or an exported list: nobody's number.</summary>
    public static bool IsMask(string text) => text.Contains("**", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d{2}/\d{2}/\d{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
