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

    private const string Phrase = "cầu bắc qua bốn mùa";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Null: the folder lies open.</summary>
    private string? passphrase;

    private AppSettings Settings => new() { DataFolder = source, Backup = new BackupSettings { Folder = folder, Passphrase = passphrase } };

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

    [Theory]
    [InlineData(null)]
    [InlineData(Phrase)]
    public async Task TheNextWritesOnlyWhatChanged_AndTheNewestIsRestored(string? under)
    {
        passphrase = under;
        Assert.True(await Once() > 20);
        Assert.Equal(0, await Once());
        await Change("đổi");
        // The row, and the line of history of it.
        Assert.InRange(await Once(), 1, 3);
        var to = Path.Combine(folder, "ra");
        Assert.Equal(0, await RestoreCommand.Run(BackupCommand.Open(folder, passphrase), null, to, TextWriter.Null, Stop));
        Assert.Equal(await DemonstrationData.Rows(null, source, Stop), await DemonstrationData.Rows(null, to, Stop));
        Assert.Equal(3, BackupStore.ToRead(folder, passphrase).Times.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Phrase)]
    public async Task ADamagedPartIsFoundWithinADay_PutAside_AndWrittenAnew(string? under)
    {
        passphrase = under;
        await Once();
        var part = Directory.GetFiles(Path.Combine(folder, "parts", "rows")).MaxBy(f => new FileInfo(f).Length)!;
        var bytes = await File.ReadAllBytesAsync(part, Stop);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(part, bytes, Stop);
        Assert.Contains("bị hỏng", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, passphrase, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        var store = BackupStore.ToRead(folder, passphrase);
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
        Assert.Equal(0, await BackupCommand.Check(folder, passphrase, TextWriter.Null, Stop));
    }

    [Fact]
    public async Task ADamagedManifestOrAMissingPart_IsFound()
    {
        await Once();
        var manifest = Directory.GetFiles(folder, "*.json").Single();
        var text = await File.ReadAllTextAsync(manifest, Stop);
        await File.WriteAllTextAsync(manifest, text.Replace("\"Rows\":1,", "\"Rows\":2,", StringComparison.Ordinal), Stop);
        Assert.Contains("mục lục", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, passphrase, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(manifest, text, Stop);
        File.Delete(Directory.GetFiles(Path.Combine(folder, "parts", "files"))[0]);
        await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, passphrase, TextWriter.Null, Stop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Phrase)]
    public async Task OldOnesGo_WithTheirParts(string? under)
    {
        passphrase = under;
        await Once();
        var before = Parts();
        await Change("lần hai");
        await Once();
        var store = BackupStore.ToRead(folder, passphrase);
        var two = Parts();
        Assert.True(two.Count > before.Count);
        await store.Thin([store.Times[0]], sweep: true, DateTime.UtcNow.AddHours(2), Stop); // long after they were written
        Assert.True(Parts().Count < two.Count);
        Assert.Equal(0, await BackupCommand.Check(folder, passphrase, TextWriter.Null, Stop));
    }

    private List<string> Parts() => [.. Directory.GetFiles(Path.Combine(folder, "parts"), "*", SearchOption.AllDirectories)];

    /// <summary>Nothing of what the data say, of the keys or of the names of parts can be read; a manifest opens by its own path too.</summary>
    [Fact]
    public async Task Sealed_NothingCanBeRead_WithoutThePassphrase()
    {
        passphrase = Phrase;
        await Change("Ghi chú rất riêng của mẫu");
        await Once();
        Assert.Empty(Directory.GetFiles(folder, "*.json"));
        var manifest = await BackupStore.ToRead(folder, passphrase).Open(BackupStore.ToRead(folder, passphrase).Times[^1]).Manifest(Stop);
        var keys = Directory.GetFiles(Path.Combine(source, "keys")).Select(File.ReadAllBytes).ToList();
        Assert.NotEmpty(keys);
        foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Stop);
            Assert.DoesNotContain(keys, k => bytes.AsSpan().IndexOf(k.AsSpan(0, 32)) >= 0);
            Assert.True(bytes.AsSpan().IndexOf("agencies"u8) < 0, file);
            Assert.DoesNotContain(manifest.Parts, p => p.Contains(Path.GetFileName(file), StringComparison.Ordinal));
            Assert.NotEqual((0x1F, 0x8B), (bytes[0], bytes[1])); // gzip
        }
        Assert.Contains("có mật khẩu", Assert.Throws<CannotGoOnException>(() => BackupCommand.Open(folder, null)).Message, StringComparison.Ordinal);
        Assert.Contains("không đúng", Assert.Throws<CannotGoOnException>(() => BackupCommand.Open(folder, Phrase + "!")).Message, StringComparison.Ordinal);
        Assert.Equal(0, await BackupCommand.Check(Directory.GetFiles(folder, "*.sealed").Single(), Phrase, TextWriter.Null, Stop));
        // The file of the seal is lost: any manifest brings its salt along.
        File.Delete(Path.Combine(folder, BackupSeal.FileName));
        Assert.Equal(0, await BackupCommand.Check(folder, Phrase, TextWriter.Null, Stop));
        Assert.Equal(0, await Once());
    }

    /// <summary>Parts and manifests that were exchanged are each whole in themselves, and not what they are called.</summary>
    [Fact]
    public async Task Sealed_ExchangedPartsAndManifests_AreFound()
    {
        passphrase = Phrase;
        await Once();
        var parts = Directory.GetFiles(Path.Combine(folder, "parts", "rows"));
        var (one, two) = (await File.ReadAllBytesAsync(parts[0], Stop), await File.ReadAllBytesAsync(parts[1], Stop));
        await File.WriteAllBytesAsync(parts[0], two, Stop);
        await File.WriteAllBytesAsync(parts[1], one, Stop);
        Assert.Contains("bị hỏng", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, Phrase, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(parts[0], one, Stop);
        await File.WriteAllBytesAsync(parts[1], two, Stop);
        Assert.Equal(0, await BackupCommand.Check(folder, Phrase, TextWriter.Null, Stop));
        File.Move(Directory.GetFiles(folder, "*.sealed").Single(), Path.Combine(folder, "20270101-000000.sealed"));
        await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(folder, Phrase, TextWriter.Null, Stop));
    }

    /// <summary>A folder of two kinds would only seem sealed.</summary>
    [Fact]
    public async Task OneFolder_IsOfOneKind_AndOpensWithOnePassphrase()
    {
        await Once();
        passphrase = Phrase;
        Assert.Contains("đang có bản không mật khẩu", (await Assert.ThrowsAsync<CannotGoOnException>(Once)).Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
        await Once();
        passphrase = "một mật khẩu hoàn toàn khác";
        Assert.Contains("không mở được", (await Assert.ThrowsAsync<CannotGoOnException>(Once)).Message, StringComparison.Ordinal);
        passphrase = null;
        Assert.Contains("đã niêm phong", (await Assert.ThrowsAsync<CannotGoOnException>(Once)).Message, StringComparison.Ordinal);
        Assert.Single(BackupStore.ToRead(folder, Phrase).Times);
    }

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
