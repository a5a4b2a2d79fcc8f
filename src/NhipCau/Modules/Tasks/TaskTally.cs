using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NhipCau.Modules.Tasks;

/// <summary>How many of some tasks stand where. Every task counts once: the parts make the whole.</summary>
public sealed record TaskTally(int Done, int ToConfirm, int Running, int Late, int Waiting, int Dropped)
{
    public static readonly TaskTally None = new(0, 0, 0, 0, 0, 0);

    public int All => Done + ToConfirm + Running + Late + Waiting + Dropped;

    /// <summary>Sums of the percentages, reported and verified: two numbers, never one.</summary>
    public long Reported { get; init; }
    public long Verified { get; init; }

    public int ReportedPercent => All == 0 ? 0 : (int)(Reported / All);

    public int VerifiedPercent => All == 0 ? 0 : (int)(Verified / All);

    public static TaskTally operator +(TaskTally a, TaskTally b) =>
        new(a.Done + b.Done, a.ToConfirm + b.ToConfirm, a.Running + b.Running, a.Late + b.Late, a.Waiting + b.Waiting, a.Dropped + b.Dropped)
        { Reported = a.Reported + b.Reported, Verified = a.Verified + b.Verified };

    /// <summary>Counted in the database by area; 0 stands for tasks of no area.</summary>
    public static async Task<IReadOnlyDictionary<int, TaskTally>> ByArea(IQueryable<WorkTask> tasks, DateOnly today)
    {
        var states = await tasks.GroupBy(t => new { Key = t.AreaId ?? 0, t.State })
            .Select(g => new Row(g.Key.Key, g.Key.State, g.Count(), g.Sum(t => t.ReportedPercent), g.Sum(t => t.VerifiedPercent))).ToListAsync();
        var late = await tasks.Where(LateOn(today)).GroupBy(t => t.AreaId ?? 0).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return Tally(states, late);
    }

    /// <summary>The same by the agencies that lead or lead together now.</summary>
    public static async Task<IReadOnlyDictionary<int, TaskTally>> ByLead(IQueryable<WorkTask> tasks, DateOnly today)
    {
        var states = await Leads(tasks).GroupBy(p => new { p.AgencyId, p.Task.State })
            .Select(g => new Row(g.Key.AgencyId, g.Key.State, g.Count(), g.Sum(p => p.Task.ReportedPercent), g.Sum(p => p.Task.VerifiedPercent))).ToListAsync();
        var late = await Leads(tasks.Where(LateOn(today))).GroupBy(p => p.AgencyId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return Tally(states, late);

        static IQueryable<TaskParty> Leads(IQueryable<WorkTask> tasks) => tasks.SelectMany(t => t.Parties).Where(p => p.Until == null && p.Role != PartyRole.Coordinating);
    }

    /// <summary>Late: the day has passed, the work is with an agency that was ordered to do it, and no condition holds it.</summary>
    private static Expression<Func<WorkTask, bool>> LateOn(DateOnly today) => t => t.DueOn < today
        && (t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.InProgress)
        && (t.Condition == null || t.ConditionMetOn != null)
        && t.Parties.Any(p => p.Until == null && p.Role != PartyRole.Coordinating && !p.Asked);

    private sealed record Row(int Key, TaskState State, int Count, long Reported, long Verified);

    private static Dictionary<int, TaskTally> Tally(IEnumerable<Row> states, Dictionary<int, int> late) => states.GroupBy(s => s.Key).ToDictionary(g => g.Key, g =>
    {
        int In(params TaskState[] some) => g.Where(s => some.Contains(s.State)).Sum(s => s.Count);
        var behind = late.GetValueOrDefault(g.Key);
        return new TaskTally(
            In(TaskState.Done), In(TaskState.AwaitingConfirmation), In(TaskState.Assigned, TaskState.Accepted, TaskState.InProgress) - behind, behind,
            In(TaskState.Waiting), In(TaskState.NotCarriedOut, TaskState.CarriedOver))
        { Reported = g.Sum(s => s.Reported), Verified = g.Sum(s => s.Verified) };
    });
}
