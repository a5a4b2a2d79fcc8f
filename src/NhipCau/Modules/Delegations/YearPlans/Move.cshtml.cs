using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>The plan goes one stage further.</summary>
[Needs(Right.KeepRegisters)]
public sealed class MoveModel(AppDbContext db, YearPlanRecord records, TimeProvider clock) : PlanPage(db, records)
{
    [BindProperty]
    public string? Document { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ?? (YearPlan.MayMove(this.Viewer()) && Plan.Next is not null ? Page() : Forbid());

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var act = Plan.Next?.Name() ?? PlanStage.Issued.Name();
        if (Document is { Length: > 300 } || Body is { Length: > 300 } || Reason is { Length: > 2000 }) return await Save(new Refusal("Văn bản dài quá 300 chữ hoặc lý do dài quá 2.000 chữ. Rút gọn."), act, "");
        return await Save(ModelState.IsValid ? Plan.Move(this.Viewer(), Document, On, Body, Reason, YearPlanRecord.Doubles(Plan.Lines).Count, clock.Today()) : new Refusal("Ghi ngày của văn bản."), act, "Đã chuyển bước kế hoạch.", Reason, Document);
    }
}
