namespace NhipCau.Modules.Tasks;

/// <summary>The rounds of a recurring task: each ends with its month, quarter, half-year, year or week.</summary>
public static class Rounds
{
    /// <param name="last">The last day of the whole task.</param>
    /// <param name="from">Its first day; without one, the first day of the year of the last.</param>
    /// <param name="every">ISO 8601 duration: P1W, P1M, P3M, P6M, P1Y; null or anything else: no rounds.</param>
    public static IReadOnlyList<DateOnly> Until(DateOnly last, DateOnly? from, string? every)
    {
        var first = from ?? new DateOnly(last.Year, 1, 1);
        if (EndOf(first, every) is not { } end) return [last];
        var days = new List<DateOnly>();
        for (; end < last; end = EndOf(end.AddDays(1), every)!.Value) days.Add(end);
        days.Add(last);
        return days;
    }

    private static DateOnly? EndOf(DateOnly day, string? every) => every switch
    {
        "P1W" => day.AddDays((7 - (int)day.DayOfWeek) % 7),
        "P1M" => EndOfMonths(day, 1),
        "P3M" => EndOfMonths(day, 3),
        "P6M" => EndOfMonths(day, 6),
        "P1Y" => EndOfMonths(day, 12),
        _ => null,
    };

    private static DateOnly EndOfMonths(DateOnly day, int months) =>
        new DateOnly(day.Year, 1, 1).AddMonths((day.Month - 1) / months * months + months).AddDays(-1);
}
