using System.Diagnostics;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>What is installed here, and a program's output.</summary>
internal static class Machine
{
    /// <summary>null: it is there; else the reason a test is skipped.</summary>
    public static string? Lacks(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)))
            ? null
            : $"{program} is not installed";

    public static string Output(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
