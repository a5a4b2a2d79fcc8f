using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Passports;

[Needs(Right.KeepRegisters)]
public sealed class EditModel(AppDbContext db, PassportRecord records, Vault vault, TimeProvider clock) : PassportFormPage(db, records, vault, clock)
{
    private readonly PassportRecord records = records;

    public Passport Passport { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var p = Passport;
        Input = new PassportForm { Holder = p.Holder, Position = p.Position, Workplace = p.Workplace, OwnerId = p.OwnerId, Kind = p.Kind, Number = p.Number?.Mask, IssuedOn = p.IssuedOn, ExpiresOn = p.ExpiresOn == Passports.Passport.NotYet ? null : p.ExpiresOn, Note = p.Note, Version = p.Version };
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (await Take(Passport) is { } wrong) return wrong;
        if (await Clash.Save(Db, Passport, Input.Version, "Sửa hộ chiếu") is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã lưu.");
        return Redirect($"/ho-chieu/{id}");
    }

    private async Task<IActionResult?> Load(int id)
    {
        if (await records.Load(this.Viewer(), id) is not { } passport) return NotFound();
        Passport = passport;
        return passport.MayKeep(this.Viewer()) && passport.State is not (PassportState.Lost or PassportState.Cancelled) ? null : Forbid();
    }
}
