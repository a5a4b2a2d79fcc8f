using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Tests.Data;
using NhipCau.Tests.Shell;
using Npgsql;

namespace NhipCau.Tests.Faults;

/// <summary>The database goes away while people save and comes back: they are told soon, nothing acknowledged is lost, and the program goes on without being started again.</summary>
public sealed class DatabaseGoneTests(ITestOutputHelper output)
{
    /// <summary>So long a page may take to say that the database is not there, on a machine with other work.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(25);

    [Fact]
    public Task PostgresStopsAndStartsAgain() => StopAndStart(1);

    [Fact, Trait("Category", "Long")]
    public Task PostgresStopsAndStartsAgain_ThirtyTimes() => StopAndStart(30);

    private async Task StopAndStart(int times)
    {
        Assert.SkipWhen(PostgresCluster.ToBeStopped.Missing is not null, PostgresCluster.ToBeStopped.Missing ?? "");
        var cluster = PostgresCluster.ToBeStopped;
        await using var program = new LiveProgram(cluster.Connection($"gone_{Guid.NewGuid():N}"));
        await program.Start(demo: true);
        var (process, writers) = (program.Process, await KilledTests.Writers(program));
        var (saved, told, slowest) = (0, 0, TimeSpan.Zero);
        for (var time = 1; time <= times; time++)
        {
            using var stop = new CancellationTokenSource();
            var running = Task.WhenAll(writers.Select(w => Task.Run(async () =>
            {
                while (!stop.IsCancellationRequested)
                {
                    var begun = Stopwatch.StartNew();
                    var answer = await w.Once();
                    lock (writers)
                    {
                        slowest = begun.Elapsed > slowest ? begun.Elapsed : slowest;
                        if (answer.Status == HttpStatusCode.Redirect) saved++;
                        else told++;
                    }
                    if (answer.Status == HttpStatusCode.Redirect) continue;
                    Assert.True(answer.Status == HttpStatusCode.ServiceUnavailable, $"{answer.Path} answered {(int)answer.Status}: {answer.Text}\n{program.Said}");
                    Assert.Contains("Cơ sở dữ liệu đang không trả lời.", answer.Text, StringComparison.Ordinal);
                    await Task.Delay(100, CancellationToken.None);
                }
            })));
            await Until(() => saved >= time * writers.Count, running);
            cluster.Stop();
            var before = told;
            await Until(() => told >= before + 2 * writers.Count, running);
            cluster.Start();
            await stop.CancelAsync();
            await running;

            // The test's own lines into the database are dead as well.
            NpgsqlConnection.ClearAllPools();
            await using var db = program.Database();
            foreach (var writer in writers)
            {
                await writer.Check(db, program.Folder);
                var answer = await writer.Once();
                Assert.True(answer.Status == HttpStatusCode.Redirect, $"{answer.Path} answered {(int)answer.Status} though the database is back: {answer.Text}\n{program.Said}");
            }
            await KilledTests.Sound(db, program.Folder);
        }
        Assert.Equal(process, program.Process);
        Assert.InRange(slowest, TimeSpan.Zero, Bound);
        await using var end = program.Database();
        foreach (var writer in writers) await writer.Check(end, program.Folder);
        await KilledTests.Whole(end, program.Folder);
        output.WriteLine($"{times} times gone: {saved} saves acknowledged, {told} told in a sentence, the slowest answer {slowest.TotalSeconds:0.0} s");
    }

    /// <summary>A server that takes the call and says nothing is given up as well.</summary>
    [Fact]
    public async Task AServerThatIsSilentIsGivenUp()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Database=nhipcau;Username=postgres", Path.GetTempPath());
        await using var db = new AppDbContext(options.Options);
        var begun = Stopwatch.StartNew();
        var wrong = await Assert.ThrowsAnyAsync<Exception>(() => db.Users.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(StorageFault.Away, StorageFaults.Of(wrong));
        Assert.InRange(begun.Elapsed, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(14));
    }

    private static async Task Until(Func<bool> enough, Task running)
    {
        for (var waited = Stopwatch.StartNew(); !enough(); await Task.Delay(20, TestContext.Current.CancellationToken))
        {
            if (running.IsFaulted) await running;
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "Nothing came of waiting.");
        }
    }
}
