using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Every reminder of one report, with its words: what the agency and the office can both point at.</summary>
[Needs(Right.SeeReports)]
public sealed class ReportProofModel(AppDbContext db) : PageModel
{
    public AgencyReport Report { get; private set; } = null!;
    public IReadOnlyList<Dispatch> Dispatches { get; private set; } = [];
    public bool SeesPeriod { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var viewer = this.Viewer();
        if (await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Include(r => r.Period).Include(r => r.Agency).SingleOrDefaultAsync(r => r.Id == id) is not { } report) return NotFound();
        (Report, SeesPeriod) = (report, viewer.SeesAll(Right.SeeReports));
        Dispatches = await db.VisibleTo<Dispatch>(viewer).AsNoTracking().Where(d => d.ReportId == id).OrderByDescending(d => d.Id).ToListAsync();
        return Page();
    }
}
