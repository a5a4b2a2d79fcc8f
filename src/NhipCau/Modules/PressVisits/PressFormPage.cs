using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.PressVisits;

/// <summary>Entering and changing a visit ask the same.</summary>
public abstract class PressFormPage(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PressForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Hosts { get; private set; } = [];

    protected AppDbContext Db => db;

    protected async Task LoadChoices()
    {
        var today = clock.Today();
        Countries = await PressForm.Countries(db, today);
        Hosts = await PressForm.Hosts(db, this.Viewer(), today);
    }

    protected async Task<IActionResult> Save(PressVisit visit, string act, string said)
    {
        if (ModelState.IsValid) foreach (var (field, why) in Input.Fill(visit, this.Viewer())) this.Refuse(why, $"Input.{field}");
        if (!ModelState.IsValid) return this.Invalid();
        if (visit.Id == 0)
        {
            db.Add(visit);
            await db.Because(act).SaveChangesAsync();
        }
        else if (await Clash.Save(db, visit, Input.Version, act) is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say(said);
        return Redirect($"/bao-chi/{visit.Id}");
    }
}
