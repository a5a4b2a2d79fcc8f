using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Shell.Time;

/// <summary>
/// Counts working days: Monday to Friday without a day off, and the Saturdays worked by exchange. Beyond the last year known,
/// only weekends are days off.
/// </summary>
public sealed class WorkingDays(IEnumerable<Holiday> days)
{
    /// <summary>One calendar a database: the last read, with what it was read from.</summary>
    private static readonly ConcurrentDictionary<string, (int Count, int Last, WorkingDays Days)> Known = new();

    private readonly Dictionary<DateOnly, Holiday> named = days.GroupBy(d => d.Date).ToDictionary(g => g.Key, g => g.Last());

    public static Task<WorkingDays> Load(AppDbContext db) => db.Remember("days off", () => Read(db));

    /// <summary>Read again only when days were added or removed: a row is never altered, and no number is given twice.</summary>
    private static async Task<WorkingDays> Read(AppDbContext db)
    {
        var database = db.Database.GetConnectionString() ?? "";
        var stamp = await db.Set<Holiday>().GroupBy(_ => 1).Select(g => new { Count = g.Count(), Last = g.Max(h => h.Id) }).SingleOrDefaultAsync();
        if (Known.TryGetValue(database, out var known) && stamp is not null && (known.Count, known.Last) == (stamp.Count, stamp.Last)) return known.Days;
        var days = new WorkingDays(await db.Set<Holiday>().AsNoTracking().OrderBy(h => h.Id).ToListAsync());
        if (stamp is not null) Known[database] = (stamp.Count, stamp.Last, days);
        return days;
    }

    /// <summary>The last year of which any day off is known.</summary>
    public int LastYear { get; } = days.Select(d => d.Date.Year).DefaultIfEmpty(0).Max();

    public bool IsWorkingDay(DateOnly day) => named.TryGetValue(day, out var holiday)
        ? holiday.Kind == HolidayKind.SwappedWork
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day as the calendar names it: a day off, or one worked by exchange.</summary>
    public Holiday? Named(DateOnly day) => named.GetValueOrDefault(day);

    /// <summary>The day that is <paramref name="count"/> working days after this one (before it, when negative); the day itself does not count.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        var end = step > 0 ? DateOnly.MaxValue : DateOnly.MinValue;
        for (var left = Math.Abs(count); left > 0 && day != end;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day)) left--;
        }
        return day;
    }

    /// <summary>Working days after <paramref name="from"/> up to and with <paramref name="to"/>; negative when that day has passed.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from) return -Between(to, from);
        var count = 0;
        for (var day = from; day < to;) if (IsWorkingDay(day = day.AddDays(1))) count++;
        return count;
    }
}
