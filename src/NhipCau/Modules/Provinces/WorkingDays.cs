using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Provinces;

/// <summary>
/// The door for counting working days: Monday to Friday without a day off, and the Saturdays worked by exchange. Beyond the last year known,
/// only weekends are days off.
/// </summary>
public sealed class WorkingDays(IEnumerable<Holiday> days)
{
    private readonly Dictionary<DateOnly, HolidayKind> kinds = days.GroupBy(d => d.Date).ToDictionary(g => g.Key, g => g.Last().Kind);

    public static async Task<WorkingDays> Load(AppDbContext db) => new(await db.Set<Holiday>().AsNoTracking().OrderBy(h => h.Id).ToListAsync());

    public bool IsWorkingDay(DateOnly day) => kinds.TryGetValue(day, out var kind)
        ? kind == HolidayKind.SwappedWork
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day that is <paramref name="count"/> working days after this one (before it, when negative); the day itself does not count.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0;)
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
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1)) if (IsWorkingDay(day)) count++;
        return count;
    }
}
