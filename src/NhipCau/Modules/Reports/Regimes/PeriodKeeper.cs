using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>
/// Periods open and lock by themselves, by the days of their regime. Done as often as one likes: what is open is not opened again, what is locked stays
/// locked, and what was missed while the program stood still is made good as long as the period can still be answered.
/// </summary>
public sealed class PeriodKeeper(AppDbContext db, PeriodOpener opener, TimeProvider clock)
{
    /// <returns>How many were opened and how many locked.</returns>
    public async Task<(int Opened, int Locked)> Settle(CancellationToken stop = default) => (await Open(stop), await Lock(stop));

    private async Task<int> Open(CancellationToken stop)
    {
        var today = clock.Today();
        var regimes = await db.Set<ReportRegime>().AsNoTracking().Where(r => r.OpensBefore != null && r.OutlineId != null).OrderBy(r => r.Id).ToListAsync(stop);
        if (regimes.Count == 0) return 0;
        var days = await WorkingDays.Load(db);
        var known = (await db.Set<ReportPeriod>().Where(p => p.Year >= today.Year - 1).Select(p => new { p.RegimeId, p.Year, p.Number }).ToListAsync(stop)).Select(p => (p.RegimeId, p.Year, p.Number)).ToHashSet();
        var opened = 0;
        foreach (var (id, year, number) in regimes.SelectMany(r => r.OpenOn(today, days).Select(p => (r.Id, p.Year, p.Number))).Where(p => !known.Contains(p)))
        {
            stop.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            // Before the plan of the year is issued most agencies would be left out: by hand one may open all the same, for those who only owe figures.
            if (!await db.Set<WorkTask>().Where(WorkTask.OfYear(db, year)).AnyAsync(stop)) continue; // unfiltered: whether there is one
            var regime = await db.Set<ReportRegime>().Include(r => r.Outline!.Sections).SingleAsync(r => r.Id == id, stop);
            var period = regime.Period(year, number, regime.FromIn(year, number)!.Value, regime.ToIn(year, number)!.Value, regime.DueIn(year, number, days)!.Value, regime.DueRule, clock.UtcNow());
            // Refused while no agency owes anything: asked again tomorrow.
            if (await opener.Open(period, "Mở kỳ theo chế độ báo cáo") is null) opened++;
        }
        db.ChangeTracker.Clear();
        return opened;
    }

    private async Task<int> Lock(CancellationToken stop)
    {
        var today = clock.Today();
        var ending = await db.Set<ReportPeriod>().Where(p => p.ClosedAt == null && p.LocksAfter < today).OrderBy(p => p.Id).ToListAsync(stop);
        foreach (var period in ending.Where(p => p.LocksOn(today))) period.Close(clock.UtcNow());
        if (ending.Count == 0) return 0;
        try
        {
            await db.Because("Khóa kỳ theo chế độ báo cáo").SaveChangesAsync(stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was faster; what is left is locked next time.
            return 0;
        }
        return ending.Count;
    }
}

/// <summary>Looks whether a period is to be opened or locked.</summary>
internal sealed class PeriodKeeping(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PeriodKeeping> log) : Shell.Rounds.Rounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<PeriodKeeper>().Settle(stop);
}
