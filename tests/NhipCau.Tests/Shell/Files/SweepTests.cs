using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Tests.Modules.Tasks;

namespace NhipCau.Tests.Shell.Files;

/// <summary>Files that no row names go after a day, and none that somebody needs.</summary>
public abstract class SweepTests
{
    private readonly Site site;

    protected SweepTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private FileStore Store(AppDbContext db) => new(new AppSettings { DataFolder = site.DataFolder }, db, site.Clock);

    private static MemoryStream Bytes(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private void Age(string path, double days) => File.SetLastWriteTimeUtc(path, site.Clock.Now.UtcDateTime.AddDays(-days));

    [Fact]
    public async Task WhatNoRowNames_GoesAfterADay_AndNothingElse()
    {
        var paths = await site.InDatabase(async db =>
        {
            var store = Store(db);
            var kept = (await store.Save(Bytes("giữ lâu dài"), "a.txt", Stop)).File!.Sha;
            await db.SaveChangesAsync(Stop);
            db.ChangeTracker.Clear();
            var (old, young) = ((await store.Save(Bytes("bỏ dở hôm kia"), "b.txt", Stop)).File!.Sha, (await store.Save(Bytes("bỏ dở vừa xong"), "c.txt", Stop)).File!.Sha);
            return new[] { kept, old, young }.Select(store.PathOf).ToArray();
        });
        var part = Path.Combine(site.DataFolder, "files", "x.part");
        await File.WriteAllTextAsync(part, "dở", Stop);
        foreach (var path in paths[..2].Append(part)) Age(path, 1.1);
        Age(paths[2], 0.9);
        Assert.Equal(2, await site.InDatabase(db => Store(db).SweepUnnamed(Stop)));
        Assert.Equal([true, false, true, false], paths.Append(part).Select(File.Exists));
    }

    /// <summary>The settings name the wrong database: none of its rows knows these files, and none of them may go.</summary>
    [Fact]
    public async Task WhereMostFilesHaveNoRow_NoneGoes()
    {
        var paths = await site.InDatabase(async db =>
        {
            var laid = new List<string>();
            for (var i = 0; i < 60; i++) laid.Add(Store(db).PathOf((await Store(db).Save(Bytes($"của cơ sở dữ liệu khác {i}"), "a.txt", Stop)).File!.Sha));
            return laid;
        });
        foreach (var path in paths) Age(path, 3);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => site.InDatabase(db => Store(db).SweepUnnamed(Stop)));
        Assert.Contains("is this the database they belong to", refused.Message);
        Assert.All(paths, path => Assert.True(File.Exists(path)));
        foreach (var path in paths) File.Delete(path);
    }

    /// <summary>The same bytes lay there unnamed for long and are sent again just before the sweep: they are young again.</summary>
    [Fact]
    public async Task SentAgainBeforeTheSweep_ItStays()
    {
        var path = await site.InDatabase(async db => Store(db).PathOf((await Store(db).Save(Bytes("gửi hai lần"), "a.txt", Stop)).File!.Sha));
        Age(path, 30);
        await site.InDatabase(async db =>
        {
            var saved = await Store(db).Save(Bytes("gửi hai lần"), "b.txt", Stop);
            Assert.Equal(0, await site.InDatabase(other => Store(other).SweepUnnamed(Stop)));
            await db.SaveChangesAsync(Stop);
            Assert.Equal(path, Store(db).PathOf(saved.File!.Sha));
        });
        Age(path, 30);
        Assert.Equal(0, await site.InDatabase(db => Store(db).SweepUnnamed(Stop)));
        Assert.True(File.Exists(path));
    }

    /// <summary>A document is dropped while somebody sends the same file as evidence: both do what they wanted, and the evidence has its row and its bytes.</summary>
    [Fact]
    public async Task Forgotten_WhileAnotherSendsTheSame_TheOthersStays()
    {
        var task = await new TaskData(site).Add("Nhiệm vụ có minh chứng mẫu", new DateOnly(2026, 11, 30), new TaskData.Part("sct"));
        var sha = await site.InDatabase(async db =>
        {
            var saved = (await Store(db).Save(Bytes("một tệp hai người"), "a.txt", Stop)).File!.Sha;
            await db.SaveChangesAsync(Stop);
            return saved;
        });
        await site.InDatabase(async sending =>
        {
            await Store(sending).Save(Bytes("một tệp hai người"), "b.txt", Stop);
            await site.InDatabase(async dropping =>
            {
                await Store(dropping).Forget(sha, Stop);
                await dropping.SaveChangesAsync(Stop);
            });
            Assert.False(await site.InDatabase(db => db.Set<StoredFile>().AnyAsync(f => f.Sha == sha, Stop)));
            var writer = await site.Viewer("thao.np");
            sending.Add(new Contribution { TaskId = task.Id, AgencyId = writer.AgencyId, WrittenById = writer.AccountId, Text = "Có tệp", Files = { new ContributionFile { Sha = sha, Name = "b.txt" } } });
            await sending.SaveChangesAsync(Stop);
        });
        // And now that it is evidence, who drops his own leaves it.
        await site.InDatabase(async db =>
        {
            await Store(db).Forget(sha, Stop);
            await db.SaveChangesAsync(Stop);
        });
        Assert.True(await site.InDatabase(db => db.Set<StoredFile>().AnyAsync(f => f.Sha == sha, Stop)));
        Assert.True(File.Exists(await site.InDatabase(db => Task.FromResult(Store(db).PathOf(sha)))));
    }

    /// <summary>Columns that name a file are known by their names: a new one of another name would be forgotten.</summary>
    [Fact]
    public async Task EveryColumnOfSixtyFourCharacters_IsAFileOrAKnownHash()
    {
        var columns = await site.InDatabase(db => Task.FromResult(db.Model.GetEntityTypes().SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(string) && p.GetMaxLength() == 64).Select(p => $"{e.GetTableName()}.{p.Name}")).ToList()));
        Assert.NotEmpty(columns);
        Assert.DoesNotContain(columns, c => !new[] { "Sha", "Hash", "Stamp", "Fingerprint" }.Any(end => c.EndsWith(end, StringComparison.Ordinal)));
    }
}

public sealed class SweepOnSqlite(SqliteSite site) : SweepTests(site), IClassFixture<SqliteSite>;

public sealed class SweepOnPostgres(PostgresSite site) : SweepTests(site), IClassFixture<PostgresSite>;
