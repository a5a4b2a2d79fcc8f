using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>Lines of this year's plans and later ones that a body which ends has proposed: its successor carries them out. Those of years gone by stay as they were.</summary>
internal sealed class YearPlanHandover(AppDbContext db, TimeProvider clock) : IHeldWork
{
    public string Noun => "dòng kế hoạch đoàn";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body)
    {
        var year = clock.Today().Year;
        return [.. (await db.Set<YearPlanLine>().AsNoTracking() // unfiltered: a merger moves whatever is there
            .Where(l => l.OwnerId == body.Id && l.Plan.Year >= year && (l.State == LineState.Registered || l.State == LineState.Approved))
            .OrderBy(l => l.From).ThenBy(l => l.Id).Select(l => new { l.Id, l.Name, l.Plan.Year }).ToListAsync()).Select(l => new HeldItem(l.Id, $"{l.Year}: {l.Name ?? YearPlanLine.Unnamed}"))];
    }

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) => (await db.Set<YearPlanLine>().SingleAsync(l => l.Id == id)).Owner = successor; // unfiltered: a merger moves whatever is there
}
