using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NhipCau.VanBan.Files;

/// <summary>A program of the machine, run without a shell and watched: its time, its memory and our own patience.</summary>
internal static class ChildProcess
{
    private const long MaxMemoryBytes = 1536L * OpenLimits.Megabyte;

    /// <param name="Exit">null: ended by us, over its time or its memory.</param>
    internal sealed record Outcome(int? Exit, string Output, string Error);

    /// <returns>null where the program is not installed.</returns>
    public static Outcome? Run(string program, IEnumerable<string> arguments, string folder, TimeSpan time, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Programs that keep something of their own keep it in the folder that is thrown away.
        start.Environment["HOME"] = folder;
        var output = new StringBuilder();
        var error = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(error, line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return Watch(process, time, cancel)
                ? new Outcome(process.ExitCode, output.ToString(), error.ToString())
                : new Outcome(null, "", error.ToString());
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static bool Watch(Process process, TimeSpan time, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        while (!process.WaitForExit(50))
        {
            cancel.ThrowIfCancellationRequested();
            if (clock.Elapsed > time || Memory(process) > MaxMemoryBytes) return false;
        }
        process.WaitForExit(); // its last lines have arrived
        return true;
    }

    private static long Memory(Process process)
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0; // it ended while it was asked
        }
    }

    private static void Keep(StringBuilder text, string? line)
    {
        if (line is not null && text.Length < 64 * 1024) text.Append(line).Append('\n');
    }
}
