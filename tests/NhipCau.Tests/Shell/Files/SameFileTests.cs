using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Files;

namespace NhipCau.Tests.Shell.Files;

/// <summary>The same attachment sent by many at once: a form that went round all agencies comes back from each.</summary>
public abstract class SameFileTests
{
    private readonly Site site;

    protected SameFileTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task SentByManyAtOnce_IsKeptOnce_AndNobodyIsRefused()
    {
        var content = "một bản mẫu chung"u8.ToArray();
        using var together = new Barrier(8);
        var shas = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => site.InDatabase(async db =>
        {
            var saved = await new FileStore(new NhipCau.Shell.AppSettings { DataFolder = site.DataFolder }, db, site.Clock).Save(new MemoryStream(content), "mau.txt", TestContext.Current.CancellationToken);
            together.SignalAndWait(TimeSpan.FromSeconds(30));
            await db.SaveChangesAsync();
            return saved.File!.Sha;
        }))));
        Assert.Single(shas.Distinct());
        Assert.Equal(1, await site.InDatabase(db => db.Set<StoredFile>().CountAsync(f => f.Sha == shas[0])));
    }
}

public sealed class SameFileOnSqlite(SqliteSite site) : SameFileTests(site), IClassFixture<SqliteSite>;

public sealed class SameFileOnPostgres(PostgresSite site) : SameFileTests(site), IClassFixture<PostgresSite>;
