using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Outlines;

/// <summary>One edition of an outline: its sections in order; published, or still being edited.</summary>
[Needs(Right.Consolidate)]
public sealed class DetailsModel(AppDbContext db, TimeProvider clock) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public int Section { get; set; }

    [BindProperty]
    public int By { get; set; }

    public Outline Outline { get; private set; } = null!;

    /// <summary>The edition that is being edited, where it is another.</summary>
    public int? Draft { get; private set; }

    public bool Edits => Outline.CannotBeEdited is null;

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Version = Outline.Version;
        return Page();
    }

    public Task<IActionResult> OnPostMoveAsync(int id) => Change(id, "Chuyển mục của đề cương", section => section is null ? Gone : Outline.Move(section, By));

    public Task<IActionResult> OnPostRemoveAsync(int id) => Change(id, "Bỏ mục của đề cương", section => section is null ? Gone : Outline.Remove(section));

    /// <summary>From then on the next periods of the regimes that used the edition before are opened with this one.</summary>
    public Task<IActionResult> OnPostPublishAsync(int id) => Change(id, "Đưa đề cương vào dùng", _ => Outline.Publish(clock.UtcNow()), async () =>
    {
        var code = Outline.Code;
        foreach (var regime in await db.Set<ReportRegime>().Where(r => r.Outline!.Code == code && r.OutlineId != id).ToListAsync()) regime.OutlineId = id;
        this.Say("Đã đưa đề cương vào dùng cho các kỳ mở từ nay.");
    });

    public async Task<IActionResult> OnPostNextAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (Draft is { } draft) return RedirectToPage(new { id = draft });
        var code = Outline.Code;
        var next = Outline.Next(await db.Set<Outline>().Where(o => o.Code == code).MaxAsync(o => o.Edition) + 1);
        db.Add(next);
        await db.Because("Tạo bản mới của đề cương").SaveChangesAsync();
        this.Say("Đã tạo bản {0} để sửa.", next.Edition);
        return RedirectToPage(new { id = next.Id });
    }

    private async Task<IActionResult> Change(int id, string act, Func<OutlineSection?, Refusal?> verb, Func<Task>? then = null)
    {
        if (!await Load(id)) return NotFound();
        var refusal = verb(Outline.Sections.Find(s => s.Id == Section));
        if (refusal is null && then is not null) await then();
        if (refusal is null && await Clash.Save(db, Outline, Version, act) is { } clash) refusal = clash.Refusal;
        if (refusal is null) return RedirectToPage(new { id });
        TempData.Remove(Flash.Done);
        db.ChangeTracker.Clear();
        await Load(id);
        Version = Outline.Version;
        return this.Refuse(refusal);
    }

    private async Task<bool> Load(int id)
    {
        if (await db.Set<Outline>().Include(o => o.Sections).SingleOrDefaultAsync(o => o.Id == id) is not { } outline) return false;
        var code = outline.Code;
        (Outline, Draft) = (outline, await db.Set<Outline>().Where(o => o.Code == code && o.PublishedAt == null && o.Id != id).Select(o => (int?)o.Id).FirstOrDefaultAsync());
        return true;
    }

    private static readonly Refusal Gone = new("Mục này không còn. Xem lại đề cương rồi làm tiếp.");
}
