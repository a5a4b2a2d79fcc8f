using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Partners;

/// <summary>A page on which one thing is done to one partner, by who keeps it.</summary>
public abstract class PartnerPage(AppDbContext db, TimeProvider clock) : PageModel
{
    public Partner Partner { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    protected AppDbContext Db => db;
    public DateOnly Today => clock.Today();
    public string At => $"/doi-tac/{Partner.Id}";

    /// <returns>Why not: there is none that the person may see, or another agency keeps it.</returns>
    protected async Task<IActionResult?> Load(int id)
    {
        if (await db.VisibleTo<Partner>(this.Viewer()).AsSplitQuery().Include(p => p.Owner).Include(p => p.Person).Include(p => p.Country).Include(p => p.Names)
            .Include(p => p.Aliases).Include(p => p.Contacts).Include(p => p.Days).Include(p => p.Dealings).FirstOrDefaultAsync(p => p.Id == id) is not { } partner) return NotFound();
        if (!this.Viewer().May(Right.KeepRegisters, partner.OwnerId)) return Forbid();
        Partner = partner;
        if (HttpContext.Request.Method == HttpMethods.Get) Version = partner.Version;
        return null;
    }

    /// <summary>Saves what was done, or says why not.</summary>
    protected async Task<IActionResult> Save(Refusal? refusal, string act, string said, string? document = null, string? next = null, string field = "")
    {
        if (refusal is not null) return this.Refuse(refusal, field);
        if (await Clash.Save(db, Partner, Version, act, document: document) is { } clash)
        {
            Version = clash.Version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(clash.Refusal);
        }
        this.Say(said);
        return Redirect(next ?? At);
    }
}
