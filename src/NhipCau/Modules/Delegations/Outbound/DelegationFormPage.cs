using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>What adding and editing a trip share.</summary>
public abstract class DelegationFormPage(AppDbContext db, DelegationRecord records, CountryRegister countries, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DelegationForm Input { get; set; } = new();

    public Delegation? Trip { get; protected set; }
    public DelegationChoices Choices { get; private set; } = new([], [], [], false);
    protected AppDbContext Db => db;

    protected async Task Fill(int? line = null) => Choices = await DelegationChoices.Load(db, this.Viewer(), clock.Today(), line ?? Input.LineId);

    /// <summary>Puts the form into the trip and asks its rules; each fault stands beside its field or at the top.</summary>
    protected async Task<IActionResult?> Take(Delegation trip)
    {
        var viewer = this.Viewer();
        if (ModelState.IsValid && await Input.Fill(trip, db, countries, viewer, clock.Today().Year) is ({ } unread, var field)) return await No(unread, "Input." + field);
        if (!ModelState.IsValid) { await Fill(); return this.Invalid(); }
        if (Trip is null && !string.IsNullOrWhiteSpace(Input.Head)) trip.Lead(Input.Head, Input.HeadPosition?.Trim());
        return trip.Faults(viewer, await records.Facts(trip)).FirstOrDefault() is { } fault ? await No(fault, "") : null;
    }

    protected async Task<IActionResult> No(Refusal refusal, string field)
    {
        db.ChangeTracker.Clear();
        await Fill();
        return this.Refuse(refusal, field);
    }
}
