using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Tasks;

/// <summary>The head of an agency approves and sends what its officer wrote, or gives it back.</summary>
[Needs(Right.ApproveProgress)]
public sealed class ApproveModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Contribution Words { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        Version = Words.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostSendAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (Words.ApproveAndSend(this.Viewer(), clock.UtcNow()) is { } refusal) return this.Refuse(refusal);
        var task = Words.Task;
        if (task.MonitorId is { } monitor && monitor != Words.AgencyId)
        {
            notices.Tell([monitor], $"/tien-do/{id}/xac-nhan", Words.DeclaresDone ? "{0} báo hoàn thành “{1}”" : "{0} gửi tiến độ “{1}”", Words.Agency.Name, Short.Of(task.Title));
        }
        return await Save(Acts.Send, null, "Đã duyệt và gửi.");
    }

    public async Task<IActionResult> OnPostBackAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (Words.GiveBack(this.Viewer(), Reason) is { } refusal) return this.Refuse(refusal, nameof(Reason));
        return await Save(Acts.GiveBack, Words.ReturnReason, "Đã trả lại người soạn.");
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await TaskRecord.LoadContribution(db, viewer, id) is not { } found) return NotFound();
        if (!viewer.May(Right.ApproveProgress, found.AgencyId)) return Forbid();
        Words = found;
        return null;
    }

    private async Task<IActionResult> Save(string act, string? reason, string said)
    {
        db.Expect(Words, Version);
        try
        {
            await db.Because(act, reason).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Tải lại trang để xem bản mới rồi quyết định."));
        }
        this.Say(said);
        return RedirectToPage("Details", new { id = Words.TaskId });
    }
}
