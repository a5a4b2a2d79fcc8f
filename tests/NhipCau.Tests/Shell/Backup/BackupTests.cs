using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Commands;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Backup;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;
using NhipCau.Tests.Data;

namespace NhipCau.Tests.Shell.Backup;

/// <summary>What is backed up comes back, row by row and file by file, on either database; and a damaged backup is never taken for one.</summary>
public sealed class BackupTests(DemonstrationData data) : IClassFixture<DemonstrationData>, IDisposable
{
    private const string Passphrase = "một câu đủ dài để làm mật khẩu";
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nc-backup-{Guid.NewGuid():N}");
    private readonly TestClock clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task<string> Backup(string dataFolder, string? passphrase = null, string? database = null)
    {
        clock.Now = clock.Now.AddSeconds(1);
        Assert.Equal(0, await BackupCommand.Make(new AppSettings { DataFolder = dataFolder, Database = database }, folder, passphrase, clock, TextWriter.Null, TextWriter.Null, Stop));
        return Directory.GetFiles(folder).OrderBy(File.GetLastWriteTimeUtc).Last();
    }

    private static Task<int> Restore(string backup, string to, string? passphrase = null, string? database = null) => RestoreCommand.Run(BackupCommand.Open(backup, passphrase), database, to, TextWriter.Null, Stop);

    private string Elsewhere() => Path.Combine(folder, Guid.NewGuid().ToString("N"));

    private static string Postgres()
    {
        Assert.SkipWhen(PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        return PostgresCluster.Instance.Connection($"backup_{Guid.NewGuid():N}");
    }

    private static List<string> Files(string dataFolder) =>
    [
        .. ((string[])["files", "keys"]).SelectMany(f => Directory.GetFiles(Path.Combine(dataFolder, f), "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(f => $"{Path.GetRelativePath(dataFolder, f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"),
    ];

    [Theory, InlineData(null), InlineData(Passphrase)]
    public async Task EveryRowAndFileComesBack(string? passphrase)
    {
        var to = Elsewhere();
        Assert.Equal(0, await Restore(await Backup(data.Folder, passphrase), to, passphrase));
        Assert.Equal(await DemonstrationData.Rows(null, data.Folder, Stop), await DemonstrationData.Rows(null, to, Stop));
        Assert.Equal(Files(data.Folder), Files(to));
        Assert.True(Files(to).Count(f => f.StartsWith("files", StringComparison.Ordinal)) >= 2);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Directory.GetFiles(folder)[0]));
    }

    /// <summary>Without its anchors a restored history could be shortened unseen.</summary>
    [Fact]
    public async Task TheAnchorsOfTheHistoryComeBack()
    {
        var (source, to) = (data.Copy(), Elsewhere());
        await File.WriteAllTextAsync(AuditAnchors.In(source), "1 2026-11-10 abc\n", Stop);
        Assert.Equal(0, await Restore(await Backup(source), to));
        Assert.Equal("1 2026-11-10 abc\n", await File.ReadAllTextAsync(AuditAnchors.In(to), Stop));
    }

    [Fact]
    public async Task WhatWasBackedUpOnOneDatabase_IsRestoredIntoTheOther()
    {
        var (postgres, first, second) = (Postgres(), Elsewhere(), Elsewhere());
        Assert.Equal(0, await Restore(await Backup(data.Folder), first, database: postgres));
        Assert.Equal(await DemonstrationData.Rows(null, data.Folder, Stop), await DemonstrationData.Rows(postgres, first, Stop));
        Assert.Equal(0, await Restore(await Backup(first, database: postgres), second));
        Assert.Equal(await DemonstrationData.Rows(null, data.Folder, Stop), await DemonstrationData.Rows(null, second, Stop));
        Assert.Contains("đã có dữ liệu", (await Assert.ThrowsAsync<CannotGoOnException>(() => Restore(Directory.GetFiles(folder)[0], Elsewhere(), database: postgres))).Message, StringComparison.Ordinal);
    }

    /// <summary>While a writer writes pairs, the backup holds whole pairs; the restored program knows its people and opens its secrets.</summary>
    [Fact]
    public async Task WhileAWriterWrites_AndThenThePeopleSignIn()
    {
        var (source, to) = (data.Copy(), Elsewhere());
        await using var app = NhipCauApp.Build(DemonstrationData.In(source), b => b.WebHost.UseTestServer());
        await Start.Prepare(app, TextWriter.Null, Stop);
        var vault = app.Services.GetRequiredService<Vault>();
        var (secret, cookie) = (vault.Seal("C1234567"), app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a").Protect("b"));
        using var enough = new CancellationTokenSource();
        var written = 0;
        var writer = Task.Run(Write, Stop);
        while (Volatile.Read(ref written) < 3) await Task.Delay(10, Stop);
        var backup = await Backup(source);
        var atTheEnd = Volatile.Read(ref written);
        await enough.CancelAsync();
        await writer;
        Assert.Equal(0, await Restore(backup, to));

        await using (var db = DatabaseChoice.Open(null, to))
        {
            var codes = await db.Set<Agency>().Where(a => a.Code.StartsWith("cap-")).Select(a => a.Code).ToListAsync(Stop);
            Assert.All(codes.GroupBy(c => c.Split('-')[1]), pair => Assert.Equal(2, pair.Count()));
            Assert.InRange(codes.Count / 2, 3, atTheEnd + 1);
        }
        await using var restored = NhipCauApp.Build(DemonstrationData.In(to), b => b.WebHost.UseTestServer());
        await Start.Prepare(restored, TextWriter.Null, Stop);
        await restored.StartAsync(Stop);
        Assert.Equal("C1234567", restored.Services.GetRequiredService<Vault>().Open(secret));
        Assert.Equal("b", restored.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("a").Unprotect(cookie));
        var visitor = new Visitor(restored.GetTestServer());
        var page = await visitor.Send(await visitor.Get("/dang-nhap"), "form", ("UserName", "khanh.tm"), ("Password", (await File.ReadAllTextAsync(Path.Combine(source, "demo-password.txt"), Stop)).Trim()));
        Assert.NotEqual("/dang-nhap", page.Path);
        Assert.Equal(200, (int)page.Status);

        async Task Write()
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await using var scope = app.Services.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
                await using var whole = await db.Database.BeginTransactionAsync();
                foreach (var half in "ab")
                {
                    db.Add(new Agency { Code = $"cap-{i}-{half}", Name = $"Cặp {i}" });
                    await db.SaveChangesAsync();
                }
                await whole.CommitAsync();
                Interlocked.Increment(ref written);
            }
        }
    }

    /// <summary>At whatever place a byte differs or the end is missing: one sentence, and nothing is left behind.</summary>
    [Theory, InlineData(null), InlineData(Passphrase)]
    public async Task DamageIsFound(string? passphrase)
    {
        var whole = await File.ReadAllBytesAsync(await Backup(data.Folder, passphrase), Stop);
        var (damaged, length) = (Path.Combine(folder, "hong"), whole.Length);
        var places = new[] { 0, 5, 20, 40, 60, 200, 512, 700, length / 5, length / 2, length * 4 / 5, length - 30_000, length - 5000, length - 1100, length - 600, length - 45, length - 10, length - 1 };
        foreach (var place in places)
        {
            var bytes = (byte[])whole.Clone();
            bytes[place] ^= 0x20;
            await IsRefused(bytes, $"byte {place} of {length}");
        }
        foreach (var kept in new[] { 0, 1, 16, 100, 600, length / 2, length - 70_000, length - 1024, length - 41, length - 1 }) await IsRefused(whole[..kept], $"cut to {kept} of {length}");
        await IsRefused([.. whole, 0], "one byte more");
        if (passphrase is null) return;
        await File.WriteAllBytesAsync(damaged, whole, Stop);
        Assert.Contains("Mật khẩu của bản sao lưu không đúng", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(damaged, "khác", TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        Assert.Contains("có mật khẩu", (await Assert.ThrowsAsync<CannotGoOnException>(() => BackupCommand.Check(damaged, null, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
        Assert.Equal(0, await BackupCommand.Check(damaged, Passphrase, TextWriter.Null, Stop));

        async Task IsRefused(byte[] bytes, string where)
        {
            await File.WriteAllBytesAsync(damaged, bytes, Stop);
            var to = Elsewhere();
            try
            {
                await Restore(damaged, to, passphrase);
                Assert.Fail($"{where}: restored");
            }
            catch (CannotGoOnException refused)
            {
                Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            }
            Assert.Equal([Path.Combine(to, FolderLock.FileName)], Directory.GetFileSystemEntries(to));
        }
    }

    [Fact]
    public async Task AFolderWithSomethingInIt_IsLeftAlone()
    {
        var (backup, to) = (await Backup(data.Folder), Elsewhere());
        Directory.CreateDirectory(to);
        await File.WriteAllTextAsync(Path.Combine(to, "thu.txt"), "của người khác", Stop);
        Assert.Contains("đã có dữ liệu", (await Assert.ThrowsAsync<CannotGoOnException>(() => Restore(backup, to))).Message, StringComparison.Ordinal);
        Assert.Equal("của người khác", await File.ReadAllTextAsync(Path.Combine(to, "thu.txt"), Stop));
    }

    [Fact]
    public async Task AFileLostInTheDataFolder_IsTold_AndTheRestIsBackedUp()
    {
        var source = data.Copy();
        var lost = Directory.GetFiles(Path.Combine(source, "files"), "*", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(lost, "!", Stop);
        var error = new StringWriter();
        Assert.Equal(BackupCommand.Incomplete, await BackupCommand.Make(new AppSettings { DataFolder = source }, folder, null, clock, TextWriter.Null, error, Stop));
        Assert.Contains(Path.GetFileName(lost), error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await Restore(Directory.GetFiles(folder)[0], Elsewhere()));
    }
}
