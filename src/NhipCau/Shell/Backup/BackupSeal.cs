using System.Security.Cryptography;
using System.Text;
using NhipCau.Data;

namespace NhipCau.Shell.Backup;

/// <summary>
/// A folder of backups under one passphrase. Every part and every manifest is sealed by itself with AES-256-GCM, bound to its name, so that none can be read, altered or
/// put in another's place; the names of parts, which tell their content, are hashed with a key. One derivation of the key serves the folder: its salt lies in
/// a file there, and again at the head of every manifest.
/// </summary>
internal sealed class BackupSeal
{
    public const string FileName = "seal";

    private const int Salt = 16, NonceLength = 12, TagLength = 16;
    private const int HeadLength = 16 + Salt + NonceLength + TagLength;

    private static ReadOnlySpan<byte> Magic => "NHIPCAU-SEALED-F"u8;

    private readonly byte[] key, names;

    private BackupSeal(string passphrase, byte[] salt, byte[]? head = null)
    {
        var root = SealedStream.KeyOf(passphrase, salt);
        (key, names) = (HKDF.Expand(HashAlgorithmName.SHA256, root, 32, "parts"u8.ToArray()), HKDF.Expand(HashAlgorithmName.SHA256, root, 32, "names"u8.ToArray()));
        Head = head ?? [.. Magic, .. salt, .. Close(FileName, [])];
    }

    /// <summary>What stands at the beginning: the salt, and something sealed that only this passphrase opens.</summary>
    public byte[] Head { get; }

    public static BackupSeal New(string passphrase) => new(passphrase, RandomNumberGenerator.GetBytes(Salt));

    /// <exception cref="CannotGoOnException">Another passphrase, or no head of ours.</exception>
    public static BackupSeal Of(ReadOnlySpan<byte> beginning, string passphrase)
    {
        if (beginning.Length < HeadLength || !beginning.StartsWith(Magic)) throw BackupDamage.At("đầu tệp");
        var head = beginning[..HeadLength];
        var seal = new BackupSeal(passphrase, head.Slice(Magic.Length, Salt).ToArray(), head.ToArray());
        return seal.TryOpen(FileName, head[(Magic.Length + Salt)..]) is null ? throw new CannotGoOnException(WrongPassphrase) : seal;
    }

    public static Refusal WrongPassphrase => new("Mật khẩu của bản sao lưu không đúng, hoặc đầu tệp bị hỏng. Kiểm tra lại mật khẩu.");

    public static Refusal NoPassphrase => new("Bản sao lưu có mật khẩu. Cho mật khẩu bằng --passphrase-file hoặc NHIPCAU_BACKUP_PASSPHRASE.");

    /// <summary>The name under which a part lies.</summary>
    public string NameOf(string part) => $"{part.Split('/')[0]}/{Convert.ToHexStringLower(HMACSHA256.HashData(names, Encoding.UTF8.GetBytes(part)))}";

    public byte[] Close(string name, ReadOnlySpan<byte> content)
    {
        var sealedContent = new byte[NonceLength + TagLength + content.Length];
        RandomNumberGenerator.Fill(sealedContent.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(sealedContent.AsSpan(0, NonceLength), content, sealedContent.AsSpan(NonceLength + TagLength), sealedContent.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(name));
        return sealedContent;
    }

    /// <exception cref="CannotGoOnException">It is damaged, or another's.</exception>
    public byte[] Open(string name, ReadOnlySpan<byte> closed) => TryOpen(name, closed) ?? throw BackupDamage.At(name);

    private byte[]? TryOpen(string name, ReadOnlySpan<byte> closed)
    {
        if (closed.Length < NonceLength + TagLength) return null;
        var content = new byte[closed.Length - NonceLength - TagLength];
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(closed[..NonceLength], closed[(NonceLength + TagLength)..], closed.Slice(NonceLength, TagLength), content, Encoding.UTF8.GetBytes(name));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }
}
