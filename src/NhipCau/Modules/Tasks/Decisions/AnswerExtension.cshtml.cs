using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Tasks.Decisions;

/// <summary>The monitor agrees to a later day or refuses it.</summary>
[Needs(Right.DecideTasks)]
public sealed class AnswerExtensionModel(AppDbContext db, NoticeBoard notices, TimeProvider clock) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Agreed { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public ExtensionRequest Asked { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        Version = Asked.Task.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        var viewer = this.Viewer();
        var now = clock.UtcNow();
        if ((Agreed ? Asked.Agree(viewer, Reason, now) : Asked.Refuse(viewer, Reason, now)) is { } refusal) return this.Refuse(refusal, nameof(Reason));
        notices.Tell([Asked.AgencyId], $"/nhiem-vu/{Asked.TaskId}", Agreed ? "{0} đồng ý gia hạn “{1}”" : "{0} không đồng ý gia hạn “{1}”", viewer.AgencyName, Short.Of(Asked.Task.Title));
        db.Expect(Asked.Task, Version);
        db.Entry(Asked.Task).Property(t => t.Version).IsModified = true;
        try
        {
            await db.Because(Agreed ? DecisionKind.Extend.Name() : Acts.RefuseExtension, Asked.AnswerReason ?? Asked.Reason, Asked.Document).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Tải lại trang để xem bản mới rồi quyết định."));
        }
        this.Say("Đã trả lời đề nghị gia hạn.");
        return RedirectToPage("/Tasks/Details", new { id = Asked.TaskId });
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        var task = await db.Set<ExtensionRequest>().Where(e => e.Id == id).Select(e => (int?)e.TaskId).FirstOrDefaultAsync();
        if (task is null || await TaskRecord.Load(db, viewer, task.Value) is not { } work) return NotFound();
        if (!work.MayDecide(viewer)) return Forbid();
        Asked = work.Extensions.Single(e => e.Id == id);
        return null;
    }
}
