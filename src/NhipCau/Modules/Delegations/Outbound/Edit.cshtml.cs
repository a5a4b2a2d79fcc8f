using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

[Needs(Right.KeepRegisters)]
public sealed class EditModel(AppDbContext db, DelegationRecord records, CountryRegister countries, Presence presence, TimeProvider clock) : DelegationFormPage(db, records, countries, clock)
{
    private readonly DelegationRecord records = records;

    public new Delegation Trip => base.Trip!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Input = DelegationForm.Of(Trip, await CountryNames.Load(Db));
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (await Take(Trip) is { } wrong) return wrong;
        if (await Clash.Save(Db, Trip, Input.Version, TripActs.Edit) is { } clash)
        {
            Input.Version = clash.Version;
            return await No(clash.Refusal, "");
        }
        presence.Closed(nameof(Delegation), id, this.Viewer());
        this.Say("Đã lưu.");
        return Redirect($"/doan-ra/{id}");
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await records.Load(viewer, id) is not { } trip) return NotFound();
        base.Trip = trip;
        return trip.MayEdit(viewer) ? null : Forbid();
    }
}
