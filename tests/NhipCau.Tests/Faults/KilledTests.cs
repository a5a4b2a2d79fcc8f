using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;
using NhipCau.Tests.Data;

namespace NhipCau.Tests.Faults;

/// <summary>
/// The program is killed while people save, and started again on the same data: what it had acknowledged is there, nothing is there by halves.
/// What is committed is with the operating system, so a killed process loses nothing; that it is on the disk too (SQLite with synchronous=FULL), for a
/// power cut, is not tried here.
/// </summary>
public sealed class KilledTests(ITestOutputHelper output)
{
    private const int Short = 3, Long = 1000;

    [Fact]
    public Task InMidSave_OnSqlite_NothingAcknowledgedIsLost() => Kill(Short, null);

    [Fact]
    public Task InMidSave_OnPostgres_NothingAcknowledgedIsLost()
    {
        Assert.SkipWhen(PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        return Kill(Short, PostgresCluster.Instance.Connection($"killed_{Guid.NewGuid():N}"));
    }

    [Fact, Trait("Category", "Long")]
    public Task AThousandTimes_NothingAcknowledgedIsLost() => Kill(Long, null);

    private async Task Kill(int times, string? database)
    {
        await using var program = new LiveProgram(database);
        await program.Start(demo: true);
        var writers = await Writers(program);
        var moments = new Random();
        var (begun, saves) = (Stopwatch.StartNew(), 0);
        for (var kill = 1; kill <= times; kill++)
        {
            using var stop = new CancellationTokenSource();
            var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            // So many saves and a moment: as many on a slow machine as on a fast one.
            var until = saves + moments.Next(1, 3 * writers.Count);
            var running = Task.WhenAll(writers.Select(w => w.Run(() => { if (Interlocked.Increment(ref saves) >= until) enough.TrySetResult(); }, stop.Token)));
            await Task.WhenAny(enough.Task, running).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            await Task.Delay(moments.Next(0, 50), TestContext.Current.CancellationToken);
            program.Kill();
            await stop.CancelAsync();
            try
            {
                await running;
            }
            catch (InvalidOperationException refused)
            {
                throw new InvalidOperationException($"{refused.Message}\n{program.Said}", refused);
            }

            await program.Start();
            await using var db = program.Database();
            foreach (var writer in writers) await writer.Check(db, program.Folder);
            await Sound(db, program.Folder);
            if (kill % 50 == 0 || kill == times) await Whole(db, program.Folder);
            if (kill % 50 == 0) Say($"{kill} kills, {saves} saves acknowledged, {begun.Elapsed / kill:s\\.ff} s a round");
        }
        Assert.True(saves >= times, $"Only {saves} saves were acknowledged in {times} rounds: nothing was tried.");
        Say($"{times} kills, {saves} saves acknowledged, {begun.Elapsed / times:s\\.ff} s a round");
    }

    /// <summary>Officers of four agencies at their reports, three of them at a task as well.</summary>
    internal static async Task<IReadOnlyList<Writer>> Writers(LiveProgram program)
    {
        var office = await program.SignedIn("khanh.tm");
        var year = VietnamTime.DayOf(DateTime.UtcNow).Year;
        var opened = await office.Send(await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam"), "#open");
        Assert.Equal(HttpStatusCode.Redirect, opened.Status);
        var writers = new List<Writer>();
        await using var db = program.Database();
        foreach (var userName in new[] { "thao.np", "linh.pk", "huong.bt", "loan.ht" })
        {
            var agency = await db.Users.Where(a => a.UserName == userName).Select(a => a.AgencyId).SingleAsync();
            if (await db.Set<AgencyReport>().Where(r => r.AgencyId == agency && r.Period.Year == year).Select(r => (int?)r.Id).FirstOrDefaultAsync() is { } report)
                writers.Add(new ReportWriter(report, await program.SignedIn(userName)));
            if (await db.Set<TaskParty>().Where(p => p.AgencyId == agency && p.AcceptedAt != null && p.Until == null && p.Task.State == TaskState.InProgress).OrderBy(p => p.Id).Select(p => (int?)p.TaskId).FirstOrDefaultAsync() is not { } task) continue;
            var visitor = await program.SignedIn(userName);
            var begun = await visitor.Send(await visitor.Get($"/nhiem-vu/{task}/tien-do"), "main form", ("Input.Text", "Bắt đầu."));
            Assert.Equal(HttpStatusCode.Redirect, begun.Status);
            var draft = await db.Set<Contribution>().Where(c => c.TaskId == task && c.AgencyId == agency && c.State == ContributionState.Draft).Select(c => c.Id).SingleAsync();
            writers.Add(new ProgressWriter(task, draft, visitor));
        }
        Assert.True(writers.Count >= 5, $"Only {writers.Count} have something to write.");
        return writers;
    }

    /// <summary>The database agrees with itself, every file it knows is there whole, and every file with a name has the bytes of its name.</summary>
    internal static async Task Sound(AppDbContext db, string folder)
    {
        if (db.Database.IsSqlite())
        {
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("select quick_check as \"Value\" from pragma_quick_check").ToListAsync());
            Assert.Empty(await db.Database.SqlQueryRaw<string>("select \"table\" as \"Value\" from pragma_foreign_key_check").ToListAsync());
        }
        // What was looked at once is never written again.
        var since = DateTime.UtcNow.AddSeconds(-20);
        foreach (var known in await db.Set<StoredFile>().AsNoTracking().Where(f => f.StoredAt >= since).ToListAsync())
            Assert.Equal(known.Size, new FileInfo(Path.Combine(folder, "files", known.Sha[..2], known.Sha)).Length);
        foreach (var file in new DirectoryInfo(Path.Combine(folder, "files")).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => f.LastWriteTimeUtc >= since && f.Extension.Length == 0))
            Assert.Equal(file.Name, Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file.FullName))));
    }

    /// <summary>The chain of history has lost none of its lines, and no anchor runs ahead of it.</summary>
    internal static async Task Whole(AppDbContext db, string folder) =>
        Assert.Null((await new ChainCheck(db, new AuditAnchors(new AppSettings { DataFolder = folder }, TimeProvider.System)).Run(stop: TestContext.Current.CancellationToken)).Broken);

    private void Say(string line)
    {
        output.WriteLine(line);
        Console.Error.WriteLine(line);
    }
}
