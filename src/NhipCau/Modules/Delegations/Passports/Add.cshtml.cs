using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Passports;

[Needs(Right.KeepRegisters)]
public sealed class AddModel(AppDbContext db, PassportRecord records, Vault vault, TimeProvider clock) : PassportFormPage(db, records, vault, clock)
{
    internal const string Act = "Thêm hộ chiếu";

    public async Task OnGetAsync() => await Fill();

    public async Task<IActionResult> OnPostAsync()
    {
        var passport = new Passport { Holder = Input.Holder ?? "", OwnerId = this.Viewer().AgencyId };
        if (await Take(passport) is { } no) return no;
        Db.Add(passport);
        await Db.Because(Act).SaveChangesAsync();
        this.Say("Đã thêm hộ chiếu.");
        return Redirect($"/ho-chieu/{passport.Id}");
    }
}
