using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Plans;

/// <summary>What leaves the desk: submitted, or, once issued, withdrawn.</summary>
public sealed partial class ReviewModel
{
    public async Task<IActionResult> OnPostTakeOverAsync(int id, string? reason)
    {
        if (await Open(id) is { } no) return no;
        if (Plan.TakeOver(this.Viewer(), reason) is { } refusal) return await No(refusal, "reason");
        return await Done("Nhận trách nhiệm", "head", reason);
    }

    public async Task<IActionResult> OnPostSubmitAsync(int id, int version, string? number, string? issuedOn)
    {
        if (await Open(id) is { } no) return no;
        if (!Day(issuedOn, out var day)) return await No(WrongDay, "submit-issued");
        db.Expect(Plan, version);
        if (!string.IsNullOrWhiteSpace(number)) Plan.Document.Number = Filled(number, 20);
        if (day is not null) Plan.Document.IssuedOn = day;
        if (Plan.Submit(this.Viewer(), Findings.Of(Plan).Open, clock.UtcNow()) is { } refusal) return await No(refusal, "submit");
        try
        {
            await db.Because("Trình ban hành").SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await No(new Refusal("Hồ sơ vừa được người khác sửa. Xem lại rồi trình lần nữa."), "submit");
        }
        this.Say("Đã trình {0}. Lãnh đạo xem và ban hành.", Plan.Document.ShortTitle);
        return Redirect("/ke-hoach");
    }

    [Needs(Right.IssuePlans)]
    public async Task<IActionResult> OnPostWithdrawAsync(int id, string? reason)
    {
        if (!await Load(id)) return NotFound();
        await db.Entry(Plan).Collection(p => p.Tasks).Query().Include(t => t.Parties).LoadAsync();
        if (Plan.Withdraw(reason) is { } refusal) return await No(refusal, "withdraw");
        assigner.TellWithdrawn(Plan);
        await db.Because("Thu hồi", reason, Plan.Document.ShortTitle).SaveChangesAsync();
        this.Say("Đã thu hồi. Các cơ quan được báo.");
        return RedirectToPage(new { id });
    }
}
