using System.Text;

namespace NhipCau.VanBan;

/// <summary>
/// Text of the years before Unicode: TCVN3 (ABC) and VNI fonts, Windows-1258. Recognised by what makes the most
/// possible Vietnamese syllables, since nothing in such a file says what it is.
/// </summary>
public static class LegacyEncoding
{
    /// <summary>The least share of accented words that must be possible syllables.</summary>
    private const double Enough = 0.75;

    static LegacyEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>
    /// The text, and what it was in: "UTF-8", "UTF-16", "Windows-1258", "TCVN3", "VNI". <c>From</c> is null, and the text empty,
    /// where the bytes are no text that can be understood: refuse them in a sentence.
    /// </returns>
    public static (string Text, string? From) Decode(byte[] bytes)
    {
        if (Wide(bytes) is { } wide)
            return Understood(wide) ? (Composition.Compose(wide), "UTF-16") : ("", null);
        if (Strict(bytes) is { } text)
        {
            if (!Understood(text))
                return ("", null);
            var (repaired, from) = Repair(text);
            return (Composition.Compose(repaired), from ?? "UTF-8");
        }
        var western = Encoding.GetEncoding(1252).GetString(bytes);
        if (!Understood(western))
            return ("", null);
        var latin = Encoding.Latin1.GetString(bytes);
        (string Text, string From)[] readings =
        [
            (Composition.Compose(Encoding.GetEncoding(1258).GetString(bytes)), "Windows-1258"),
            (Tcvn3.ToUnicode(latin), "TCVN3"),
            (Vni.ToUnicode(western), "VNI"),
        ];
        var best = readings.MaxBy(reading => Syllables.Plausibility(reading.Text).Share);
        return Syllables.Plausibility(best.Text).Share >= Enough ? best : ("", null);
    }

    /// <summary>
    /// Unicode text whose characters are really codes of TCVN3 or VNI fonts, as an old .docx holds them, or Windows-1258 read
    /// as Western: as what it means, with its encoding. Anything else comes back unchanged with null.
    /// </summary>
    public static (string Text, string? From) Repair(string text)
    {
        var (share, words) = Syllables.Plausibility(text);
        if (words == 0 || share >= Enough)
            return (text, null);
        (string Text, string From)[] readings = [(Tcvn3.ToUnicode(text), "TCVN3"), (Vni.ToUnicode(text), "VNI"), (Western1258(text), "Windows-1258")];
        var best = readings.MaxBy(reading => Syllables.Plausibility(reading.Text).Share);
        var (made, _) = Syllables.Plausibility(best.Text);
        return made >= Enough && made > share + 0.2 ? best : (text, null);
    }

    private static string Western1258(string text) =>
        text.Any(c => c > 0xFF && Encoding.GetEncoding(1252).GetByteCount([c]) != 1)
            ? text
            : Composition.Compose(Encoding.GetEncoding(1258).GetString(Encoding.GetEncoding(1252).GetBytes(text)));

    private static string? Strict(byte[] bytes)
    {
        var start = bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 by its mark, or by every other byte of its beginning being zero.</summary>
    private static string? Wide(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        if (bytes is [0xFE, 0xFF, ..])
            return Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2);
        var (even, odd, pairs) = (0, 0, Math.Min(bytes.Length / 2, 500));
        for (var i = 0; i < pairs; i++)
        {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || Math.Min(even, odd) > 0)
            return null;
        return odd > pairs * 0.3 ? Encoding.Unicode.GetString(bytes) : even > pairs * 0.3 ? Encoding.BigEndianUnicode.GetString(bytes) : null;
    }

    /// <summary>Control characters other than those of layout mean a file that is no text.</summary>
    private static bool Understood(string text)
    {
        var bad = 0;
        foreach (var c in text)
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') || c is '\uFFFD' or '\uFFFE' or '\uFFFF')
                bad++;
        return bad * 200 <= text.Length;
    }
}
