using System.Diagnostics;

namespace NhipCau.Tests.Faults;

/// <summary>A filesystem of its own of so many megabytes, held in memory. Only root may make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string filler;

    public SmallDisk(int megabytes)
    {
        Folder = Path.Combine(Path.GetTempPath(), $"nc-disk-{Guid.NewGuid():N}");
        filler = Path.Combine(Folder, "filler");
        Directory.CreateDirectory(Folder);
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", Folder)) return;
        Directory.Delete(Folder);
        Missing = "No filesystem can be mounted here: run the tests as root where mounting is allowed.";
    }

    /// <summary>Why there is none, or null when there is one.</summary>
    public string? Missing { get; }

    public string Folder { get; }

    /// <summary>Takes all the room that is left, to the last byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(filler, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        foreach (var size in new[] { 1 << 20, 4096, 1 })
        {
            var bytes = new byte[size];
            try
            {
                while (true) file.Write(bytes);
            }
            catch (IOException)
            {
                // No room for so much any more.
            }
        }
    }

    public void Free() => File.Delete(filler);

    public void Dispose()
    {
        if (Missing is not null) return;
        // Lazily: whatever still looks into it holds nothing up.
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
