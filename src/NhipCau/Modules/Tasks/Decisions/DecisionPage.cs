using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Tasks.Decisions;

/// <summary>What a decision is asked for, beside its reason.</summary>
public sealed class DecisionInput
{
    [StringLength(2000, ErrorMessage = "Lý do dài quá 2.000 chữ. Rút gọn.")]
    public string? Reason { get; set; }

    [StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
    public string? Document { get; set; }
    public DateOnly? Day { get; set; }

    [StringLength(500, ErrorMessage = "Điều kiện dài quá 500 chữ. Rút gọn.")]
    public string? Condition { get; set; }
    public int? From { get; set; }
    public int? To { get; set; }
    public int Version { get; set; }
}

/// <summary>A decision on a task is a page of its own: what it needs, the reason, the document; then every party is told.</summary>
public abstract class DecisionPage(AppDbContext db, NoticeBoard notices, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DecisionInput Input { get; set; } = new();

    public WorkTask Work { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Leads { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>The name of the decision; also the act in the history.</summary>
    public abstract string Act { get; }

    /// <summary>What follows from it, said before it is taken.</summary>
    public abstract string Consequence { get; }

    public virtual string? DayLabel => null;
    public virtual bool AsksCondition => false;
    public virtual bool AsksAgencies => false;
    public virtual bool NeedsDocument => false;

    protected AppDbContext Db => db;
    protected DateTime Now => clock.UtcNow();

    protected abstract Task<Refusal?> Decide(Viewer viewer);

    protected virtual bool May(Viewer viewer) => Work.MayDecide(viewer);

    protected virtual IEnumerable<int> Told => Work.Parties.Where(p => p.IsNow).Select(p => p.AgencyId);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        Input.Version = Work.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (DayLabel is not null && Input.Day is null && ModelState.IsValid) ModelState.AddModelError("Input.Day", "Nhập ngày, ví dụ 05/03/2026.");
        if (!ModelState.IsValid) return this.Invalid();
        var viewer = this.Viewer();
        if (await Decide(viewer) is { } refusal) return this.Refuse(refusal);
        notices.Tell(Told.Where(a => a != viewer.AgencyId), $"/nhiem-vu/{id}", "{0}: {1} “{2}”", viewer.AgencyName, Act, Short.Of(Work.Title));
        db.Expect(Work, Input.Version);
        // The decision is kept even where it alters no column of the task: so two at once are told of each other.
        db.Entry(Work).Property(t => t.Version).IsModified = true;
        try
        {
            await db.Because(Act, Input.Reason?.Trim(), string.IsNullOrWhiteSpace(Input.Document) ? null : Input.Document.Trim()).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Tải lại trang để xem bản mới rồi quyết định."));
        }
        this.Say("Đã ghi quyết định.");
        return RedirectToPage("/Tasks/Details", new { id });
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await TaskRecord.Load(db, viewer, id) is not { } work) return NotFound();
        Work = work;
        if (!May(viewer)) return Forbid();
        if (!AsksAgencies) return null;
        var today = clock.Today();
        Leads = [.. work.Leads.Select(p => new SelectListItem(p.Agency.Name, $"{p.AgencyId}"))];
        Agencies = await AgencyChoices.Of(db.Set<Agency>().Where(a => a.Kind != AgencyKind.Group && a.Kind != AgencyKind.Central && (a.EndedOn == null || a.EndedOn >= today)));
        return null;
    }
}
