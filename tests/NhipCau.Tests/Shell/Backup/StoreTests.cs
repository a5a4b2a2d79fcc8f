using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Commands;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Backup;
using NhipCau.Tests.Data;

namespace NhipCau.Tests.Shell.Backup;

/// <summary>The backups the server makes by itself share what did not change, prove themselves and mend what they can.</summary>
public sealed class StoreTests(DemonstrationData data) : IClassFixture<DemonstrationData>, IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nc-store-{Guid.NewGuid():N}");
    private readonly TestClock clock = new();
    private string source = "";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private AppSettings Settings => new() { DataFolder = source, Backup = new BackupSettings { Folder = folder } };

    public ValueTask InitializeAsync()
    {
        source = data.Copy();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var made in (string[])[folder, source]) if (Directory.Exists(made)) Directory.Delete(made, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task<int> Once()
    {
        clock.Now = clock.Now.AddMinutes(5);
        return (await BackupRounds.Once(Settings, clock, Stop)).NewParts;
    }

    private async Task Change(string name)
    {
        await using var db = DatabaseChoice.Open(null, source);
        (await db.Set<Agency>().OrderBy(a => a.Id).FirstAsync(Stop)).Note = name;
        await db.SaveChangesAsync(Stop);
    }

    [Fact]
    public async Task TheNextWritesOnlyWhatChanged_AndTheNewestIsRestored()
    {
        Assert.True(await Once() > 20);
        Assert.Equal(0, await Once());
        await Change("đổi");
        // The row, and the line of history of it.
        Assert.InRange(await Once(), 1, 3);
        var to = Path.Combine(folder, "ra");
        Assert.Equal(0, await RestoreCommand.Run(BackupCommand.Open(folder, null), null, to, TextWriter.Null, Stop));
        Assert.Equal(await DemonstrationData.Rows(null, source, Stop), await DemonstrationData.Rows(null, to, Stop));
        Assert.Equal(3, new BackupStore(folder).Times.Count);
    }

    [Fact]
    public async Task ADamagedPartIsFoundWithinADay_PutAside_AndWrittenAnew()
    {
        await Once();
        var part = Directory.GetFiles(Path.Combine(folder, "parts", "rows")).MaxBy(f => new FileInfo(f).Length)!;
        var bytes = await File.ReadAllBytesAsync(part, Stop);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(part, bytes, Stop);
        Assert.Contains("bị hỏng", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, null, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        var store = new BackupStore(folder);
        var manifest = await store.Open(store.Times[^1]).Manifest(Stop);
        var found = 0;
        for (var slice = 0; slice < 288; slice++)
        {
            var now = slice;
            try { await store.Prove(manifest, new HashSet<string>(), n => n % 288 == now, Stop); }
            catch (CannotGoOnException) { found++; break; }
        }
        Assert.Equal(1, found);
        Assert.False(File.Exists(part));
        Assert.Equal(1, await Once());
        Assert.Equal(0, await BackupCommand.Check(folder, null, TextWriter.Null, Stop));
    }

    [Fact]
    public async Task ADamagedManifestOrAMissingPart_IsFound()
    {
        await Once();
        var manifest = Directory.GetFiles(folder, "*.json").Single();
        var text = await File.ReadAllTextAsync(manifest, Stop);
        await File.WriteAllTextAsync(manifest, text.Replace("\"Rows\":1,", "\"Rows\":2,", StringComparison.Ordinal), Stop);
        Assert.Contains("mục lục", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, null, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text, Stop);
        File.Delete(Directory.GetFiles(Path.Combine(folder, "parts", "files"))[0]);
        await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, null, TextWriter.Null, Stop));
    }

    [Fact]
    public async Task OldOnesGo_WithTheirParts()
    {
        await Once();
        var before = Parts();
        await Change("lần hai");
        await Once();
        var store = new BackupStore(folder);
        var two = Parts();
        Assert.True(two.Count > before.Count);
        await store.Thin([store.Times[0]], sweep: true, DateTime.UtcNow.AddHours(2), Stop); // long after they were written
        Assert.True(Parts().Count < two.Count);
        Assert.Equal(0, await BackupCommand.Check(folder, null, TextWriter.Null, Stop));
    }

    private List<string> Parts() => [.. Directory.GetFiles(Path.Combine(folder, "parts"), "*", SearchOption.AllDirectories)];

    [Fact]
    public async Task TheRunningServerBacksUp_AndSaysHowItFares()
    {
        var blocked = Path.Combine(source, "chan");
        foreach (var (settings, works) in new[] { (Settings, true), (Settings with { Backup = new BackupSettings { Folder = blocked } }, false) })
        {
            if (!works) await File.WriteAllTextAsync(blocked, "không phải thư mục", Stop);
            await using var app = NhipCauApp.Build(settings, b => Microsoft.AspNetCore.TestHost.WebHostBuilderExtensions.UseTestServer(b.WebHost));
            await Start.Prepare(app, TextWriter.Null, Stop);
            await app.StartAsync(Stop);
            var state = app.Services.GetRequiredService<BackupState>();
            for (var i = 0; i < 600 && state.Last is null; i++) await Task.Delay(100, Stop);
            Assert.Equal(works, state.Last!.Made is not null);
            Assert.Equal(works, state.Last.Problem is null);
            await app.StopAsync(Stop);
        }
    }
}
