using System.Globalization;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>A day of the reported year, or of the one before it (-1); written "-1:12-15".</summary>
public sealed record RegimeDay(int YearOffset, int Month, int Day)
{
    /// <summary>29 February falls on the 28th where the year has none.</summary>
    public DateOnly In(int year) => new(year + YearOffset, Month, Math.Min(Day, DateTime.DaysInMonth(year + YearOffset, Month)));

    public static RegimeDay Parse(string text)
    {
        var parts = text.Split(':', 2);
        var day = parts[1].Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        return new RegimeDay(int.Parse(parts[0], CultureInfo.InvariantCulture), day[0], day[1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{YearOffset}:{Month:00}-{Day:00}");
}
