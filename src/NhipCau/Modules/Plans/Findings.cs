using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;

namespace NhipCau.Modules.Plans;

/// <summary>One row of the reading desk. <paramref name="What"/> is what was read; <paramref name="Asks"/>: somebody has to look.</summary>
public sealed record Finding(string Id, int Start, bool Asks, object What)
{
    public int Number { get; init; }
}

/// <summary>A printed name that no agency has, and everything that carries it.</summary>
public sealed record UnknownName(string Printed, IReadOnlyList<PlanItemBody> Bodies, IReadOnlyList<Agency> Nearest);

/// <summary>What one paragraph orders, to one body or to several.</summary>
public sealed record DutyParagraph(IReadOnlyList<PlanDuty> Duties);

public sealed record CitedDocuments(IReadOnlyList<Citation> Citations);

/// <summary>Everything read of a plan, in the order of its text.</summary>
public sealed class Findings
{
    public IReadOnlyList<Finding> All { get; }
    public int Open => All.Count(f => f.Asks);
    public int Sure => All.Count - Open;

    private Findings(IEnumerable<Finding> findings) => All = [.. findings.OrderBy(f => f.Start).Select((f, i) => f with { Number = i + 1 })];

    public static Findings Of(Plan plan, Func<string, IReadOnlyList<Agency>>? nearest = null) => new(
    [
        new Finding("head", -1, plan.Document.Title.Length == 0, plan.Document),
        .. plan.Document.Citations.Count == 0 ? Array.Empty<Finding>() : [new Finding("cites", plan.Document.Citations.Min(c => c.Start), false, new CitedDocuments(plan.Document.Citations))],
        .. plan.Items.Select(i => new Finding($"i{i.Id}", i.Start ?? int.MaxValue, i.IsOpen, i)),
        .. Unknown(plan).Select(g => new Finding($"n{g.First().Id}", g.Min(b => b.Start) ?? int.MaxValue, true, new UnknownName(g.Key, [.. g], nearest?.Invoke(g.Key) ?? []))),
        .. plan.Duties.GroupBy(d => (d.Start, d.End)).Select(g => new Finding($"d{g.First().Id}", g.Key.Start, false, new DutyParagraph([.. g]))),
        .. plan.Deadlines.Select(d => new Finding($"t{d.Id}", d.Start, false, d)),
        .. plan.Remarks.Select(r => new Finding($"r{r.Id}", r.Start, !r.Settled, r)),
    ]);

    public static IEnumerable<IGrouping<string, PlanItemBody>> Unknown(Plan plan) =>
        plan.Items.Where(i => !i.Dropped).SelectMany(i => i.Bodies).Where(b => b.AgencyId is null).GroupBy(b => b.Printed);

    /// <summary>Where the findings stand in the text.</summary>
    public IEnumerable<PaperMark> Marks() => All.SelectMany(MarksOf);

    private static IEnumerable<PaperMark> MarksOf(Finding finding) => finding.What switch
    {
        CitedDocuments cited => cited.Citations.Select(c => new PaperMark(finding.Id, c.Start, c.End, finding.Number)),
        PlanItem { Start: { } start, End: { } end } => [new PaperMark(finding.Id, start, end, finding.Number, finding.Asks)],
        UnknownName name => name.Bodies.Where(b => b.Start is not null).Select(b => new PaperMark(finding.Id, b.Start!.Value, b.End!.Value, finding.Number, true, "doubt")),
        DutyParagraph duty => [new PaperMark(finding.Id, duty.Duties[0].Start, duty.Duties[0].End, finding.Number)],
        PlanDeadline deadline => [new PaperMark(finding.Id, deadline.Start, deadline.End, finding.Number)],
        PlanRemark remark => [new PaperMark(finding.Id, remark.Start, remark.End, finding.Number, finding.Asks, "warn")],
        _ => [],
    };
}

/// <summary>A finding and the desk it lies on.</summary>
public sealed record Shown(ReviewModel Desk, Finding Finding)
{
    public T What<T>() => (T)Finding.What;
}
