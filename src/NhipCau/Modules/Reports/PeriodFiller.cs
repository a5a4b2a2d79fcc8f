using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports;

/// <summary>
/// Gives every agency that owes something its report for the period: an entry for each task of the year it has a part in, a place for words in every section
/// that asks it, the figures it alone knows, and those the registers hold of it. What is already there stays: called again, it adds what has come since.
/// </summary>
public sealed class PeriodFiller(AppDbContext db, FigureBook book, IndicatorCatalogue catalogue, TimeProvider clock)
{
    /// <summary>The reports that were added; nothing is saved yet. The period must have its outline, its reports and what is in them loaded.</summary>
    public async Task<IReadOnlyList<AgencyReport>> Fill(ReportPeriod period)
    {
        var parties = await Parties(period);
        var tasks = await TasksOf(parties);
        var sent = await Sent(period, [.. tasks.Keys]);
        var figures = await AskedFigure.All(db, catalogue, period.To);
        var held = await Held(period, figures);
        var added = new List<AgencyReport>();
        var ofAgency = parties.ToLookup(p => p.AgencyId);
        foreach (var (agency, asked) in await Owing(period, parties, figures))
        {
            if (period.Reports.FirstOrDefault(r => r.AgencyId == agency) is not { } report)
            {
                report = new AgencyReport { AgencyId = agency, Period = period, Asked = asked };
                period.Reports.Add(report);
                added.Add(report);
            }
            // A report that is in is an answer as it stands.
            if (report.IsIn) continue;
            var known = report.Entries.Select(e => e.TaskId).ToHashSet();
            foreach (var taskId in ofAgency[agency].Select(p => p.TaskId).Distinct().Order().Where(id => !known.Contains(id)))
            {
                var entry = new ReportEntry { TaskId = taskId };
                entry.Fill(TaskProgress.Of(tasks[taskId], [.. sent[(taskId, agency)]]));
                report.Entries.Add(entry);
            }
            var own = ofAgency[agency].Select(p => period.Outline.SectionOf(tasks[p.TaskId].Area?.ReportSection)?.Code).ToHashSet();
            AskWords(report, period.Outline);
            AskFigures(report, period, figures, held, section => own.Contains(section.Code));
        }
        return added;
    }

    /// <summary>Who owes a report, and whether it is only invited: who has a part in a task, who is named by a section, who alone knows a figure.</summary>
    private async Task<IReadOnlyDictionary<int, bool>> Owing(ReportPeriod period, IReadOnlyList<TaskParty> parties, IReadOnlyDictionary<string, AskedFigure> figures)
    {
        var owing = parties.GroupBy(p => p.AgencyId).ToDictionary(g => g.Key, g => g.All(p => p.Asked));
        var sections = period.Outline.Sections;
        var named = sections.Where(s => s.AskedOf == AskedOf.Named).SelectMany(s => s.AgencyIds)
            .Concat(sections.SelectMany(s => s.FigureCodes).Select(figures.GetValueOrDefault).Where(f => f is { Entered: true }).Select(f => f!.OwnerId).OfType<int>())
            .Distinct().Where(id => !owing.ContainsKey(id)).ToList();
        // A body that is no more cannot answer; one formed after the period has nothing to say of it.
        var (today, last) = (clock.Today(), period.To);
        foreach (var agency in await db.Set<Agency>().AsNoTracking().Where(a => named.Contains(a.Id) && (a.EndedOn == null || a.EndedOn >= today) && (a.StartedOn == null || a.StartedOn <= last)).Select(a => new { a.Id, a.Ordered }).ToListAsync())
            owing[agency.Id] = !agency.Ordered;
        return owing;
    }

    /// <summary>A place for words in every section that asks this agency. Where its tasks answer already, and where only difficulties and wishes are asked, a blank will do.</summary>
    private static void AskWords(AgencyReport report, Outline outline)
    {
        var known = report.Answers.Select(a => a.Code).ToHashSet();
        foreach (var section in outline.Sections.Where(s => !known.Contains(s.Code) && Asks(s, report)))
            report.Answers.Add(new SectionAnswer { Code = section.Code, Required = section.FedBy is not (FedBy.Difficulties or FedBy.NextPeriod or FedBy.Proposals) });
    }

    /// <summary>Figures it alone knows, those every agency asked gives of its own, and those the registers hold of it: these only to be confirmed.</summary>
    /// <param name="held">What the registers hold of an agency, by the code of the figure.</param>
    /// <param name="byTask">Whether a task of the agency stands in the section.</param>
    private static void AskFigures(AgencyReport report, ReportPeriod period, IReadOnlyDictionary<string, AskedFigure> figures, IReadOnlyDictionary<string, Func<int, decimal?>> held, Func<OutlineSection, bool> byTask)
    {
        var known = report.Figures.Select(f => f.Figure).ToHashSet();
        foreach (var section in period.Outline.InOrder())
        {
            foreach (var figure in section.FigureCodes.Select(figures.GetValueOrDefault).OfType<AskedFigure>().Where(f => !known.Contains(f.Code)))
            {
                var counted = held.GetValueOrDefault(figure.Code)?.Invoke(report.AgencyId);
                var asked = figure.Counted ? counted is not (null or 0)
                    : figure.Entered && (figure.OwnerId is { } owner ? owner == report.AgencyId : Asks(section, report) || section.AskedOf == AskedOf.ByTask && byTask(section));
                if (!asked) continue;
                var answer = new FigureAnswer { Figure = figure.Code, Code = section.Code };
                answer.Fill(counted);
                report.Figures.Add(answer);
                known.Add(figure.Code);
            }
        }
    }

    /// <summary>What the registers hold of all agencies: a question a figure, however many agencies there are.</summary>
    private async Task<IReadOnlyDictionary<string, Func<int, decimal?>>> Held(ReportPeriod period, IReadOnlyDictionary<string, AskedFigure> figures)
    {
        var held = new Dictionary<string, Func<int, decimal?>>();
        foreach (var code in period.Outline.Sections.SelectMany(s => s.FigureCodes).Distinct().Where(c => figures.GetValueOrDefault(c) is { Counted: true })) held[code] = await book.ByAgency(code, new Period(period.From, period.To));
        return held;
    }

    private static bool Asks(OutlineSection section, AgencyReport report) =>
        section.AskedOf switch { AskedOf.Everyone => true, AskedOf.Named => section.AgencyIds.Contains(report.AgencyId), _ => false };

    /// <summary>Cập nhật từ tiến độ, of one report with its period and entries.</summary>
    public async Task Refresh(AgencyReport report)
    {
        var ids = report.Entries.Select(e => e.TaskId).ToList();
        var tasks = await db.Set<WorkTask>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id); // unfiltered: fills the shells of all agencies; each sees its own
        var sent = await Sent(report.Period, ids);
        foreach (var entry in report.Entries) entry.Fill(TaskProgress.Of(tasks[entry.TaskId], [.. sent[(entry.TaskId, report.AgencyId)]]));
        foreach (var figure in report.Figures.Where(f => catalogue.Of(f.Figure) is not null))
            figure.Fill(await book.CountedFor(figure.Figure, new Period(report.Period.From, report.Period.To), report.AgencyId));
    }

    /// <summary>Those who have a part now, and those who had one within the period; a body that is no more cannot answer.</summary>
    private Task<List<TaskParty>> Parties(ReportPeriod period)
    {
        var (from, today) = (period.From, clock.Today());
        var tasks = db.Set<WorkTask>().Where(WorkTask.OfYear(db, period.Year)); // unfiltered: fills the shells of all agencies; each sees its own
        return db.Set<TaskParty>().AsNoTracking()
            .Where(p => tasks.Any(t => t.Id == p.TaskId))
            .Where(p => (p.Until == null || p.Until >= from) && (p.Agency.EndedOn == null || p.Agency.EndedOn >= today))
            .ToListAsync();
    }

    private Task<Dictionary<int, WorkTask>> TasksOf(IEnumerable<TaskParty> parties)
    {
        var ids = parties.Select(p => p.TaskId).Distinct().ToList();
        return db.Set<WorkTask>().AsNoTracking().Include(t => t.Area).Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id); // unfiltered: fills the shells of all agencies; each sees its own
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
