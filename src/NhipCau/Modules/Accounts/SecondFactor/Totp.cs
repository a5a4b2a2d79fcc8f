using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>
/// Codes that follow from a shared key and the time (RFC 6238: HMAC-SHA1, six digits, steps of 30 seconds), as every authenticator app makes them.
/// Identity has them too, but says neither which step a code is of, so that it could be used twice, nor takes a key that is sealed at rest.
/// </summary>
public static class Totp
{
    public const int Digits = 6;

    /// <summary>Bytes; RFC 4226 asks for 20.</summary>
    public const int KeyLength = 20;

    private const int StepSeconds = 30;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <returns>A new key in Base32 (RFC 4648), 32 letters and digits.</returns>
    public static string NewKey() => Write(RandomNumberGenerator.GetBytes(KeyLength));

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <exception cref="FormatException">The key is not Base32.</exception>
    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA1 is what the apps know; as a MAC of eight bytes it is sound (RFC 6238, 1.2).
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Read(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f, 4)) & 0x7fff_ffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The step a code is of: this one, or the one before or after where clocks differ. Null: it is none of them.</summary>
    /// <param name="after">The last step that was used: a code counts once.</param>
    public static long? StepOf(string key, string code, DateTimeOffset time, long? after)
    {
        var now = StepAt(time);
        long? found = null;
        for (var step = now - 1; step <= now + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeOf(key, step)), System.Text.Encoding.UTF8.GetBytes(code)) && (after is null || step > after)) found ??= step;
        }
        return found;
    }

    /// <summary>What the app reads out of the picture.</summary>
    public static string Link(string key, string account, string issuer) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";

    private static string Write(byte[] bytes)
    {
        var text = new char[bytes.Length * 8 / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var (at, shift) = (i * 5 / 8, i * 5 % 8);
            var pair = bytes[at] << 8 | (at + 1 < bytes.Length ? bytes[at + 1] : 0);
            text[i] = Base32[pair >> (11 - shift) & 31];
        }
        return new string(text);
    }

    private static byte[] Read(string text)
    {
        var bytes = new byte[text.Length * 5 / 8];
        var (held, bits, at) = (0, 0, 0);
        foreach (var letter in text)
        {
            var value = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) throw new FormatException("Not Base32.");
            (held, bits) = ((held << 5 | value) & 0xfff, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes[at++] = (byte)(held >> bits);
        }
        return bytes;
    }
}
