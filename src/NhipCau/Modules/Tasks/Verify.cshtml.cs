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

/// <summary>The monitor confirms what an agency sent, or returns it with the reason.</summary>
[Needs(Right.VerifyProgress)]
public sealed class VerifyModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public Contribution Words { get; private set; } = null!;
    public TaskParty? Part { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        Version = Words.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (Words.Confirm(this.Viewer(), clock.UtcNow()) is { } refusal) return this.Refuse(refusal);
        notices.Tell([Words.AgencyId], $"/nhiem-vu/{Words.TaskId}", "{0} xác nhận tiến độ “{1}”", this.Viewer().AgencyName, Short.Of(Words.Task.Title));
        return await Save(Acts.Confirm, null, "Đã xác nhận.");
    }

    public async Task<IActionResult> OnPostReturnAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (Words.Return(this.Viewer(), Reason, clock.UtcNow()) is { } refusal) return this.Refuse(refusal, nameof(Reason));
        notices.Tell([Words.AgencyId], $"/nhiem-vu/{Words.TaskId}/tien-do", "{0} trả lại tiến độ “{1}”", this.Viewer().AgencyName, Short.Of(Words.Task.Title));
        return await Save(Acts.Return, Words.ReturnReason, "Đã trả lại cơ quan.");
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await TaskRecord.LoadContribution(db, viewer, id) is not { } found) return NotFound();
        if (!found.Task.MayVerify(viewer) || found.IsInside) return Forbid();
        (Words, Part) = (found, found.Task.PartOf(found.AgencyId));
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
