using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

[Needs(Right.KeepRegisters)]
public sealed class EditLineModel(AppDbContext db, YearPlanRecord records, CountryRegister countries, TimeProvider clock) : LinePage(db, countries, clock)
{
    public YearPlanLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Input = LineForm.Of(Line, await CountryNames.Load(Db));
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        if (await Take(Line) is { } wrong) return wrong;
        if (await Clash.Save(Db, Line, Input.Version, "Sửa dòng", document: Input.Document) is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã lưu.");
        return Redirect($"/ke-hoach-doan/dong/{id}");
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await records.Line(viewer, id) is not { } line) return NotFound();
        (Line, Plan) = (line, line.Plan);
        return viewer.May(Right.KeepRegisters, line.OwnerId) && line.Counts ? null : Forbid();
    }
}
