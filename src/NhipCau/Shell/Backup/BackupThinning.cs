using NhipCau.Shell.Time;

namespace NhipCau.Shell.Backup;

/// <summary>Which backups stay: all of the last two hours, then the last of each hour for a day, of each day for a month, of each month for a year. Days are those of Việt Nam.</summary>
internal static class BackupThinning
{
    private static readonly TimeSpan All = TimeSpan.FromHours(2);
    private static readonly TimeSpan Hourly = TimeSpan.FromDays(1);

    /// <returns>Those to take away; never the newest.</returns>
    public static IReadOnlyList<DateTime> Gone(IEnumerable<DateTime> made, DateTime now, int days, int months)
    {
        var newestFirst = made.OrderDescending().ToList();
        var kept = newestFirst.Take(1).Concat(newestFirst.Where(t => now - t <= All))
            .Concat(newestFirst.Where(t => now - t <= Hourly).DistinctBy(t => new DateTime(t.Year, t.Month, t.Day, t.Hour, 0, 0, DateTimeKind.Utc)))
            .Concat(newestFirst.Where(t => now - t <= TimeSpan.FromDays(days)).DistinctBy(VietnamTime.DayOf))
            .Concat(newestFirst.Where(t => t >= now.AddMonths(-months)).DistinctBy(t => VietnamTime.DayOf(t) is var day ? (day.Year, day.Month) : default))
            .ToHashSet();
        return [.. newestFirst.Where(t => !kept.Contains(t))];
    }
}
