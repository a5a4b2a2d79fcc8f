using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Limits;

namespace NhipCau.Modules.Delegations;

/// <summary>Clocks by limits that the place sets in working days.</summary>
internal static class LimitClock
{
    /// <summary>The rule as the limit has it on the day; null where none is set.</summary>
    public static ClockRule? Rule(LimitBook limits, LimitKey key, string code, string what, DateOnly on) =>
        limits.Of(key, on) is { Value: >= 1 and <= 1000 } limit ? new ClockRule(code, what, (int)limit.Value, ClockUnit.WorkingDays, limit.Source) : null;

    public static Refusal? Stop(IEnumerable<Clock> own, string code, DateOnly on) => own.FirstOrDefault(c => c.Code == code && c.DoneOn is null)?.Stop(on);
}
