using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A page on which one part of a trip is changed.</summary>
public abstract class TripPart(AppDbContext db, DelegationRecord records) : PageModel
{
    public Delegation Trip { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    protected AppDbContext Db => db;

    protected abstract bool May(Viewer viewer);

    protected async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } trip) return NotFound();
        Trip = trip;
        if (HttpContext.Request.Method == HttpMethods.Get) Version = trip.Version;
        return May(viewer) || HttpContext.Request.Method == HttpMethods.Post ? null : Forbid();
    }

    /// <summary>Saves what was done, or says why not; ends on the trip's page.</summary>
    protected async Task<IActionResult> Save(Refusal? refusal, string act, string said, string? document = null, string field = "")
    {
        if (refusal is not null) return this.Refuse(refusal, field);
        db.Expect(Trip, Version);
        db.Entry(Trip).Property(t => t.Version).IsModified = true;
        try
        {
            await db.Because(act, document: string.IsNullOrWhiteSpace(document) ? null : document.Trim()).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            var (clash, version) = await Clash.Of(db, Trip);
            Version = version;
            ModelState.Remove(nameof(Version));
            return this.Refuse(clash);
        }
        this.Say(said);
        return Redirect($"/doan-ra/{Trip.Id}");
    }
}
