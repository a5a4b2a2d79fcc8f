using NhipCau.Shell.Time;

namespace NhipCau.Shell.Deadlines;

public enum ClockDayKind { Counted, Weekend, Holiday, Waiting }

/// <summary>A day of a clock: which number it has, or why it has none.</summary>
/// <param name="Number">From one; null for a day that does not count.</param>
/// <param name="Why">The name of the day off, of the exchange by which it is worked, or for whom the clock waits.</param>
public sealed record ClockDay(DateOnly Date, ClockDayKind Kind, int? Number, string? Why);

public sealed partial class Clock
{
    /// <summary>Every day from the first after the start to the one that uses the limit up.</summary>
    private IEnumerable<ClockDay> Walk(WorkingDays days, DateOnly today)
    {
        var number = 0;
        for (var day = StartedOn; number < Days && day < DateOnly.MaxValue;)
        {
            day = day.AddDays(1);
            var named = days.Named(day);
            if (Unit == ClockUnit.WorkingDays && !days.IsWorkingDay(day)) yield return new ClockDay(day, named is null ? ClockDayKind.Weekend : ClockDayKind.Holiday, null, named?.Name);
            else if (Waits.Find(w => w.Holds(day, today)) is { } wait) yield return new ClockDay(day, ClockDayKind.Waiting, null, wait.For);
            else yield return new ClockDay(day, ClockDayKind.Counted, ++number, Unit == ClockUnit.WorkingDays ? named?.Name : null);
        }
    }
}
