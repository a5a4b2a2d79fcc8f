using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>What adding and editing a line of a plan share.</summary>
public abstract class LinePage(AppDbContext db, CountryRegister countries, TimeProvider clock) : PageModel
{
    [BindProperty]
    public LineForm Input { get; set; } = new();

    public YearPlan Plan { get; protected set; } = null!;
    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];
    protected AppDbContext Db => db;

    protected async Task Fill() => Owners = this.Viewer().SeesAll(Right.KeepRegisters) ? await AgencyChoices.Bodies(db, clock.Today()) : [];

    protected async Task<IActionResult?> Take(YearPlanLine line)
    {
        var viewer = this.Viewer();
        await Fill();
        if (!ModelState.IsValid) return this.Invalid();
        if (Plan.MayTake(viewer, Input.Document) is { } closed) return this.Refuse(closed, Plan.IsOpen ? "" : "Input.Document");
        if (await Input.Fill(line, Plan, db, countries, viewer) is ({ } unread, var field)) return this.Refuse(unread, "Input." + field);
        if (line.Faults(viewer, Plan.Year).FirstOrDefault() is { } fault) return this.Refuse(fault);
        line.ComeInto(Plan.Stage);
        return null;
    }
}
