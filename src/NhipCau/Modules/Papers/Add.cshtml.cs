using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Papers;

/// <summary>Adds papers to a record of any kind, for whoever may keep that record.</summary>
[Needs(Right.Enter)]
public sealed class AddModel(AppDbContext db, RecordDoors records, PaperShelf shelf, PaperKinds kinds) : PageModel
{
    [BindProperty]
    public PaperForm Paper { get; set; } = new();

    public RecordHead Whole { get; private set; } = null!;
    public PaperFields Fields { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string record, int id) => await Load(record, id) ?? Page();

    public async Task<IActionResult> OnPostAsync(string record, int id, CancellationToken stop)
    {
        if (await Load(record, id) is { } result) return result;
        if (!Paper.NotSecret) ModelState.AddModelError("Paper.NotSecret", "Xác nhận giấy tờ không chứa bí mật nhà nước.");
        if (!ModelState.IsValid) { ChooseAgain(); return this.Invalid(); }
        var (words, unknown) = await Paper.Words(db, this.Viewer());
        if (unknown is not null) { ChooseAgain(); return this.Refuse(unknown, "Paper.Document"); }
        if (words.Check(kinds.Of(record)) is { } wrong) { ChooseAgain(); return this.Refuse(wrong.Refusal, $"Paper.{wrong.Field}"); }
        if (await shelf.Add(record, id, words, Paper.Files, stop) is { } refusal) return this.Refuse(refusal, "Paper.Files");
        this.Say(Paper.Files.Count > 1 ? "Đã thêm {0} giấy tờ." : "Đã thêm giấy tờ.", Paper.Files.Count);
        return Redirect(Whole.Link);
    }

    /// <summary>No browser keeps files in a form that comes back.</summary>
    private void ChooseAgain()
    {
        if (Paper.Files.Count > 0) ModelState.AddModelError("Paper.Files", "Chọn lại tệp: tệp đã chọn chưa được giữ.");
    }

    private async Task<IActionResult?> Load(string record, int id)
    {
        if (await records.Head(this.Viewer(), record, id) is not { } whole) return NotFound();
        if (!whole.MayKeep) return Forbid();
        (Whole, Fields) = (whole, new PaperFields(kinds.Of(record), Paper));
        return null;
    }
}
