using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;

namespace NhipCau.Modules.Tasks;

/// <summary>Open tasks of a body that ends: its part ends the day before, and the successor takes the same part.</summary>
internal sealed class TaskHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "nhiệm vụ đang mở";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body)
    {
        var all = db.Set<WorkTask>().AsNoTracking(); // unfiltered: a merger moves whatever is there
        var ids = db.Set<TaskParty>().Where(p => p.AgencyId == body.Id && p.Until == null).Select(p => p.TaskId).Union(all.Where(t => t.MonitorId == body.Id).Select(t => t.Id));
        var tasks = await all.Where(t => ids.Contains(t.Id))
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id).Select(t => new { t.Id, t.Title, t.State }).ToListAsync();
        return [.. tasks.Where(t => t.State.IsOpen()).Select(t => new HeldItem(t.Id, t.Title))];
    }

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) =>
        Pass(await db.Set<WorkTask>().Include(t => t.Monitor).Include(t => t.Parties).ThenInclude(p => p.Agency).SingleAsync(t => t.Id == id), ended, successor, day); // unfiltered: a merger moves whatever is there

    internal static void Pass(WorkTask task, Agency from, Agency to, DateOnly on)
    {
        if (task.MonitorId == from.Id) task.Monitor = to;
        foreach (var old in task.Parties.Where(p => p.IsNow && p.AgencyId == from.Id).ToList())
        {
            old.Until = on > old.Since ? on.AddDays(-1) : old.Since;
            if (task.Parties.FirstOrDefault(p => p.IsNow && p.Agency == to) is { } there)
            {
                // Of two parts in one task the stronger stays: the enum runs from lead to coordinating.
                if (old.Role < there.Role) there.Role = old.Role;
                there.Asked &= old.Asked;
                continue;
            }
            task.Parties.Add(new TaskParty
            {
                Task = task,
                Agency = to,
                Role = old.Role,
                Asked = old.Asked,
                Group = old.Group,
                GroupId = old.GroupId,
                Since = on > old.Since ? on : old.Since,
                AcceptedAt = old.AcceptedAt,
                AcceptedBy = old.AcceptedBy,
                // The work done is not lost with the name of whoever did it (docs/decisions/0002-several-leads.md).
                ReportedPercent = old.ReportedPercent,
                ReportedAt = old.ReportedAt,
                VerifiedPercent = old.VerifiedPercent,
                VerifiedAsOf = old.VerifiedAsOf,
                DeclaredOn = old.DeclaredOn,
                DoneOn = old.DoneOn,
                Rounds = old.Rounds,
            });
        }
    }
}
