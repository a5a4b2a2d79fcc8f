using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A page on which one thing is done to a yearly plan.</summary>
public abstract class PlanPage(AppDbContext db, YearPlanRecord records) : PageModel
{
    public YearPlan Plan { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    protected async Task<IActionResult?> Load(int id)
    {
        if (await records.Load(this.Viewer(), id) is not { } plan) return NotFound();
        Plan = plan;
        if (HttpContext.Request.Method == HttpMethods.Get) Version = plan.Version;
        return null;
    }

    protected async Task<IActionResult> Save(Refusal? refusal, string act, string said, string? reason = null, string? document = null)
    {
        if (refusal is not null) return this.Refuse(refusal);
        if (await Clash.Save(db, Plan, Version, act, reason, document) is { } clash)
        {
            Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say(said);
        return Redirect($"/ke-hoach-doan/{Plan.Id}");
    }
}
