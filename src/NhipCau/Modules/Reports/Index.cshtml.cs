using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports;

/// <summary>Kỳ báo cáo: for the office the periods and who has answered; for an agency its own reports.</summary>
[Needs(Right.SeeReports)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public sealed record PeriodRow(ReportPeriod Period, int All, int In, int Late);

    public IReadOnlyList<PeriodRow> Periods { get; private set; } = [];

    public IReadOnlyList<AgencyReport> Own { get; private set; } = [];

    public bool SeesPeriods { get; private set; }

    public bool Collects { get; private set; }

    public DateOnly Today { get; private set; }

    public async Task OnGetAsync()
    {
        var viewer = this.Viewer();
        (Today, SeesPeriods, Collects) = (clock.Today(), viewer.SeesAll(Right.SeeReports), viewer.May(Right.CollectReports));
        if (SeesPeriods) Periods = await db.Remember($"periods {Today:yyyyMMdd}", LoadPeriods, size: 100);
        var own = viewer.AgencyId;
        Own = await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Include(r => r.Period).Where(r => r.AgencyId == own)
            .OrderByDescending(r => r.Period.To).ThenByDescending(r => r.Id).ToListAsync();
    }

    private async Task<IReadOnlyList<PeriodRow>> LoadPeriods()
    {
        var today = Today;
        var rows = await db.Set<ReportPeriod>().AsNoTracking().OrderByDescending(p => p.To).ThenByDescending(p => p.Id)
            .Select(p => new
            {
                Period = p,
                All = p.Reports.Count,
                In = p.Reports.Count(r => r.State == ReportState.Sent || r.State == ReportState.Accepted),
                Late = p.Reports.Count(r => !r.Asked && r.FirstSentAt == null && p.DueOn < today),
            }).ToListAsync();
        return [.. rows.Select(r => new PeriodRow(r.Period, r.All, r.In, r.Late))];
    }
}
