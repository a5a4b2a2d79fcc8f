using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Writing;
using NhipCau.Modules.Agencies;

namespace NhipCau.Tests.Data;

/// <summary>On SQLite who writes waits for his turn, and who reads does not.</summary>
public sealed class WriterQueueTests : IAsyncLifetime
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"nc-writers-{Guid.NewGuid():N}.db");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = Open(null);
        await db.Database.MigrateAsync(Stop);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
        return ValueTask.CompletedTask;
    }

    /// <summary>Statements give up after a second: what waits, waits in the queue.</summary>
    private AppDbContext Open(WriterTurns? queue)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, $"Data Source={path};Pooling=False;Default Timeout=1", "", queue);
        return new AppDbContext(options.Options);
    }

    private static Agency Named(string code) => new() { Code = code, Name = code };

    [Fact]
    public async Task FiftyWritersOutwaitAnImport()
    {
        using var queue = new WriterTurns();
        var (started, finish) = (new TaskCompletionSource(), new TaskCompletionSource());
        var import = Import();
        await started.Task;
        var writers = Enumerable.Range(0, 50).Select(i => i % 2 == 0 ? Whole(i) : ByItself(i)).ToList();
        // Longer than SQLite waits (five seconds), and nobody has failed.
        await Task.Delay(TimeSpan.FromSeconds(6.5), Stop);
        Assert.DoesNotContain(writers, w => w.IsCompleted);
        await using (var reader = Open(queue))
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(0, await reader.Set<Agency>().CountAsync(Stop));
            Assert.InRange(watch.ElapsedMilliseconds, 0, 2000);
        }
        finish.SetResult();
        await import;
        await Task.WhenAll(writers);
        await using var db = Open(queue);
        Assert.Equal(3 + 25 * 2, await db.Set<Agency>().CountAsync(Stop));
        Assert.Equal("đổi 49", (await db.Set<Agency>().SingleAsync(a => a.Code == "lo-0", Stop)).Name);

        async Task Import()
        {
            await using var db = Open(queue);
            await using var whole = await db.Database.BeginTransactionAsync(Stop);
            for (var i = 0; i < 3; i++)
            {
                db.Add(Named($"lo-{i}"));
                await db.SaveChangesAsync(Stop);
            }
            started.SetResult();
            await finish.Task;
            await whole.CommitAsync(Stop);
        }

        // Several saves in one transaction, after a look: one turn.
        async Task Whole(int i)
        {
            await using var db = Open(queue);
            await db.Set<Agency>().CountAsync(Stop);
            await using var whole = await db.Database.BeginTransactionAsync(Stop);
            db.Add(Named($"a-{i}"));
            await db.SaveChangesAsync(Stop);
            db.Add(Named($"b-{i}"));
            await db.SaveChangesAsync(Stop);
            await whole.CommitAsync(Stop);
        }

        async Task ByItself(int i)
        {
            await using var db = Open(queue);
            var name = $"đổi {i}";
            Assert.Equal(1, await db.Set<Agency>().Where(a => a.Code == "lo-0").ExecuteUpdateAsync(a => a.SetProperty(x => x.Name, name), Stop)); // unfiltered: a test
        }
    }

    /// <summary>However a writer ends, the next one's turn comes.</summary>
    [Fact]
    public async Task ATurnEndsWithItsWriter()
    {
        using var queue = new WriterTurns { Patience = TimeSpan.FromSeconds(2) };
        await using (var left = Open(queue)) await left.Database.BeginTransactionAsync(Stop);
        await using (var undone = Open(queue))
        {
            await using var whole = await undone.Database.BeginTransactionAsync(Stop);
            await whole.RollbackAsync(Stop);
        }
        await using (var wrong = Open(queue))
        {
            wrong.AddRange(new Agency { Code = "x", Name = "x" }, new Agency { Code = "x", Name = "x" });
            await Assert.ThrowsAsync<DbUpdateException>(() => wrong.SaveChangesAsync(Stop));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => wrong.Database.ExecuteSqlRawAsync("insert into nowhere values (1)", Stop));
        }
        using var cancelled = new CancellationTokenSource();
        await using (var holder = Open(queue))
        {
            await using var whole = await holder.Database.BeginTransactionAsync(Stop);
            await using var waits = Open(queue);
            var waiting = waits.Database.BeginTransactionAsync(cancelled.Token);
            await cancelled.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }
        await using var last = Open(queue);
        last.Add(Named("cuối"));
        await last.SaveChangesAsync(Stop);
    }

    [Fact]
    public async Task WhoWaitsTooLongIsTold_AndNothingIsWritten()
    {
        using var queue = new WriterTurns { Patience = TimeSpan.FromMilliseconds(100) };
        await using var holder = Open(queue);
        await using (await holder.Database.BeginTransactionAsync(Stop))
        {
            await using var late = Open(queue);
            late.Add(Named("muộn"));
            await Assert.ThrowsAsync<DatabaseBusyException>(() => late.SaveChangesAsync(Stop));
        }
        Assert.Equal(0, await holder.Set<Agency>().CountAsync(Stop));
    }
}
