using System.Runtime.InteropServices;

namespace NhipCau.Host;

/// <summary>
/// Gives back to the system what the C library has free: SQLite and the compiler of code ask it for much at times, and by itself it gives back only what
/// lies at the very end of its heap. On a library that knows no malloc_trim(3) nothing is done.
/// </summary>
internal sealed class SpareMemory(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken) && GiveBack()) { }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    /// <returns>False: this system has no such thing.</returns>
    internal static bool GiveBack()
    {
        if (!OperatingSystem.IsLinux()) return false;
        try
        {
            _ = Trim(0);
            return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint left);
}
