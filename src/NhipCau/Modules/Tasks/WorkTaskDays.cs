using System.Linq.Expressions;

namespace NhipCau.Modules.Tasks;

/// <summary>Due days and lateness. Overdue is counted, never kept.</summary>
public sealed partial class WorkTask
{
    /// <summary>Days before the due day from which a task counts as near it.</summary>
    public const int NearDays = 7;

    /// <summary>The due day of every round of a recurring task; of any other the one due day.</summary>
    public IReadOnlyList<DateOnly> DueDays => Rounds.Until(DueOn, From, Every);

    /// <summary>Nobody can be late before the condition is met ("khi có hướng dẫn của …").</summary>
    public bool IsHeld => ConditionMetOn is null && (State == TaskState.Waiting || Condition is not null);

    /// <summary>
    /// Late: the day has passed, the work is still with an agency that was ordered to do it, and no condition holds it.
    /// Once every lead has declared it done it waits on the monitor and is nobody else's lateness.
    /// </summary>
    public static Expression<Func<WorkTask, bool>> LateOn(DateOnly today) => t => t.NextDueOn < today
        && (t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.InProgress)
        && (t.Condition == null || t.ConditionMetOn != null)
        && t.Parties.Any(p => p.Until == null && p.Role != PartyRole.Coordinating && !p.Asked);

    /// <summary>Due within a week and not late.</summary>
    public static Expression<Func<WorkTask, bool>> NearOn(DateOnly today)
    {
        var last = today.AddDays(NearDays);
        return t => t.NextDueOn >= today && t.NextDueOn <= last
            && (t.State == TaskState.Assigned || t.State == TaskState.Accepted || t.State == TaskState.InProgress)
            && (t.Condition == null || t.ConditionMetOn != null);
    }

    public bool IsLateOn(DateOnly today) => NextDueOn < today && IsWithAgencies && !IsHeld && Parties.Any(p => p is { IsNow: true, IsLead: true, Asked: false });

    public bool IsNearOn(DateOnly today) => NextDueOn >= today && NextDueOn <= today.AddDays(NearDays) && IsWithAgencies && !IsHeld;

    private bool IsWithAgencies => State is TaskState.Assigned or TaskState.Accepted or TaskState.InProgress;

    /// <summary>A round is over when every lead that counts has answered it: then the next one's day counts. Follows from whatever changes the days.</summary>
    private void Reckon()
    {
        var (days, rounds) = (DueDays, Every is not null && Counted is { Count: > 0 } leads ? leads.Min(p => p.Rounds) : 0);
        NextDueOn = days[Math.Min(rounds, days.Count - 1)];
    }
}
