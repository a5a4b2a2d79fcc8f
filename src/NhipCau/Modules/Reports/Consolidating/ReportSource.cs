using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>A contribution that was accepted: what one agency wrote of a task or for a section.</summary>
/// <param name="Id">Of the entry, or of the answer to the section.</param>
public sealed record Sourced(SourceKind Kind, int Id, int ReportId, OutlineSection? Section, Saying Saying)
{
    /// <summary>"entry:12": in forms, and what its paragraph is known by.</summary>
    public string Mark => ParagraphMark.Of(Kind, Id);

    public bool Is(ParagraphSource source) => source.Kind == Kind && source.SourceId == Id;

    public ParagraphSource AsSource() => new() { Kind = Kind, SourceId = Id, ReportId = ReportId, Who = Saying.Agency, OriginalText = Saying.Words };
}

/// <summary>What the consolidated report can draw on: nothing that was not accepted.</summary>
public sealed record ReportSource(IReadOnlyList<Sourced> Entries, IReadOnlyList<Sourced> Common, IReadOnlyDictionary<string, TaskTally> Tallies)
{
    public IEnumerable<Sourced> Of(OutlineSection section) => Entries.Concat(Common).Where(s => s.Section == section);

    public Sourced? Find(OutlineSection? section, string? mark) => section is null ? null : Of(section).FirstOrDefault(s => s.Mark == mark);

    /// <summary>The tasks a section counts: those of its areas; of all areas where it speaks of the whole.</summary>
    public TaskTally TallyOf(OutlineSection section) => section.FedBy switch
    {
        FedBy.Counts => Tallies.Values.Aggregate(TaskTally.None, (sum, tally) => sum + tally),
        FedBy.Areas or FedBy.OtherAreas => Tallies.GetValueOrDefault(section.Code, TaskTally.None),
        _ => TaskTally.None,
    };

    /// <summary>The section as the program writes it: what always stands there, the count of its tasks, what the agencies said of each task and of the section.</summary>
    public IReadOnlyList<ParagraphDraft> Draft(OutlineSection section, ConsolidationSection? known = null)
    {
        bool In(Sourced said) => said.Section == section && known?.UseOf(said) is not { Use: UseOfWords.LeftOut };
        var drafts = ReportWording.Paragraphs(section.Standing ?? "").Select((line, i) => new ParagraphDraft($"standing:{i}", ParagraphOrigin.Standing, line)).ToList();
        if (ReportWording.Counts(TallyOf(section)) is { Length: > 0 } counts) drafts.Add(new ParagraphDraft("counted", ParagraphOrigin.Counted, counts));
        foreach (var task in Entries.Where(In).GroupBy(e => (e.Saying.Task, e.Saying.TaskTitle)))
        {
            var source = new ParagraphSource { Kind = SourceKind.Task, SourceId = task.Key.Task, Who = task.Key.TaskTitle };
            drafts.Add(new ParagraphDraft(ParagraphMark.Of(SourceKind.Task, task.Key.Task), ParagraphOrigin.Standing, task.Key.TaskTitle.TrimEnd('.', ';', ':', ' ') + ":", source));
            drafts.AddRange(task.Select(said => new ParagraphDraft(said)));
        }
        drafts.AddRange(Common.Where(In).Select(said => new ParagraphDraft(said)));
        return drafts;
    }
}
