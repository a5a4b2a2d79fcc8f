namespace NhipCau.Shell.Indicators;

/// <summary>The days a figure is of, both counted.</summary>
public sealed record Period(DateOnly From, DateOnly To)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>
    /// Cùng kỳ: the same span a year before. The end of February stays the end of February, and what follows a period follows it a year before
    /// as well: nothing falls between two of them on either side of a 29/2.
    /// </summary>
    public Period YearBefore
    {
        get
        {
            var (from, to) = (DayBefore(From.AddDays(-1)).AddDays(1), DayBefore(To));
            return new Period(from < to ? from : to, to);
        }
    }

    public override string ToString() => $"{From:yyyyMMdd}-{To:yyyyMMdd}";

    public bool Contains(Period other) => From <= other.From && other.To <= To;

    private static DateOnly DayBefore(DateOnly day) =>
        day.Month == 2 && day.AddDays(1).Month == 3 ? new DateOnly(day.Year - 1, 3, 1).AddDays(-1) : day.AddYears(-1);
}
