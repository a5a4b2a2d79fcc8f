using NhipCau.Shell.Time;

namespace NhipCau.Shell.Deadlines;

/// <summary>A clock as it stands on a day: what is used, what is left, and every day of it explained.</summary>
/// <param name="AsOf">Today, or the day it was done.</param>
/// <param name="DueOn">The last day in time; of a clock that waits, as it is if the answer comes today.</param>
/// <param name="Used">Days counted so far, today among them; with <paramref name="Left"/> as many as the rule gives.</param>
/// <param name="Left">Days still to come, the last one among them; of a fixed day, in days of the calendar.</param>
/// <param name="Over">Days of the same unit past the last one; nought still on the days off that follow it, late though it is.</param>
/// <param name="Days">From the first day after the start to <paramref name="DueOn"/>; empty where the day is fixed.</param>
/// <param name="EndsOnDayOff">Why the last day is a day off, where days of the calendar are counted: "Chủ nhật", or the name of the holiday.</param>
/// <param name="BeyondCalendar">The year whose days off are not known yet, if the clock reaches it.</param>
public sealed record ClockReading(DateOnly AsOf, DateOnly DueOn, int Used, int Left, int Over, bool IsWaiting, IReadOnlyList<ClockDay> Days, string? EndsOnDayOff, int? BeyondCalendar, bool DoubtfulDays)
{
    public bool IsLate => AsOf > DueOn;
}

public sealed partial class Clock
{
    public ClockReading On(DateOnly today, WorkingDays days)
    {
        var until = DoneOn ?? today;
        IReadOnlyList<ClockDay> walk = IsFixed ? [] : [.. Walk(days, until)];
        var due = walk is [.., var last] ? last.Date : DueOn;
        var counted = walk.Where(d => d.Kind == ClockDayKind.Counted);
        var used = counted.Count(d => d.Date <= until);
        var left = IsFixed ? Math.Max(0, due.DayNumber - until.DayNumber) : Days - used;
        var over = until <= due ? 0 : Unit == ClockUnit.WorkingDays ? days.Between(due, until) : until.DayNumber - due.DayNumber;
        var beyond = Unit == ClockUnit.WorkingDays && due.Year > days.LastYear ? due.Year : (int?)null;
        return new ClockReading(until, due, used, left, over, Waiting is not null, walk, Unit == ClockUnit.WorkingDays ? null : DayOff(due, days), beyond, walk.Any(d => d.Kind == ClockDayKind.Holiday && days.Named(d.Date)!.Doubtful));
    }

    private static string? DayOff(DateOnly day, WorkingDays days) =>
        days.IsWorkingDay(day) ? null : days.Named(day)?.Name ?? (day.DayOfWeek == DayOfWeek.Saturday ? "thứ Bảy" : "Chủ nhật");
}
