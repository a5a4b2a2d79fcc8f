using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A line registered; or several alike where only their number is known.</summary>
[Needs(Right.KeepRegisters)]
public sealed class AddLineModel(AppDbContext db, CountryRegister countries, TimeProvider clock) : LinePage(db, countries, clock)
{
    internal const string Act = "Đăng ký dòng kế hoạch";
    private const int MostCopies = 100;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        await Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var copies = Input.Copies ?? 1;
        var last = await Db.Set<YearPlanLine>().Where(l => l.PlanId == id).MaxAsync(l => (int?)l.Number) ?? 0; // unfiltered: the next number in the list
        for (var i = 0; i < Math.Clamp(copies, 1, MostCopies); i++)
        {
            var line = new YearPlanLine { PlanId = id, Plan = Plan, Number = last + 1 + i };
            if (await Take(line) is { } wrong) return wrong;
            if (i == 0 && (copies is < 1 or > MostCopies || copies > 1 && line.Name is not null)) return this.Refuse(new Refusal("Chỉ thêm nhiều dòng một lần khi chưa rõ tên đoàn, từ 1 đến 100 dòng."), "Input.Copies");
            Db.Add(line);
        }
        await Db.Because(Act, document: YearPlan.Trimmed(Input.Document)).SaveChangesAsync();
        this.Say("Đã thêm {0} dòng.", copies);
        return Redirect($"/ke-hoach-doan/{id}");
    }

    private async Task<IActionResult?> Load(int id)
    {
        if (await Db.VisibleTo<YearPlan>(this.Viewer()).SingleOrDefaultAsync(p => p.Id == id) is not { } plan) return NotFound();
        Plan = plan;
        return null;
    }
}
