using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Language;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations;

/// <summary>A step of the way as the head of the page draws it: done, here, or to come; with its day or the last day it has.</summary>
public sealed record PathMark(string Name, bool Done, bool Here, Refusal? First, Refusal? Second = null)
{
    /// <summary>How far the clock of a step has come.</summary>
    public static Refusal? Running(IReadOnlyList<Clock> clocks, string code, DateOnly today, WorkingDays days)
    {
        if (clocks.FirstOrDefault(c => c.Code == code && c.DoneOn is null) is not { } clock) return null;
        var reading = clock.On(today, days);
        return reading.IsWaiting ? new("Đang dừng chờ ý kiến") : reading.IsLate ? new("Quá hạn {0} ngày", reading.Over) : new("Ngày {0} trong {1}", reading.Used, clock.Days);
    }

    public static Refusal? Due(IReadOnlyList<Clock> clocks, string code, DateOnly today, WorkingDays days) =>
        clocks.FirstOrDefault(c => c.Code == code && c.DoneOn is null) is { } clock ? new("hạn {0}", Words.Day(clock.On(today, days).DueOn)) : null;
}
