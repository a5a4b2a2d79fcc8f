using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>Due days of tasks: of a recurring one the next round; what is dropped or withdrawn is shown as such. Done tasks have no day ahead of them.</summary>
internal sealed class TaskCalendar(AppDbContext db) : ICalendarSource
{
    private const int Most = 2000;

    public IReadOnlyList<CalendarKind> Kinds { get; } = [new("han-nhiem-vu", "Hạn nhiệm vụ")];

    public async Task<IReadOnlyList<CalendarEntry>> Between(Viewer viewer, DateOnly first, DateOnly last)
    {
        if (!viewer.May(Right.SeeTasks)) return [];
        var own = viewer.AgencyId;
        var rows = await db.VisibleTo<WorkTask>(viewer).AsNoTracking()
            .Where(t => t.NextDueOn >= first && t.NextDueOn <= last && t.State != TaskState.Done && t.State != TaskState.CarriedOver)
            .OrderBy(t => t.NextDueOn).ThenBy(t => t.Id).Take(Most)
            .Select(t => new
            {
                t.Id,
                t.Title,
                t.NextDueOn,
                t.State,
                t.Version,
                IsOwn = t.Parties.Any(p => p.AgencyId == own && p.Until == null),
                Lead = t.Parties.Where(p => p.Until == null && p.Role == PartyRole.Lead).OrderBy(p => p.Id).Select(p => (int?)p.AgencyId).FirstOrDefault(),
            }).ToListAsync();
        return [.. rows.Select(t => new CalendarEntry(nameof(WorkTask), t.Id, "han-nhiem-vu", t.Title, t.NextDueOn, t.NextDueOn, $"/nhiem-vu/{t.Id}",
            AgencyId: t.IsOwn ? own : t.Lead, Version: t.Version, Cancelled: !t.State.IsOpen()))];
    }
}
