namespace NhipCau.Shell.Imports.Cells;

/// <summary>How exactly a time was written.</summary>
public enum DayPrecision { Day, Month, Quarter, HalfYear, Year }

/// <summary>From a day to a day, both counted. What was written as a month or a quarter is all of it.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly To, DayPrecision Precision = DayPrecision.Day)
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>Whole months, the last day included.</summary>
    internal static DayRange Months(int year, int from, int to, DayPrecision precision) =>
        new(new DateOnly(year, from, 1), new DateOnly(year, to, DateTime.DaysInMonth(year, to)), precision);
}
