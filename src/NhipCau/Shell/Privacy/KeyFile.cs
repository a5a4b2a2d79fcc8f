using System.Security.Cryptography;

namespace NhipCau.Shell.Privacy;

/// <summary>The key of the vault on disk: 32 bytes to seal, 32 to hash, for the owner of the process alone (mode 600).</summary>
internal sealed class KeyFile(string folder)
{
    public const int Length = 64;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public string Path { get; } = System.IO.Path.Combine(folder, "personal-data.key");

    /// <summary>The key, or null where there is no file that can be read as one.</summary>
    public byte[]? Read()
    {
        try
        {
            var key = File.ReadAllBytes(Path);
            if (key.Length != Length) return null;
            // Restored from a backup, it may lie open to others.
            if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(Path) != OwnerOnly) File.SetUnixFileMode(Path, OwnerOnly);
            return key;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Written whole under another name first: a file cut short would be a key lost.</summary>
    public byte[] Make()
    {
        Directory.CreateDirectory(folder);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using (var file = new FileStream(Path + ".part", options))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }
        File.Move(Path + ".part", Path);
        return key;
    }
}
