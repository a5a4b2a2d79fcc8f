namespace NhipCau.Shell.Deadlines;

/// <summary>A box of a drawn clock.</summary>
/// <param name="Css">Empty: used. stop: waiting. to: still to come. now: today. over: past the last day. gap: days left out of the drawing.</param>
public sealed record ClockBox(string Text, DateOnly? Date, string Css);

/// <summary>A time in which a clock stood still, and for how many days that would else have counted.</summary>
public sealed record ClockPause(DateOnly First, DateOnly Last, DateOnly? GoesOn, int Days, string For, bool IsNow);

/// <summary>A clock as it is drawn and explained; what the page says is in <c>_Clocks.cshtml</c>.</summary>
public sealed class ClockDrawing(Clock clock, ClockReading reading)
{
    /// <summary>A clock of more days than these leaves out the middle of what is alike.</summary>
    private const int MostBoxes = 45;

    /// <summary>Of a longer row of like days the first and the last two are drawn.</summary>
    private const int LongRun = 6;

    public Clock Clock => clock;
    public ClockReading Reading => reading;

    /// <summary>Late, soon (three days or fewer), waiting, running or done.</summary>
    public string State => reading.IsLate ? "late" : clock.DoneOn is not null ? "ok" : reading.IsWaiting ? "wait" : reading.Left <= 3 ? "soon" : "run";

    public IReadOnlyList<ClockPause> Pauses { get; } =
    [
        .. clock.Waits.OrderBy(w => w.From)
            .Select(w => (Wait: w, Days: reading.Days.Where(d => d.Kind == ClockDayKind.Waiting && w.Holds(d.Date, reading.AsOf)).ToList())).Where(w => w.Days.Count > 0 || w.Wait.To is null)
            .Select(w => new ClockPause(w.Wait.From.AddDays(1), w.Wait.To ?? reading.AsOf, reading.Days.FirstOrDefault(d => d.Kind == ClockDayKind.Counted && d.Date > (w.Wait.To ?? reading.AsOf))?.Date, w.Days.Count, w.Wait.For, w.Wait.To is null)),
    ];

    /// <summary>Weekends, which have no name of their own, as first and last day of each.</summary>
    public IReadOnlyList<(DateOnly First, DateOnly Last)> Weekends { get; } = Ranges(reading.Days.Where(d => d.Kind == ClockDayKind.Weekend).Select(d => d.Date));

    public IEnumerable<ClockDay> Holidays => reading.Days.Where(d => d.Kind == ClockDayKind.Holiday);

    /// <summary>Saturdays that count, worked by exchange.</summary>
    public IEnumerable<ClockDay> Worked => clock.Unit == ClockUnit.WorkingDays ? reading.Days.Where(d => d.Kind == ClockDayKind.Counted && d.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) : [];

    /// <summary>The days that count or would, one box each; long rows of like days in three.</summary>
    public IReadOnlyList<ClockBox> Boxes()
    {
        var days = reading.Days.Where(d => d.Kind is ClockDayKind.Counted or ClockDayKind.Waiting).Select(Box).ToList();
        var boxes = new List<ClockBox>();
        for (var i = 0; i < days.Count;)
        {
            var run = days.Skip(i).TakeWhile(d => d.Css == days[i].Css).ToList();
            var shorten = run.Count > LongRun && (days.Count > MostBoxes || days[i].Css == "stop");
            boxes.AddRange(shorten ? [run[0], new ClockBox("…", null, days[i].Css + " gap"), run[^1]] : run);
            i += run.Count;
        }
        if (reading.Over > 0) boxes.Add(new ClockBox($"+{reading.Over}", reading.AsOf, "over"));
        return boxes;
    }

    private ClockBox Box(ClockDay day)
    {
        var kind = day.Kind == ClockDayKind.Waiting ? "stop" : day.Date > reading.AsOf ? "to" : "";
        return new ClockBox(day.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", day.Date, day.Date == reading.AsOf && clock.DoneOn is null ? (kind + " now").Trim() : kind);
    }

    private static List<(DateOnly, DateOnly)> Ranges(IEnumerable<DateOnly> days)
    {
        var ranges = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days)
        {
            if (ranges is [.., var last] && last.Last.AddDays(1) == day) ranges[^1] = (last.First, day);
            else ranges.Add((day, day));
        }
        return ranges;
    }
}
