using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agencies;

[Needs(Right.SeeAgencies)]
public sealed class DetailsModel(AppDbContext db, IEnumerable<IHeldWork> holders, TimeProvider clock) : PageModel
{
    public Agency Agency { get; private set; } = null!;
    public IReadOnlyList<AgencyMember> Groups { get; private set; } = [];
    public IReadOnlyDictionary<int, string> GroupNames { get; private set; } = new Dictionary<int, string>();
    public IReadOnlyList<(Agency Agency, AgencySuccession Succession)> Predecessors { get; private set; } = [];

    /// <summary>What is open in its name, for those who keep the register.</summary>
    public IReadOnlyList<(string Noun, IReadOnlyList<HeldItem> Items)> Held { get; private set; } = [];
    public DateOnly Today => clock.Today();
    public bool Manages => this.Viewer().May(Right.ManageAgencies);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.Set<Agency>().AsNoTracking().AsSplitQuery().Include(a => a.Names).Include(a => a.Aliases)
            .Include(a => a.Members).ThenInclude(m => m.Member).Include(a => a.Successors).ThenInclude(s => s.Successor)
            .FirstOrDefaultAsync(a => a.Id == id) is not { } agency) return NotFound();
        Agency = agency;
        Groups = await db.Set<AgencyMember>().AsNoTracking().Where(m => m.MemberId == id).ToListAsync();
        var groupIds = Groups.Select(g => g.GroupId).ToList();
        GroupNames = await db.Set<Agency>().AsNoTracking().Where(a => groupIds.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name);
        var before = await db.Set<Agency>().AsNoTracking().Include(a => a.Successors).Where(a => a.Successors.Any(s => s.SuccessorId == id)).ToListAsync();
        Predecessors = [.. before.SelectMany(a => a.Successors.Where(s => s.SuccessorId == id).Select(s => (a, s)))];
        if (!Manages) return Page();

        var held = new List<(string, IReadOnlyList<HeldItem>)>();
        foreach (var holder in holders) held.Add((holder.Noun, await holder.ListOf(agency)));
        Held = held;
        return Page();
    }

}
