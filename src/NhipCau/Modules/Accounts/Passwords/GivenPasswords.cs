using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using NhipCau.VanBan;

namespace NhipCau.Modules.Accounts.Passwords;

/// <summary>
/// A file of passwords that the operator names: one a line, plain or as SHA-1 in hex with or without a count behind (<c>HASH:COUNT</c>). It is never held in memory: a short one is
/// gone through, a long one must be hashes in ascending order and is searched by halves.
/// </summary>
internal sealed partial class GivenPasswords(string path)
{
    /// <summary>Bytes that are gone through line by line whenever a password is set.</summary>
    private const long Short = 64 * 1024 * 1024;
    private const int HashLength = 40;
    private const int LongestLine = 4096;
    private const int Samples = 2000;

    /// <summary>What is wrong with the file, in a sentence; null: it can be used.</summary>
    public static string? Fault(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (LineAt(file, 0).Line is not { Length: > 0 } first) return $"Tệp “password.list” {path} trống hoặc có dòng quá dài. Ghi mỗi mật khẩu, hoặc mã SHA-1 của nó, một dòng.";
            if (OtherHash().IsMatch(first)) return $"Tệp “password.list” {path} chứa mã băm không phải SHA-1. Dùng bản SHA-1 (40 chữ số thập lục phân một dòng) của danh sách.";
            if (file.Length <= Short) return null;
            return IsSorted(file) ? null : $"Tệp “password.list” {path} lớn hơn 64 MB mà không phải các mã SHA-1 xếp tăng dần. Dùng bản xếp theo mã của danh sách, hoặc chạy “sort” trên tệp.";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return $"Không đọc được tệp “password.list” {path}. Kiểm tra đường dẫn và quyền đọc của người chạy chương trình.";
        }
    }

    /// <summary>As typed, in small letters, or without its accents.</summary>
    /// <exception cref="IOException">The file cannot be read just now.</exception>
    public bool Holds(string password)
    {
        var typed = password.Normalize();
        HashSet<string> writings = [typed, typed.ToLowerInvariant(), VietnameseText.Fold(typed)];
        // Public lists come so; nothing is kept safe by it.
#pragma warning disable CA5350
        var hashes = writings.Select(w => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(w)))).ToHashSet(StringComparer.OrdinalIgnoreCase);
#pragma warning restore CA5350
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, LongestLine);
        if (file.Length > Short) return hashes.Any(hash => Search(file, hash));
        using var lines = new StreamReader(file, Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            if (HashOf(line) is { } hash ? hashes.Contains(hash) : writings.Contains(line.Normalize()) || writings.Contains(line.ToLowerInvariant().Normalize())) return true;
        }
        return false;
    }

    /// <summary>Between two places in the file lies what is still in question, until nothing does.</summary>
    private static bool Search(FileStream file, string hash)
    {
        var (from, to) = (0L, file.Length);
        while (from < to)
        {
            var (start, line, next) = LineFrom(file, from + (to - from) / 2);
            if (start >= to) { to = from + (to - from) / 2; continue; }
            var order = string.Compare(HashOf(line) ?? "", hash, StringComparison.OrdinalIgnoreCase);
            if (order == 0) return true;
            if (order < 0) from = next;
            else to = from + (to - from) / 2;
        }
        return false;
    }

    private static bool IsSorted(FileStream file)
    {
        string? before = null;
        for (var sample = 0; sample < Samples; sample++)
        {
            var (start, line, _) = LineFrom(file, (long)(file.Length / (double)Samples * sample));
            if (start >= file.Length) break;
            if (HashOf(line) is not { } hash || before is not null && string.Compare(before, hash, StringComparison.OrdinalIgnoreCase) > 0) return false;
            before = hash;
        }
        return true;
    }

    /// <summary>The first line that begins at this place or after it.</summary>
    private static (long Start, string? Line, long Next) LineFrom(FileStream file, long at)
    {
        if (at > 0) at = LineAt(file, at - 1).Next;
        var (line, next) = LineAt(file, at);
        return (at, line, next);
    }

    /// <summary>What stands from here to the end of the line; null: longer than any line of such a list.</summary>
    private static (string? Line, long Next) LineAt(FileStream file, long at)
    {
        file.Position = at;
        var line = new List<byte>(HashLength + 16);
        for (int read; (read = file.ReadByte()) >= 0;)
        {
            at++;
            if (read == '\n') break;
            if (line.Count <= LongestLine) line.Add((byte)read);
        }
        return (line.Count > LongestLine ? null : Encoding.UTF8.GetString([.. line]).TrimEnd('\r'), at);
    }

    private static string? HashOf(string? line) => line is not null && Hashed().IsMatch(line) ? line[..HashLength] : null;

    [GeneratedRegex(@"\A[0-9A-Fa-f]{40}(:[0-9]*)?\s*\z")]
    private static partial Regex Hashed();

    [GeneratedRegex(@"\A([0-9A-Fa-f]{32}|[0-9A-Fa-f]{64})(:[0-9]*)?\s*\z")]
    private static partial Regex OtherHash();
}
