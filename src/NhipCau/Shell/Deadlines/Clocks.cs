using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Deadlines;

/// <summary>The clocks of records. Who may see them is decided by who may see the record: ask only for records the page has been allowed to show.</summary>
public sealed class Clocks(AppDbContext db)
{
    /// <summary>By one question with their waits: a record has a few of each.</summary>
    public Task<List<Clock>> Of<T>(int id)
    {
        var record = typeof(T).Name;
        return db.Set<Clock>().AsSingleQuery().Where(c => c.Record == record && c.RecordId == id).OrderBy(c => c.StartedOn).ThenBy(c => c.Id).ToListAsync();
    }

    /// <summary>The clocks that run for the lines of a list.</summary>
    public async Task<ILookup<int, Clock>> Running<T>(IReadOnlyCollection<int> ids)
    {
        var record = typeof(T).Name;
        return (await db.Set<Clock>().AsNoTracking().Where(c => c.Record == record && ids.Contains(c.RecordId) && c.DoneOn == null).OrderBy(c => c.DueOn).ToListAsync()).ToLookup(c => c.RecordId);
    }

    /// <summary>Counts anew the clocks that run over this day, once it became a day off or ceased to be one; saved by the caller in the same act.</summary>
    public async Task Recount(DateOnly day, WorkingDays days)
    {
        foreach (var clock in await db.Set<Clock>().Where(c => c.DoneOn == null && c.Days > 0 && c.Unit == ClockUnit.WorkingDays && c.StartedOn < day && c.DueOn >= day).ToListAsync()) clock.Recount(days);
    }
}
