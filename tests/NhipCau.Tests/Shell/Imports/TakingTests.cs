using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell.Imports;

public abstract class TakingTests
{
    private readonly Site site;
    private readonly ITestOutputHelper output;

    protected TakingTests(Site site, ITestOutputHelper output)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, this.output) = (site, output);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Take_KeepsRowsWithTheirHistory_AndUndoTakesThemBack()
    {
        var viewer = await site.Viewer("khanh.tm");
        var batch = await Take(viewer, 3, "lấy rồi trả");
        await site.InDatabase(async db =>
        {
            var rows = await Of(db, batch).ToListAsync(Stop);
            Assert.Equal(3, rows.Count);
            Assert.All(rows, r => Assert.Contains("lay roi tra", r.SearchText, StringComparison.Ordinal));
            var ids = rows.ConvertAll(r => r.Id);
            var history = await db.Set<Change>().Where(c => c.Record == "Partner" && ids.Contains(c.RecordId)).ToListAsync(Stop);
            Assert.Equal(3, history.Count);
            Assert.All(history, c => Assert.Equal(("Nhập từ Excel", "danh-sach.xlsx", viewer.Name), (c.Act, c.Reason, c.Who)));
        });
        Assert.Null(await Undo(batch));
        Assert.Equal(0, await site.InDatabase(db => Of(db, batch).CountAsync(Stop)));
    }

    [Fact]
    public async Task Undo_WhenARowWasTouched_NamesItAndLeavesAll()
    {
        var batch = await Take(await site.Viewer("khanh.tm"), 3, "đã sửa");
        var touched = await site.InDatabase(async db =>
        {
            var row = await Of(db, batch).OrderBy(r => r.Id).FirstAsync(Stop);
            row.Note = "xem lại";
            await db.SaveChangesAsync(Stop);
            return row.Id;
        });
        Assert.Contains("1 dòng đã được sửa", (await Undo(batch))!.ToString(), StringComparison.Ordinal);
        await site.InDatabase(async db =>
        {
            Assert.Equal([touched], await ((IImportMap)new PartnerSheet()).ChangedSince(db, batch));
            Assert.Equal(3, await Of(db, batch).CountAsync(Stop));
        });
    }

    [Fact]
    public async Task Take_StoppedHalfWay_LeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        var viewer = await site.Viewer("khanh.tm");
        var before = await Count();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Take(viewer, 1200, "dừng giữa chừng", (done, _) => { if (done > 0) stop.Cancel(); }, stop.Token));
        Assert.Equal(before, await Count());
    }

    [Fact]
    public async Task Take_TheSamePreviewTwice_TakesItOnce()
    {
        var viewer = await site.Viewer("khanh.tm");
        var draft = ImportDrafts.NewId();
        await Take(viewer, 2, "hai lần", draft: draft);
        var before = await Count();
        await Assert.ThrowsAsync<DbUpdateException>(() => Take(viewer, 2, "hai lần", draft: draft));
        Assert.Equal(before, await Count());
    }

    /// <summary>Hang guard; the time is printed.</summary>
    [Fact]
    public async Task Take_TenThousandRows_ReportsAsItGoes()
    {
        var viewer = await site.Viewer("khanh.tm");
        var seen = new List<int>();
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var batch = await Take(viewer, 10_000, "nhiều", (done, _) => seen.Add(done));
        output.WriteLine($"10,000 rows: {watch.Elapsed.TotalSeconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.0} s");
        Assert.Equal(Enumerable.Range(0, 21).Select(i => i * 500), seen);
        watch.Restart();
        processor = Environment.CpuUsage.TotalTime;
        Assert.Null(await Undo(batch));
        output.WriteLine($"Undo: {watch.Elapsed.TotalSeconds:0.0} s, processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:0.0} s");
        Assert.Equal(0, await site.InDatabase(db => Of(db, batch).CountAsync(Stop)));
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(5));
    }

    private Task<ImportBatch> Take(Viewer viewer, int count, string name, Action<int, int>? report = null, CancellationToken? stop = null, string? draft = null) => AsJob(viewer, db =>
    {
        var rows = Enumerable.Range(1, count).Select(i => Made($"{name} {i}", viewer)).ToList();
        var from = new ImportDraft { Id = draft ?? ImportDrafts.NewId(), AccountId = viewer.AccountId, Record = "Partner", Page = "/thu", FileName = "danh-sach.xlsx", Columns = [] };
        return ImportTaker.Take(new PartnerSheet(), db, from, rows, rows.Count, viewer, site.Clock.Now.UtcDateTime, report ?? ((_, _) => { }), stop ?? Stop);
    });

    private Task<Refusal?> Undo(ImportBatch batch) => site.InDatabase(db => ((IImportMap)new PartnerSheet()).Undo(db, batch, (_, _) => { }, Stop));

    private static IQueryable<Partner> Of(AppDbContext db, ImportBatch batch) => db.Set<Partner>().Where(p => p.ImportId == batch.Id);

    private Task<(int, int, int)> Count() => site.InDatabase(async db => (await db.Set<Partner>().CountAsync(Stop), await db.Set<ImportBatch>().CountAsync(Stop), await db.Set<Change>().CountAsync(Stop)));

    private async Task<T> AsJob<T>(Viewer viewer, Func<AppDbContext, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<HistoryWriter>().Acting = new Actor(viewer.AccountId, viewer.Name, viewer.AgencyId);
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private sealed class PartnerSheet : ImportMap<Partner>
    {
        public override string Title => "Đối tác";
        public override string Path => "/doi-tac";
        public override IReadOnlyList<ImportField<Partner>> Fields => [];
        public override Partner New(Viewer viewer) => new() { OwnerId = viewer.AgencyId };
    }

    private static Partner Made(string name, Viewer viewer)
    {
        var partner = new Partner { OwnerId = viewer.AgencyId };
        Assert.Null(partner.Spell(name, new DateOnly(2026, 1, 1)));
        return partner;
    }
}

public sealed class TakingTestsOnSqlite(SqliteSite site, ITestOutputHelper output) : TakingTests(site, output), IClassFixture<SqliteSite>;

public sealed class TakingTestsOnPostgres(PostgresSite site, ITestOutputHelper output) : TakingTests(site, output), IClassFixture<PostgresSite>;
