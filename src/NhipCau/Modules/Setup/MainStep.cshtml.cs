using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan;

namespace NhipCau.Modules.Setup;

/// <summary>The body that issues plans, and the one that follows them.</summary>
[Needs(Right.ManageProvince)]
public sealed class MainStepModel(AppDbContext db, AgencyRegister register, SetupProgress progress, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Nhập tên Ủy ban nhân dân."), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
    public string? Committee { get; set; }

    [BindProperty, Required(ErrorMessage = "Nhập tên cơ quan đầu mối."), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
    public string? Focal { get; set; }

    [BindProperty, StringLength(100, ErrorMessage = "Tên ngắn dài quá 100 ký tự. Rút gọn lại.")]
    public string? FocalShort { get; set; }

    public IReadOnlyList<SetupStep> Steps { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        Steps = await progress.Steps();
        if (await ProvinceRegister.Today(db, clock) is not { } province) return Redirect("/thiet-lap/tinh");
        (Committee, Focal, FocalShort) = (province.Committee?.Name ?? $"Ủy ban nhân dân {province.FullName}", province.FocalAgency?.Name ?? "Sở Ngoại vụ", province.FocalAgency?.ShortName ?? "SNgV"); // official Vietnamese text
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Steps = await progress.Steps();
        if (!ModelState.IsValid) return this.Invalid();
        var times = await db.Set<Province>().ToListAsync();
        if (times.Count == 0) return Redirect("/thiet-lap/tinh");
        if (VietnameseText.NameKey(Committee!) == VietnameseText.NameKey(Focal!)) return this.Refuse(new Refusal("Ủy ban nhân dân và cơ quan đầu mối là hai cơ quan khác nhau. Nhập lại."), nameof(Focal));
        var (committee, focal) = (await Body(Committee!, "UBND"), await Body(Focal!, FocalShort));
        foreach (var time in times) (time.Committee, time.FocalAgency) = (committee, focal);
        await db.Because("Thiết lập cơ quan chính").SaveChangesAsync();
        return Redirect("/thiet-lap/co-quan");
    }

    private async Task<Agency> Body(string name, string? shortName) => await register.Find(name, clock.Today()) is { } known
        ? (await db.FindAsync<Agency>(known.Id))!
        : db.Add(Agency.Found(await register.FreeCode(name), name, shortName, shortName, AgencyKind.State, null)).Entity;
}
