using System.Globalization;

namespace NhipCau.Modules.Calendar;

/// <summary>A month as whole weeks, Monday first.</summary>
public sealed record Month(int Year, int Number)
{
    public static Month Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>"2026-11"; null for anything else.</summary>
    public static Month? Read(string? text) =>
        DateOnly.TryParseExact(text + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2999 ? Of(day) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");

    public DateOnly First => new(Year, Number, 1);

    public Month Next => Of(First.AddMonths(1));

    public Month Before => Of(First.AddMonths(-1));

    public bool Holds(DateOnly day) => day.Year == Year && day.Month == Number;

    public IReadOnlyList<IReadOnlyList<DateOnly>> Weeks
    {
        get
        {
            var weeks = new List<IReadOnlyList<DateOnly>>();
            for (var monday = First.AddDays(-(((int)First.DayOfWeek + 6) % 7)); monday < Next.First; monday = monday.AddDays(7)) weeks.Add([.. Enumerable.Range(0, 7).Select(monday.AddDays)]);
            return weeks;
        }
    }
}
