using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, Clocks clocks) : PageModel
{
    public PressVisit Visit { get; private set; } = null!;
    public IReadOnlyList<Clock> Running { get; private set; } = [];

    /// <summary>What this person may do now, the commonest last, where the main button stands.</summary>
    public IReadOnlyList<PressStep> Steps => [.. PressStep.All.Where(s => s.Offered(Visit, this.Viewer())).OrderBy(s => s.Main)];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await db.VisibleTo<PressVisit>(this.Viewer()).AsNoTracking().Include(v => v.Owner).Include(v => v.Country).Include(v => v.Decisions).SingleOrDefaultAsync(v => v.Id == id) is not { } visit) return NotFound();
        Visit = visit;
        Running = await clocks.Of<PressVisit>(id);
        return Page();
    }
}
