using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>A rung a report has reached.</summary>
/// <param name="Missed">A later one is reached as well: that one speaks, this one is only noted.</param>
public sealed record LadderStep(ReminderRung Rung, DateOnly Day, bool Missed);

/// <summary>Which reminders of a report are due and have not been made. Asked at any moment, after any pause, it answers the same until they are made.</summary>
public static class Ladder
{
    /// <summary>A new day's reminders go out when offices open.</summary>
    private static readonly TimeSpan Opens = TimeSpan.FromHours(7);

    public static DateOnly DayAt(DateTime now) => VietnamTime.DayOf(now - Opens);

    /// <param name="rungs">Of all regimes.</param>
    /// <param name="made">What has been made of this report.</param>
    public static IReadOnlyList<LadderStep> Due(AgencyReport report, IEnumerable<ReminderRung> rungs, IReadOnlyCollection<Dispatch> made, DateOnly today)
    {
        var period = report.Period;
        if (report.IsIn || !period.IsOpen && report.ReopenedUntil is null) return [];
        // Opened again for this agency alone it has a day of its own, after which there is nothing left to urge: it can write no more.
        var (due, last) = (report.DueOn, period.IsOpen ? DateOnly.MaxValue : report.DueOn);
        // The notice of opening said the day; a due day that was put off begins after the last word about the old one.
        var told = VietnamTime.DayOf(period.IsOpen ? period.OpenedAt : report.ReopenedAt ?? period.OpenedAt);
        var after = made.Where(d => d.DueOn != due).Select(d => d.Day).Append(told).Max();
        var reached = Of(rungs, period.RegimeId, due).Where(r => !report.Asked || r is { Invites: true, Days: < 0 })
            .Select(r => (Rung: r, Day: due.AddDays(r.Days))).Where(r => r.Day <= today && r.Day > after && r.Day <= last).OrderBy(r => r.Day).ToList();
        return [.. reached.Where(r => !made.Any(d => d.DueOn == due && d.Rung == r.Rung.Code)).Select(r => new LadderStep(r.Rung, r.Day, r.Day < reached[^1].Day))];
    }

    /// <summary>A regime with rungs of its own has no others.</summary>
    public static IEnumerable<ReminderRung> Of(IEnumerable<ReminderRung> rungs, int regime, DateOnly due)
    {
        var valid = rungs.Where(r => r.Covers(due.AddDays(r.Days))).ToList();
        return (valid.Exists(r => r.RegimeId == regime) ? valid.Where(r => r.RegimeId == regime) : valid.Where(r => r.RegimeId is null)).DistinctBy(r => r.Days);
    }
}
