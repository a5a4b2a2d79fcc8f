using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

[Needs(Right.KeepRegisters)]
public sealed class EditModel(AppDbContext db, TimeProvider clock) : PressFormPage(db, clock)
{
    public PressVisit Visit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Input = PressForm.Of(Visit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id) => await Load(id) ?? await Save(Visit, "Sửa hồ sơ báo chí", "Đã lưu.");

    private async Task<IActionResult?> Load(int id)
    {
        if (await Db.VisibleTo<PressVisit>(this.Viewer()).Include(v => v.Country).SingleOrDefaultAsync(v => v.Id == id) is not { } visit) return NotFound();
        Visit = visit;
        await LoadChoices();
        return visit.MayEdit(this.Viewer()) ? null : Forbid();
    }
}
