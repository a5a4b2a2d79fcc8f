using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Calendar;

public sealed record ReadEvent(string Uid, string Summary, string? Location, int? Sequence, string Start, string End, bool AllDay, string? Url, string? Status, string? Stamp);

public sealed record ReadCalendar(string? Name, string? Version, IReadOnlyList<ReadEvent> Events);

/// <summary>A calendar as ical.js understands it, the parser of Thunderbird: not ours.</summary>
internal static class ForeignReader
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Skips the test, visibly, where Node.js or the parser is missing.</summary>
    public static async Task<ReadCalendar> Read(string text)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Repository.Root, "node_modules", "ical.js")), "ical.js is not installed: npm ci");
        using var node = Start();
        Assert.SkipWhen(node is null, "Node.js is not installed");
        var (read, faults) = (node!.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await using (var input = new StreamWriter(node.StandardInput.BaseStream, new UTF8Encoding(false))) await input.WriteAsync(text);
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await faults);
        return JsonSerializer.Deserialize<ReadCalendar>(await read, Json)!;
    }

    private static Process? Start()
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tests", "NhipCau.Tests", "Modules", "Calendar", "read-calendar.mjs")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        try { return Process.Start(start); }
        catch (System.ComponentModel.Win32Exception) { return null; }
    }
}
