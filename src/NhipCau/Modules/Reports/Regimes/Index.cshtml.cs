using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>Chế độ báo cáo: what is owed again and again, when its next period opens and by which act.</summary>
[Needs(Right.CollectReports)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    /// <param name="Opens">The day the next period opens by itself; null: by hand.</param>
    public sealed record Line(ReportRegime Regime, DateOnly? Due, DateOnly? Opens, string? NextPeriod, ReportPeriod? Open);

    public IReadOnlyList<Line> Lines { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync()
    {
        Today = clock.Today();
        var days = await WorkingDays.Load(db);
        var regimes = await db.Set<ReportRegime>().AsNoTracking().Include(r => r.Monitor).Include(r => r.Outline).OrderBy(r => r.Id).ToListAsync();
        var periods = (await db.Set<ReportPeriod>().AsNoTracking().Where(p => p.ClosedAt == null || p.Year >= Today.Year - 1).OrderByDescending(p => p.To).ToListAsync()).ToLookup(p => p.RegimeId);
        Lines = [.. regimes.Select(r => LineOf(r, periods[r.Id], days))];
    }

    /// <summary>A regime by its periods: "6 tháng đầu năm …", whatever the year.</summary>
    public static string NameOf(ReportRegime regime) => regime.Name.Replace("{0}", "…", StringComparison.Ordinal).Replace("{1}", "…", StringComparison.Ordinal).Replace("{2}", "…", StringComparison.Ordinal);

    private Line LineOf(ReportRegime regime, IEnumerable<ReportPeriod> periods, WorkingDays days)
    {
        var known = periods.ToList();
        var next = (from year in Enumerable.Range(Today.Year - 1, 3)
                    from number in Enumerable.Range(1, regime.PerYear)
                    where known.TrueForAll(p => p.Year != year || p.Number != number) && regime.DueIn(year, number, days) is { } due && due >= Today && (regime.EndedOn is not { } end || regime.FromIn(year, number) <= end)
                    select (Year: year, Number: number, Due: (DateOnly?)regime.DueIn(year, number, days))).OrderBy(n => n.Due).FirstOrDefault();
        return new Line(regime, next.Due, next.Due is null ? null : regime.OpensIn(next.Year, next.Number, days)?.From, next.Due is null ? null : regime.NameIn(next.Year, next.Number), known.Find(p => p.IsOpen));
    }
}
