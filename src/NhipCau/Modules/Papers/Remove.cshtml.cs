using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Papers;

/// <summary>Takes a paper off its record, with the reason.</summary>
[Needs(Right.Enter)]
public sealed class RemoveModel(AppDbContext db, RecordDoors records, PaperShelf shelf) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Paper Paper { get; private set; } = null!;
    public RecordHead Whole { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ?? Page();

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        if (await shelf.Remove(Paper, Reason) is { } refusal) return this.Refuse(refusal, nameof(Reason));
        this.Say("Đã bỏ giấy tờ. Lịch sử vẫn giữ tên và lý do.");
        return Redirect(Whole.Link);
    }

    private async Task<IActionResult?> Load(int id)
    {
        if (await db.FindAsync<Paper>(id) is not { } paper || await records.Head(this.Viewer(), paper.Record, paper.RecordId) is not { } whole) return NotFound();
        if (!whole.MayKeep) return Forbid();
        (Paper, Whole) = (paper, whole);
        return null;
    }
}
