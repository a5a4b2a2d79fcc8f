using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A body wants the plan changed.</summary>
[Needs(Right.KeepRegisters)]
public sealed class GiveBackModel(AppDbContext db, YearPlanRecord records, TimeProvider clock) : PlanPage(db, records)
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Document { get; set; }

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ?? (YearPlan.MayMove(this.Viewer()) ? Page() : Forbid());

    public async Task<IActionResult> OnPostAsync(int id) =>
        await Load(id) ?? await Save(Plan.GiveBack(this.Viewer(), Short(Reason, 2000), Short(Document, 300), clock.Today()), "Trả lại để tổng hợp", "Đã trả kế hoạch về bước tổng hợp.", Reason, Document);

    private static string? Short(string? text, int most) => text is { } t && t.Length > most ? t[..most] : text;
}
