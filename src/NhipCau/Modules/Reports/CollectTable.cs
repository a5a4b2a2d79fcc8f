using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

/// <summary>One cell of the collecting table: how many of the agency's tasks, answers and figures stand in the section, how many say không phát sinh, and how many say nothing at all.</summary>
public sealed record CollectCell(int Asked, int Nothing, int Blank)
{
    /// <summary>Không phát sinh is an answer; a nought is a figure, and a blank is neither.</summary>
    public bool IsNothing => Nothing > 0 && Nothing + Blank == Asked;

    public bool IsBlank => Blank == Asked;
}

/// <summary>Agencies × sections: who has sent what, read in four queries however many agencies there are.</summary>
public sealed class CollectTable
{
    public enum Group { State, Invited, Commune }

    public required IReadOnlyList<AgencyReport> Reports { get; init; }
    public required IReadOnlyList<OutlineSection> Sections { get; init; }
    public required IReadOnlyDictionary<(int Report, string Section), CollectCell> Cells { get; init; }

    public static Group GroupOf(AgencyReport report) =>
        report.Agency.IsCommune ? Group.Commune : report.Agency.Kind is AgencyKind.State && !report.Asked ? Group.State : Group.Invited;

    public CollectCell? Cell(AgencyReport report, OutlineSection section) => Cells.GetValueOrDefault((report.Id, section.Code));

    public static async Task<CollectTable> Load(AppDbContext db, Viewer viewer, int period, Outline outline)
    {
        var reports = await db.VisibleTo<AgencyReport>(viewer).AsNoTrackingWithIdentityResolution().Include(r => r.Period).Include(r => r.Agency).Where(r => r.PeriodId == period).OrderBy(r => r.Agency.SortKey).ToListAsync();
        // Counts of tasks, not their words: these stand whether or not the report has been sent.
        var counts = await db.Set<ReportEntry>().Where(e => e.Report.PeriodId == period) // unfiltered: counts, no words
            .GroupBy(e => new { e.ReportId, Section = e.Task.Area!.ReportSection })
            .Select(g => new { g.Key.ReportId, g.Key.Section, Tasks = g.Count(), Nothing = g.Count(e => e.NothingToReport || e.Report.NothingToReport) })
            .ToListAsync();
        var cells = counts.GroupBy(c => (c.ReportId, outline.SectionOf(c.Section)?.Code ?? ""))
            .ToDictionary(g => g.Key, g => new CollectCell(g.Sum(c => c.Tasks), g.Sum(c => c.Nothing), 0));
        var answers = await db.Set<SectionAnswer>().Where(a => a.Report.PeriodId == period) // unfiltered: whether something was said, no words
            .Select(a => new { a.ReportId, a.Code, Nothing = a.NothingToReport || a.Report.NothingToReport, Blank = a.Text == "" }).ToListAsync();
        var figures = await db.Set<FigureAnswer>().Where(a => a.Report.PeriodId == period) // unfiltered: whether a figure was given, not which
            .Select(a => new { a.ReportId, a.Code, Nothing = a.NothingToReport || a.Report.NothingToReport, Blank = a.Value == null }).ToListAsync();
        foreach (var answer in answers.Concat(figures))
        {
            var cell = cells.GetValueOrDefault((answer.ReportId, answer.Code), new CollectCell(0, 0, 0));
            cells[(answer.ReportId, answer.Code)] = new CollectCell(cell.Asked + 1, cell.Nothing + (answer.Nothing ? 1 : 0), cell.Blank + (answer is { Blank: true, Nothing: false } ? 1 : 0));
        }
        var asked = cells.Keys.Select(k => k.Item2).ToHashSet();
        return new CollectTable
        {
            Reports = reports,
            Cells = cells,
            Sections = [.. outline.InOrder().Where(s => asked.Contains(s.Code))],
        };
    }
}
