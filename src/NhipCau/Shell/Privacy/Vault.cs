using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Shell.Privacy;

/// <summary>
/// Seals personal data and opens it. Luật 91/2025/QH15 and Nghị định 356/2025/NĐ-CP: kept unreadable without the key, which lies in the data
/// folder's <c>keys</c> and nowhere in the database. See docs/decisions/0005-personal-data.md.
/// </summary>
public sealed class Vault(AppSettings settings, TimeProvider clock)
{
    /// <summary>The longest value sealed, in characters.</summary>
    public const int Longest = 200;

    private static readonly Refusal NoKey = new("Không đọc được khóa dữ liệu cá nhân của hệ thống. Đề nghị quản trị khôi phục tệp keys/personal-data.key từ bản sao lưu rồi khởi động lại.");

    /// <summary>The next start will find the key too.</summary>
    internal bool HasFile => File.Exists(file.Path);

    private readonly KeyFile file = new(Path.Combine(settings.DataFolder, "keys"));
    private byte[]? key;

    /// <summary>Why nothing can be sealed, opened or found now, or null when it can.</summary>
    public Refusal? Shut => key is null ? NoKey : null;

    /// <summary>Takes the key at the start; makes it only where nothing has ever been sealed, for another key would lose what is there.</summary>
    public async Task Unlock(AppDbContext db, CancellationToken stop = default)
    {
        var known = await db.Set<VaultKey>().AsNoTracking().OrderBy(k => k.Id).FirstOrDefaultAsync(stop);
        var found = File.Exists(file.Path) || known is not null ? file.Read() : file.Make();
        if (found is null || known is not null && known.Fingerprint != PrintOf(found)) return;
        if (known is null)
        {
            db.Add(new VaultKey { Fingerprint = PrintOf(found), MadeAt = clock.UtcNow() });
            await db.SaveChangesAsync(stop);
        }
        key = found;
    }

    /// <summary>What a form or an imported cell holds: nothing typed keeps what is there, and so does the same value in another spelling.</summary>
    public (Secret? Value, Refusal? Refusal) Take(Secret? now, string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length == 0 || text == now?.Mask) return (now, null);
        if (SecretMask.IsMask(text)) return (now, new Refusal("Giá trị đang che bằng dấu *. Ghi đầy đủ, hoặc để trống."));
        if (text.Length > Longest) return (now, new Refusal("Giá trị dài quá {0} chữ. Kiểm tra và ghi lại.", Longest));
        if (Shut is { } shut) return (now, shut);
        return (HashOf(text) == now?.Hash ? now : Seal(text), null);
    }

    /// <exception cref="InvalidOperationException">The vault is <see cref="Shut"/>.</exception>
    public Secret Seal(string plain)
    {
        var text = plain.Normalize().Trim();
        var hash = HashOf(text);
        var content = Encoding.UTF8.GetBytes(text);
        var made = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + content.Length];
        var (nonce, tag, body) = Parts(made);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(SealingKey, AesGcm.TagByteSizes.MaxSize);
        // The hash is bound in: a sealed value moved beside another's mask does not open.
        aes.Encrypt(nonce.Span, content, body.Span, tag.Span, Encoding.ASCII.GetBytes(hash));
        return new Secret("1:" + Convert.ToBase64String(made), hash, SecretMask.Of(text));
    }

    public Secret Seal(DateOnly day) => Seal(TextOf(day));

    /// <exception cref="CryptographicException">Altered, or sealed with another key.</exception>
    /// <exception cref="InvalidOperationException">The vault is <see cref="Shut"/>.</exception>
    public string Open(Secret secret)
    {
        var made = new byte[secret.Sealed.Length];
        if (!secret.Sealed.StartsWith("1:", StringComparison.Ordinal) || !Convert.TryFromBase64String(secret.Sealed[2..], made, out var length)
            || length < AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize) throw new CryptographicException("Not a sealed value.");
        var (nonce, tag, body) = Parts(made.AsMemory(0, length));
        var content = new byte[body.Length];
        using var aes = new AesGcm(SealingKey, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce.Span, body.Span, tag.Span, content, Encoding.ASCII.GetBytes(secret.Hash));
        return Encoding.UTF8.GetString(content);
    }

    /// <summary>By which an equal value is found: marks, case, spaces and signs do not count ("c 12-345.67" is C1234567).</summary>
    public string HashOf(string plain) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(HashingKey, Encoding.UTF8.GetBytes(string.Concat(VietnameseText.Fold(plain.Normalize()).Where(char.IsLetterOrDigit)))));

    public string HashOf(DateOnly day) => HashOf(TextOf(day));

    /// <summary>Shows later that something left here as it stands: HMAC-SHA256 under a key of its own for each purpose, in hexadecimal.</summary>
    /// <exception cref="InvalidOperationException">The vault is <see cref="Shut"/>.</exception>
    public string StampOf(string purpose, string content) => Convert.ToHexStringLower(HMACSHA256.HashData(
        HKDF.Expand(HashAlgorithmName.SHA256, HashingKey.ToArray(), 32, Encoding.UTF8.GetBytes(purpose)), Encoding.UTF8.GetBytes(content)));

    private static string TextOf(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string PrintOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key));

    private ReadOnlySpan<byte> SealingKey => Key[..32];

    private ReadOnlySpan<byte> HashingKey => Key[32..];

    private ReadOnlySpan<byte> Key => key ?? throw new InvalidOperationException(NoKey.Text);

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Body) Parts(Memory<byte> made)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return (made[..nonce], made.Slice(nonce, tag), made[(nonce + tag)..]);
    }
}
