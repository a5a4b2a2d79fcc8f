using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Reports;

/// <summary>What an agency has said of a task in a period, as the first words of its report.</summary>
public sealed record TaskProgress(string Words, bool Nothing, int Reported, int Verified)
{
    /// <param name="sent">Its contributions of the period that have left the agency, in order of time.</param>
    public static TaskProgress Of(WorkTask task, IReadOnlyList<Contribution> sent)
    {
        var words = sent.Where(c => !c.NothingToReport).Select(c => c.Text.ReplaceLineEndings("\n").Trim()).Where(t => t.Length > 0).Distinct();
        return new TaskProgress(
            string.Join('\n', words),
            sent.Count > 0 && sent.All(c => c.NothingToReport),
            sent.LastOrDefault(c => c.Percent is not null)?.Percent ?? task.ReportedPercent,
            sent.LastOrDefault(c => c is { State: ContributionState.Confirmed, Percent: not null })?.Percent ?? task.VerifiedPercent);
    }
}
