using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Plans;

/// <summary>A revised plan beside the one before: what is added, changed, dropped, each accepted or refused by itself.</summary>
[Needs(Right.ReviewPlans)]
public sealed class DifferenceModel(AppDbContext db) : PageModel
{
    public sealed record Line(PlanItem Item, WorkTask? Task, IReadOnlyList<ChangedValue> Values)
    {
        public bool Added => Task is null;
        public bool Removed => Item.Doubts == Doubt.Removed;
        public bool Asks => Item.Doubts is not null && !Item.Confirmed && !(Added && Item.Dropped);
    }

    public Plan Plan { get; private set; } = null!;
    public IReadOnlyList<Line> Changes { get; private set; } = [];
    public IReadOnlyList<Line> Unchanged { get; private set; } = [];
    public int Open => Changes.Count(c => c.Asks);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var plan = await db.VisibleTo<Plan>(this.Viewer()).AsNoTracking().AsSplitQuery().Include(p => p.Document).Include(p => p.Revises).ThenInclude(r => r!.Document)
            .Include(p => p.Items).ThenInclude(i => i.Bodies).ThenInclude(b => b.Agency).FirstOrDefaultAsync(p => p.Id == id);
        if (plan?.Revises is null) return NotFound();
        Plan = plan;
        var numbers = plan.Items.Select(i => i.ContinuesTaskId).OfType<int>().ToList();
        var tasks = await db.Set<WorkTask>().AsNoTracking().AsSplitQuery().Where(t => numbers.Contains(t.Id)).Include(t => t.Parties).ThenInclude(p => p.Agency).Include(t => t.Parties).ThenInclude(p => p.Group).ToDictionaryAsync(t => t.Id); // unfiltered: tasks of the plan already shown
        var lines = plan.Items.OrderBy(i => i.Start ?? int.MaxValue).ThenBy(i => i.Position)
            .Select(i => (Item: i, Task: i.ContinuesTaskId is { } task ? tasks.GetValueOrDefault(task) : null))
            .Select(x => new Line(x.Item, x.Task, x.Task is null ? [] : Difference.Between(x.Task, x.Item))).ToList();
        Changes = [.. lines.Where(l => l.Added || l.Item.Doubts is Doubt.Removed or Doubt.Changed || l.Values.Count > 0)];
        Unchanged = [.. lines.Except(Changes)];
        return Page();
    }
}
