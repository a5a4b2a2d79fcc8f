using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

[Needs(Right.KeepRegisters)]
public sealed class AddModel(AppDbContext db, TimeProvider clock) : PressFormPage(db, clock)
{
    public async Task OnGetAsync()
    {
        await LoadChoices();
        Input.OwnerId = this.Viewer().AgencyId;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadChoices();
        return await Save(new PressVisit(), "Thêm đoàn báo chí", "Đã thêm đoàn báo chí.");
    }
}
