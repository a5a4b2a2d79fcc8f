using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>Kỳ trước ghi: what the agency sent last time, to stand beside what it writes now. Nothing of it is taken over by itself.</summary>
public sealed class LastTime
{
    private readonly AgencyReport report;

    private LastTime(AgencyReport report) => this.report = report;

    public string Period => report.Period.Name;

    /// <summary>Of the same task, or of the one of that name in the plan of another year.</summary>
    public string? Of(ReportEntry entry) => Said((report.Entries.Find(e => e.TaskId == entry.TaskId) ?? report.Entries.Find(e => e.Task.Title == entry.Task.Title)) is { HasWords: true } last ? last.Text : null);

    public string? Of(SectionAnswer answer) => Said(report.Answers.Find(a => a.Code == answer.Code) is { HasWords: true } last ? last.Text : null);

    public FigureAnswer? Of(FigureAnswer figure) => report.Figures.Find(f => f.Figure == figure.Figure && !f.IsBlank);

    /// <summary>The newest report of this agency before this one that has come in, of the same regime where there is one.</summary>
    public static async Task<LastTime?> Of(AppDbContext db, Viewer viewer, AgencyReport now)
    {
        var (agency, regime, to, id) = (now.AgencyId, now.Period.RegimeId, now.Period.To, now.Id);
        var last = await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Include(r => r.Period).Include(r => r.Entries).ThenInclude(e => e.Task).Include(r => r.Answers).Include(r => r.Figures).AsSplitQuery()
            .Where(r => r.AgencyId == agency && r.Id != id && r.Period.To < to && (r.State == ReportState.Sent || r.State == ReportState.Accepted))
            .OrderByDescending(r => r.Period.RegimeId == regime).ThenByDescending(r => r.Period.To).ThenByDescending(r => r.Id).FirstOrDefaultAsync();
        return last is null ? null : new LastTime(last);
    }

    private string? Said(string? words) => report.NothingToReport ? null : words;
}
