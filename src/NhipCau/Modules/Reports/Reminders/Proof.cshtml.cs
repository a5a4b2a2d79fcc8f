using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Mail;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Lời nhắc đã gửi of a period: which agency was told what, when, by which way, and what became of it.</summary>
[Needs(Right.SeeReports, Reach.All)]
public sealed class ProofModel(AppDbContext db, MailRoom mail, TimeProvider clock) : PageModel
{
    /// <summary>A rung as a column: reminders by hand stand under their day.</summary>
    public sealed record Column(DateOnly DueOn, string Rung, DateOnly Day);

    public ReportPeriod Period { get; private set; } = null!;
    public IReadOnlyList<AgencyReport> Reports { get; private set; } = [];
    public IReadOnlyList<Column> Columns { get; private set; } = [];
    public IReadOnlyList<Dispatch> Dispatches { get; private set; } = [];

    /// <summary>The rungs still to come.</summary>
    public IReadOnlyList<(string Code, DateOnly Day)> Next { get; private set; } = [];
    public bool Collects { get; private set; }
    public bool HasServer => mail.Server.Host is not null;

    public IEnumerable<Dispatch> At(AgencyReport report, Column column) => Dispatches.Where(d => d.ReportId == report.Id && new Column(d.DueOn, d.Rung, d.Day) == column).OrderBy(d => d.Channel);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var viewer = this.Viewer();
        if (await db.Set<ReportPeriod>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is not { } period) return NotFound();
        (Period, Collects) = (period, viewer.May(Right.CollectReports));
        Reports = await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Include(r => r.Agency).Where(r => r.PeriodId == id).OrderBy(r => r.Agency.SortKey).ToListAsync();
        Dispatches = await db.VisibleTo<Dispatch>(viewer).AsNoTracking().Where(d => d.Report.PeriodId == id).ToListAsync();
        Columns = [.. Dispatches.Select(d => new Column(d.DueOn, d.Rung, d.Day)).Distinct().OrderBy(c => c.Day).ThenBy(c => c.Rung, StringComparer.Ordinal)];
        if (!period.IsOpen) return Page();
        var (today, rungs) = (Ladder.DayAt(clock.UtcNow()), await db.Set<ReminderRung>().AsNoTracking().ToListAsync());
        Next = [.. Ladder.Of(rungs, period.RegimeId, period.DueOn).Select(r => (r.Code, Day: period.DueOn.AddDays(r.Days))).Where(r => r.Day > today && r.Day > VietnamTime.DayOf(period.OpenedAt)).OrderBy(r => r.Day)];
        return Page();
    }
}
