using System.Diagnostics;
using System.Globalization;
using NhipCau.VanBan.Files.Tests.Official;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>Scripts stand for LibreOffice where it must hang or fail.</summary>
public sealed class PdfPoolTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("nhipcau-tests-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task WithoutTheProgramItSaysWhatToInstall()
    {
        await using var pool = new PdfPool(1, Long, retries: 1, program: "no-such-office");
        Assert.False(pool.Health.Installed);
        var refusal = await Assert.ThrowsAsync<FileRefusal>(() => pool.ToPdf([1], Cancel));
        Assert.Equal(RefusalCode.ToolMissing, refusal.Code);
        Assert.Contains("libreoffice-writer-nogui", refusal.Message, StringComparison.Ordinal);
        Assert.Equal((0, 1, 0), (pool.Health.Done, pool.Health.Failed, pool.Health.Retried));
    }

    [Fact]
    public async Task WhatHangsIsEndedWithItsChildrenAndTriedAgain()
    {
        var program = Script($"sleep 300 & echo $! >> {_folder}/children\nwait");
        await using var pool = new PdfPool(1, TimeSpan.FromSeconds(0.4), retries: 1, program);
        var refusal = await Assert.ThrowsAsync<FileRefusal>(() => pool.ToPdf([1], Cancel));
        Assert.Equal(RefusalCode.TimedOut, refusal.Code);
        var children = (await File.ReadAllLinesAsync($"{_folder}/children", Cancel)).Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, children.Count);
        Assert.All(children, child => Assert.True(Ended(child), $"{child} is still running"));
        Assert.Equal((0, 1, 1, 0), (pool.Health.Done, pool.Health.Failed, pool.Health.Retried, pool.Health.Busy));
        Assert.Equal("TimedOut", pool.Health.LastError);
    }

    [Fact]
    public async Task WhatFailsOnceIsTriedAgainWithANewProfile()
    {
        var program = Script($"""
            for a in "$@"; do case "$a" in -env:*) echo "$a" >> {_folder}/profiles;; esac; done
            if [ -e {_folder}/tried ]; then cp in.docx in.pdf; else touch {_folder}/tried; echo broken >&2; exit 81; fi
            """);
        await using var pool = new PdfPool(1, Long, retries: 1, program);
        Assert.Equal([7, 8], await pool.ToPdf([7, 8], Cancel));
        Assert.Equal([9], await pool.ToPdf([9], Cancel));
        Assert.Equal((2, 0, 1), (pool.Health.Done, pool.Health.Failed, pool.Health.Retried));
        Assert.Contains("exit 81: broken", pool.Health.LastError, StringComparison.Ordinal);
        var profiles = await File.ReadAllLinesAsync($"{_folder}/profiles", Cancel);
        Assert.NotEqual(profiles[0], profiles[1]);
        Assert.Equal(profiles[1], profiles[2]); // kept
    }

    [Fact]
    public async Task NoMoreRunThanThereAreWorkersAndNoMoreWaitThanCanBeServed()
    {
        var program = Script($"while [ ! -e {_folder}/go ]; do sleep 0.05; done\ncp in.docx in.pdf");
        await using var pool = new PdfPool(2, Long, retries: 0, program);
        var all = Enumerable.Range(0, 34).Select(i => pool.ToPdf([(byte)i], Cancel)).ToList();
        for (var i = 0; i < 200 && pool.Health.Busy < 2; i++) await Task.Delay(20, Cancel);
        Assert.Equal((2, 32), (pool.Health.Busy, pool.Health.Waiting));
        var refusal = await Assert.ThrowsAsync<FileRefusal>(() => pool.ToPdf([99], Cancel));
        Assert.Equal(RefusalCode.Busy, refusal.Code);
        await File.WriteAllTextAsync($"{_folder}/go", "", Cancel);
        Assert.Equal(Enumerable.Range(0, 34), (await Task.WhenAll(all)).Select(pdf => (int)pdf[0]));
        Assert.Equal((0, 0, 34), (pool.Health.Busy, pool.Health.Waiting, pool.Health.Done));
    }

    [Fact]
    public async Task WhoGoesAwayLeavesNothingRunning()
    {
        var program = Script("sleep 300");
        await using var pool = new PdfPool(1, Long, retries: 1, program);
        using var gone = new CancellationTokenSource(TimeSpan.FromSeconds(0.3));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pool.ToPdf([1], gone.Token));
        Assert.Equal((0, 0, 0), (pool.Health.Busy, pool.Health.Waiting, pool.Health.Retried));
    }

    [Fact]
    public async Task AtItsEndItStopsWhatRuns()
    {
        var pool = new PdfPool(1, Long, retries: 1, Script("sleep 300"));
        var (running, waiting) = (pool.ToPdf([1], Cancel), pool.ToPdf([2], Cancel));
        for (var i = 0; i < 200 && pool.Health.Busy < 1; i++) await Task.Delay(20, Cancel);
        await pool.DisposeAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => pool.ToPdf([3], Cancel));
    }

    [Fact]
    public async Task FourAtOnceBecomePdf()
    {
        if (Machine.Lacks("soffice") is { } missing) Assert.Skip(missing);
        await using var pool = new PdfPool(2, Long, retries: 1);
        var docx = Made.Docx(PartyReport.Document);
        var made = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => pool.ToPdf(docx, Cancel)));
        Assert.All(made, pdf => Assert.Equal("%PDF"u8, pdf.AsSpan(0, 4)));
        var health = pool.Health;
        for (var i = 0; i < 200 && health.Version is null; i++, health = pool.Health) await Task.Delay(50, Cancel);
        Assert.StartsWith("LibreOffice ", health.Version, StringComparison.Ordinal);
        Assert.Equal((true, 4, 0, 0), (health.Installed, health.Done, health.Busy, health.Waiting));
        Assert.InRange(health.LastSeconds!.Value, 0.05, 60);
    }

    private string Script(string body)
    {
        var path = Path.Combine(_folder, "office");
        File.WriteAllText(path, "#!/bin/sh\n" + body + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    private static bool Ended(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.WaitForExit(2000);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
