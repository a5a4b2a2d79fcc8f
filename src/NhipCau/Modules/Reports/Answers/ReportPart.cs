using NhipCau.Modules.Reports.Outlines;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>One section of the outline as an agency answers it: its tasks, its words, its figures. Places are those in the lists of the report.</summary>
/// <param name="Section">Null: tasks for which the outline has no section.</param>
public sealed record ReportPart(OutlineSection? Section, IReadOnlyList<int> Entries, int? Answer, IReadOnlyList<int> Figures)
{
    public string Code => Section?.Code ?? "";

    public static IReadOnlyList<ReportPart> Of(AgencyReport report)
    {
        var outline = report.Period.Outline;
        var entries = report.Entries.Select((e, place) => (Code: outline.SectionOf(e.Task.Area?.ReportSection)?.Code ?? "", place)).ToLookup(e => e.Code, e => e.place);
        var figures = report.Figures.Select((f, place) => (Code: outline.Find(f.Code)?.Code ?? "", place)).ToLookup(f => f.Code, f => f.place);
        return [.. outline.InOrder().Append(null).Select(s => new ReportPart(s, [.. entries[s?.Code ?? ""]],
                report.Answers.FindIndex(a => a.Code == s?.Code) is >= 0 and var place ? place : null, [.. figures[s?.Code ?? ""].OrderBy(f => IndexIn(s, report.Figures[f].Figure))]))
            .Where(p => p.Entries.Count > 0 || p.Answer is not null || p.Figures.Count > 0)];
    }

    private static int IndexIn(OutlineSection? section, string figure) => section?.FigureCodes.ToList().IndexOf(figure) ?? 0;
}
