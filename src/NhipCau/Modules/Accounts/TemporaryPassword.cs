using System.Security.Cryptography;

namespace NhipCau.Modules.Accounts;

/// <summary>A password to be read aloud or copied from paper once: no letters that look alike, about 79 bits.</summary>
internal static class TemporaryPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public static string Make()
    {
        var plain = RandomNumberGenerator.GetString(Letters, 16);
        return $"{plain[..4]}-{plain[4..8]}-{plain[8..12]}-{plain[12..]}";
    }
}
