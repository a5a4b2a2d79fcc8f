using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>Kiểm chứng: reads the same figures and words again and says what is no longer as it was.</summary>
[Needs(Right.SeeReports)]
public sealed class VerifyModel(AppDbContext db, Freezer freezer) : FrozenPage(db)
{
    [BindProperty(Name = "ban", SupportsGet = true)]
    public int? Which { get; set; }

    public Snapshot Snapshot { get; private set; } = null!;

    public Drift Drift { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id) || await Edition(Which) is not { } snapshot) return NotFound();
        (Snapshot, Drift) = (snapshot, await freezer.Verify(snapshot, Period, this.Viewer()));
        return Page();
    }
}
