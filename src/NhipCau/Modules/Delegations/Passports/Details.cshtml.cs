using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>A passport and its custody log.</summary>
[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, PassportRecord records, TimeProvider clock) : PageModel
{
    public Passport Passport { get; private set; } = null!;
    public DateOnly Today { get; } = clock.Today();
    public TravelRule HandBack => DelegationRules.Of(DelegationRules.HandBack, Today);
    public IReadOnlyDictionary<int, string> Trips { get; private set; } = new Dictionary<int, string>();

    public async Task<IActionResult> OnGetAsync(int id)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } passport) return NotFound();
        Passport = passport;
        var trips = passport.Moves.Select(m => m.DelegationId).OfType<int>().ToList();
        Trips = await db.VisibleTo<Delegation>(viewer).Where(d => trips.Contains(d.Id)).ToDictionaryAsync(d => d.Id, d => d.Name);
        return Page();
    }
}
