using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Reports;

/// <param name="Id">Of the entry, or of the report where the words are about the whole of it.</param>
public sealed record Sourced(int Id, OutlineSection? Section, Saying Saying);

/// <summary>What the consolidated report can draw on: nothing that was not accepted.</summary>
public sealed record ReportSource(IReadOnlyList<Sourced> Entries, IReadOnlyList<Sourced> Common, IReadOnlyDictionary<string, TaskTally> Tallies)
{
    public IEnumerable<Sourced> Of(OutlineSection section) => section.FedBy switch
    {
        FedBy.Areas or FedBy.OtherAreas => Entries.Where(e => e.Section == section),
        FedBy.Difficulties or FedBy.NextPeriod or FedBy.Proposals => Common.Where(c => c.Section == section),
        _ => [],
    };

    /// <summary>The tasks a section counts: those of its areas; of all areas where it speaks of the whole.</summary>
    public TaskTally TallyOf(OutlineSection section) => section.FedBy == FedBy.Counts
        ? Tallies.Values.Aggregate(TaskTally.None, (sum, tally) => sum + tally)
        : Tallies.GetValueOrDefault(section.Code, TaskTally.None);

    public string Text(OutlineSection section) => section.FedBy switch
    {
        FedBy.Counts => ReportWording.Counts(TallyOf(section)),
        FedBy.Areas or FedBy.OtherAreas => ReportWording.Join([ReportWording.Counts(TallyOf(section)), ReportWording.Results(Of(section).Select(s => s.Saying))]),
        FedBy.Difficulties or FedBy.NextPeriod or FedBy.Proposals => ReportWording.Join(Of(section).Select(s => ReportWording.OfAgency(s.Saying))),
        _ => "",
    };
}
