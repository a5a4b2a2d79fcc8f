using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Inbound;

[Needs(Right.KeepRegisters)]
public sealed class EditModel(AppDbContext db, VisitRecord records, CountryRegister countries, PartnerRegister partners, Presence presence, TimeProvider clock) : VisitFormPage(db, records, countries, partners, clock)
{
    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Input = VisitForm.Of(Visit, await CountryNames.Load(Db));
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (!May(this.Viewer())) return Forbid();
        if (await Take(Visit) is { } wrong) return wrong;
        var answer = await Save(null, VisitActs.Edit, "Đã lưu.");
        if (answer is RedirectResult) presence.Closed(nameof(Inbound.Visit), id, this.Viewer());
        else await Fill();
        return answer;
    }
}
