using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports;

/// <summary>
/// Gives every agency with a part in a task of the year its report for the period, and each report an entry a task.
/// What is already there stays: called again, it adds the agencies and tasks that have come since.
/// </summary>
public sealed class PeriodFiller(AppDbContext db, TimeProvider clock)
{
    /// <summary>The reports that were added; nothing is saved yet. The period must have its outline, its reports and what is in them loaded.</summary>
    public async Task<IReadOnlyList<AgencyReport>> Fill(ReportPeriod period)
    {
        var parties = await Parties(period);
        var tasks = await TasksOf(parties);
        var sent = await Sent(period, [.. tasks.Keys]);
        var added = new List<AgencyReport>();
        foreach (var agency in parties.GroupBy(p => p.AgencyId))
        {
            if (period.Reports.FirstOrDefault(r => r.AgencyId == agency.Key) is not { } report)
            {
                report = new AgencyReport { AgencyId = agency.Key, Period = period, Asked = agency.All(p => p.Asked) };
                period.Reports.Add(report);
                added.Add(report);
            }
            // A report that is in is an answer as it stands.
            if (report.IsIn) continue;
            var known = report.Entries.Select(e => e.TaskId).ToHashSet();
            foreach (var taskId in agency.Select(p => p.TaskId).Distinct().Order().Where(id => !known.Contains(id)))
            {
                var entry = new ReportEntry { TaskId = taskId };
                entry.Fill(TaskProgress.Of(tasks[taskId], [.. sent[(taskId, agency.Key)]]));
                report.Entries.Add(entry);
            }
            Ask(report, period.Outline);
        }
        return added;
    }

    /// <summary>A place for words in every section that asks this agency. Where its tasks answer already, and where only difficulties and wishes are asked, a blank will do.</summary>
    private static void Ask(AgencyReport report, Outline outline)
    {
        var known = report.Answers.Select(a => a.Code).ToHashSet();
        foreach (var section in outline.Sections.Where(s => !known.Contains(s.Code) && s.AskedOf switch { AskedOf.Everyone => true, AskedOf.Named => s.AgencyIds.Contains(report.AgencyId), _ => false }))
            report.Answers.Add(new SectionAnswer { Code = section.Code, Required = section.FedBy is not (FedBy.Difficulties or FedBy.NextPeriod or FedBy.Proposals) });
    }

    /// <summary>Cập nhật từ tiến độ, of one report with its period and entries.</summary>
    public async Task Refresh(AgencyReport report)
    {
        var ids = report.Entries.Select(e => e.TaskId).ToList();
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id); // unfiltered: fills the shells of all agencies; each sees its own
        var sent = await Sent(report.Period, ids);
        foreach (var entry in report.Entries) entry.Fill(TaskProgress.Of(tasks[entry.TaskId], [.. sent[(entry.TaskId, report.AgencyId)]]));
    }

    /// <summary>Those who have a part now, and those who had one within the period; a body that is no more cannot answer.</summary>
    private Task<List<TaskParty>> Parties(ReportPeriod period)
    {
        var (from, today) = (period.From, clock.Today());
        var tasks = db.Set<WorkTask>().Where(WorkTask.OfYear(period.Year)); // unfiltered: fills the shells of all agencies; each sees its own
        return db.Set<TaskParty>().AsNoTracking()
            .Where(p => tasks.Any(t => t.Id == p.TaskId))
            .Where(p => (p.Until == null || p.Until >= from) && (p.Agency.EndedOn == null || p.Agency.EndedOn >= today))
            .ToListAsync();
    }

    private Task<Dictionary<int, WorkTask>> TasksOf(IEnumerable<TaskParty> parties)
    {
        var ids = parties.Select(p => p.TaskId).Distinct().ToList();
        return db.Set<WorkTask>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id); // unfiltered: fills the shells of all agencies; each sees its own
    }

    private async Task<ILookup<(int Task, int Agency), Contribution>> Sent(ReportPeriod period, List<int> tasks)
    {
        var (from, before) = (BeginningOf(period.From), BeginningOf(period.To.AddDays(1)));
        var sent = await db.Set<Contribution>().AsNoTracking() // unfiltered: fills the shells of all agencies; each sees its own
            .Where(c => tasks.Contains(c.TaskId) && (c.State == ContributionState.Sent || c.State == ContributionState.Confirmed) && c.SentAt >= from && c.SentAt < before)
            .OrderBy(c => c.SentAt).ThenBy(c => c.Id).ToListAsync();
        return sent.ToLookup(c => (c.TaskId, c.AgencyId));
    }

    private static DateTime BeginningOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), VietnamTime.Zone);
}
