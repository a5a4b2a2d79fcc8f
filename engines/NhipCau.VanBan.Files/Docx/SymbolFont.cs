using System.Globalization;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// The characters of the fonts Symbol and Wingdings, which mean nothing outside them (private use, or a letter in that font):
/// those an official document uses, as Unicode; of the others, what they mostly draw.
/// </summary>
internal static class SymbolFont
{
    private const string Drawn = "•";
    private const string Greek = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    private static readonly Dictionary<int, string> Symbol = Signs(
    [
        (0x2D, "-"), (0x2A, "*"), (0xA3, "≤"), (0xA5, "∞"), (0xAC, "←"), (0xAE, "→"), (0xB0, "°"), (0xB1, "±"), (0xB2, "″"), (0xB3, "≥"),
        (0xB4, "×"), (0xB7, Drawn), (0xB8, "÷"), (0xB9, "≠"), (0xBB, "≈"), (0xBC, "…"), (0xD6, "√"), (0xD7, "·"), (0xDE, "⇒"), (0xE5, "∑"),
    ]);

    private static readonly Dictionary<int, string> Wingdings = Signs(
    [
        (0x6E, "■"), (0x6F, "□"), (0x71, "□"), (0xA8, "□"), (0xA7, "▪"), (0xD8, "➢"), (0xDF, "←"), (0xE0, "→"), (0xE8, "→"),
        (0xF0, "→"), (0xFB, "✗"), (0xFC, "✓"), (0xFD, "☒"), (0xFE, "☑"), (0x28, "☎"), (0x2A, "✉"), (0x46, "→"),
    ]);

    public static bool Is(string? font) => font is not null
        && (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Webdings", StringComparison.OrdinalIgnoreCase));

    /// <summary>The code of a <c>w:sym</c>, in hexadecimal.</summary>
    public static string Text(string? hex, string? font) =>
        int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 31 and <= 0xFFFF ? Text((char)code, font) : Drawn;

    public static string Text(char c, string? font)
    {
        var known = Is(font);
        if (c is (< '\uF020' or > '\uF0FF') && !(known && c < '\u0100')) return c is >= '\uE000' and <= '\uF8FF' || char.IsSurrogate(c) ? Drawn : c.ToString();
        var code = c & 0xFF;
        if (code == ' ') return " ";
        if (known && !font!.Equals("Symbol", StringComparison.OrdinalIgnoreCase)) return Wingdings.GetValueOrDefault(code, Drawn);
        if (Symbol.TryGetValue(code, out var text)) return text;
        return code is >= 'A' and < 'A' + 58 ? Greek[code - 'A'].ToString() : code < 'A' ? ((char)code).ToString() : Drawn;
    }

    private static Dictionary<int, string> Signs((int Code, string Text)[] all) => all.ToDictionary(s => s.Code, s => s.Text);
}
