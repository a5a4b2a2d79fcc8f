using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

/// <summary>Days by which reports are due: one's own agency's, and for who follows them all the period.</summary>
internal sealed class ReportCalendar(AppDbContext db) : ICalendarSource
{
    public IReadOnlyList<CalendarKind> Kinds { get; } = [new("han-bao-cao", "Hạn gửi báo cáo")];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last)
    {
        if (!viewer.May(Right.SeeReports)) return [];
        var (own, collects) = (viewer.AgencyId, viewer.May(Right.CollectReports));
        var periods = await db.Set<ReportPeriod>().AsNoTracking().Where(p => p.DueOn >= first && p.DueOn <= last).OrderBy(p => p.DueOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Name, p.DueOn, p.Version, Report = p.Reports.Where(r => r.AgencyId == own).Select(r => (int?)r.Id).FirstOrDefault() }).ToListAsync();
        return [.. periods.Where(p => collects || p.Report is not null || viewer.SeesAll(Right.SeeReports)).Select(p => new CalendarEntry(nameof(ReportPeriod), p.Id, "han-bao-cao", p.Name, p.DueOn, p.DueOn,
            collects ? $"/bao-cao/ky/{p.Id}" : p.Report is { } report ? $"/bao-cao/{report}" : "/bao-cao", AgencyId: p.Report is null && !collects ? null : own, Version: p.Version))];
    }
}
