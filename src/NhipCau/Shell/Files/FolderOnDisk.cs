using System.Runtime.InteropServices;
using System.Text;

namespace NhipCau.Shell.Files;

/// <summary>A file that was moved has its new name for good when the folder is on the disk too (fsync(2), notes). Windows keeps names in a journal of its own.</summary>
internal static class FolderOnDisk
{
    private const int ReadOnly = 0, InvalidArgument = 22;

    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Flush(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var opened = Open(Encoding.UTF8.GetBytes(folder + "\0"), ReadOnly);
        if (opened < 0) throw Fault(folder);
        try
        {
            // EINVAL: a file system that knows no flushing of folders.
            if (Sync(opened) != 0 && Marshal.GetLastPInvokeError() != InvalidArgument) throw Fault(folder);
        }
        finally
        {
            _ = Close(opened);
        }
    }

    private static IOException Fault(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{folder}: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int file);

    [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
