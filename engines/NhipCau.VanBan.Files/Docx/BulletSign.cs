namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// The sign of a bulleted level as an office would type it: "+" for a plus and for the small ring of the second level, "-" for
/// every other drawn dot, tick, arrow or picture.
/// </summary>
internal static class BulletSign
{
    public static string Of(NumberingLevel level)
    {
        if (level.Picture) return "-";
        var sign = level.Text.Trim();
        if (sign.Length == 0) return "";
        if (SymbolFont.Is(level.Font) || sign[0] is >= '\uE000' and <= '\uF8FF') return SymbolFont.Text(sign[0], level.Font) == "+" ? "+" : "-";
        return sign switch
        {
            "+" or "o" or "○" or "◦" => "+",
            _ when !sign.Any(char.IsLetterOrDigit) && !sign.StartsWith('*') => sign.StartsWith('+') ? "+" : "-",
            _ => sign,
        };
    }
}
