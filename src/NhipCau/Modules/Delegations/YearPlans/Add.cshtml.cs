using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

[Needs(Right.KeepRegisters)]
public sealed class AddModel(AppDbContext db, Words words, TimeProvider clock) : PageModel
{
    internal const string Open = "Mở kế hoạch đoàn";

    public sealed class Form
    {
        [Range(1990, 2100, ErrorMessage = "Năm phải từ 1990 đến 2100.")]
        public int Year { get; set; }
        public PlanScope Scope { get; set; }

        [Required(ErrorMessage = "Nhập tên kế hoạch."), StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";

        [StringLength(300, ErrorMessage = "Tên dài quá 300 ký tự. Rút gọn lại.")]
        public string? Issuer { get; set; }
        public DateOnly? RegisterUntil { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Scopes { get; } = [.. Enum.GetValues<PlanScope>().Select(s => new SelectListItem(s.Name(), s.ToString()))];

    public IActionResult OnGet()
    {
        if (!YearPlan.MayMove(this.Viewer())) return Page();
        // In quý IV the plan of the next year is opened.
        Input.Year = clock.Today().AddMonths(3).Year;
        Input.Name = words["Kế hoạch đoàn ra, đoàn vào năm {0}", $"{Input.Year}"];
        return Page();
    }

    [Needs(Right.KeepRegisters, Reach.All)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.Scope == PlanScope.Other && string.IsNullOrWhiteSpace(Input.Issuer)) return this.Refuse(new Refusal("Ghi cơ quan ban hành kế hoạch này."), "Input.Issuer");
        if (Classified.Refuse(Input.Name) is { } secret) return this.Refuse(secret, "Input.Name");
        if (Input.Scope == PlanScope.Province && await db.Set<YearPlan>().AnyAsync(p => p.Year == Input.Year && p.Scope == PlanScope.Province)) // unfiltered: one plan of the province a year
            return this.Refuse(new Refusal("Đã có kế hoạch cấp tỉnh của năm {0}. Mở kế hoạch đó để bổ sung.", $"{Input.Year}"), "Input.Year");
        var plan = new YearPlan { Year = Input.Year, Name = Input.Name.Trim(), Scope = Input.Scope, Issuer = YearPlan.Trimmed(Input.Issuer), RegisterUntil = Input.RegisterUntil };
        db.Add(plan);
        await db.Because(Open).SaveChangesAsync();
        this.Say("Đã mở kế hoạch.");
        return Redirect($"/ke-hoach-doan/{plan.Id}");
    }
}
