using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>Đóng băng: the editions of a report that were frozen, freezing it, opening the next edition.</summary>
[Needs(Right.SeeReports)]
public sealed class FreezeModel(AppDbContext db, Freezer freezer, FileStore files) : FrozenPage(db)
{
    private readonly AppDbContext db = db;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty, MaxLength(2000, ErrorMessage = "Lý do không dài quá 2.000 chữ.")]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Version = Report.Version;
        return Page();
    }

    /// <summary>The .docx of an edition, byte for byte as it was frozen.</summary>
    public async Task<IActionResult> OnGetDocxAsync(int id, int ban)
    {
        if (!await Load(id) || Editions.FirstOrDefault(e => e.Edition == ban) is not { DocxSha: { } sha } || !System.IO.File.Exists(files.PathOf(sha))) return NotFound();
        Response.Headers.CacheControl = "private, no-store";
        return PhysicalFile(files.PathOf(sha), FileType.Docx, $"bao-cao-{Period.FileName}-ban-{ban}.docx");
    }

    public Task<IActionResult> OnPostAsync(int id, CancellationToken stop) => Change(id, "Đóng băng", async () =>
    {
        if (await freezer.Freeze(Report, Period, this.Viewer(), stop) is { } refusal) return refusal;
        this.Say("Đã đóng băng báo cáo, bản {0}. Các cơ quan gửi lời được báo tin.", Report.Edition);
        return null;
    });

    public Task<IActionResult> OnPostReopenAsync(int id) => Change(id, "Mở bản mới", () =>
    {
        if (Report.Reopen(Reason) is { } refusal) return Task.FromResult<Refusal?>(refusal);
        this.Say("Đã mở bản {0} để sửa. Bản trước vẫn còn nguyên.", Report.Edition);
        return Task.FromResult<Refusal?>(null);
    });

    private async Task<IActionResult> Change(int id, string act, Func<Task<Refusal?>> verb)
    {
        if (!await Load(id)) return NotFound();
        if (!MayFreeze) return Forbid();
        if (!ModelState.IsValid) return this.Invalid();
        var refusal = await verb();
        if (refusal is null && await Clash.Save(db, Report, Version, act, Reason) is { } clash) refusal = clash.Refusal;
        if (refusal is null) return RedirectToPage(new { id });
        TempData.Remove(Flash.Done);
        db.ChangeTracker.Clear();
        await Load(id);
        Version = Report.Version;
        return this.Refuse(refusal, nameof(Reason));
    }
}
