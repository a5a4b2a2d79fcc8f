using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Reports;

/// <param name="Id">Of the entry, or of the answer to the section.</param>
public sealed record Sourced(int Id, OutlineSection? Section, Saying Saying);

/// <summary>What the consolidated report can draw on: nothing that was not accepted.</summary>
public sealed record ReportSource(IReadOnlyList<Sourced> Entries, IReadOnlyList<Sourced> Common, IReadOnlyDictionary<string, TaskTally> Tallies)
{
    public IEnumerable<Sourced> Of(OutlineSection section) => Entries.Concat(Common).Where(s => s.Section == section);

    private string Said(OutlineSection section) => ReportWording.Join(Common.Where(c => c.Section == section).Select(s => ReportWording.OfAgency(s.Saying)));

    /// <summary>The tasks a section counts: those of its areas; of all areas where it speaks of the whole.</summary>
    public TaskTally TallyOf(OutlineSection section) => section.FedBy == FedBy.Counts
        ? Tallies.Values.Aggregate(TaskTally.None, (sum, tally) => sum + tally)
        : Tallies.GetValueOrDefault(section.Code, TaskTally.None);

    public string Text(OutlineSection section) => section.FedBy switch
    {
        FedBy.Counts => ReportWording.Counts(TallyOf(section)),
        FedBy.Areas or FedBy.OtherAreas => ReportWording.Join([ReportWording.Counts(TallyOf(section)), ReportWording.Results(Entries.Where(e => e.Section == section).Select(s => s.Saying)), Said(section)]),
        _ => Said(section),
    };
}
