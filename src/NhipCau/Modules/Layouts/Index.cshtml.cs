using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Files;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Layouts;

/// <summary>Thể thức văn bản: what the acts leave open, with a sample of each layout to see the effect before it is saved.</summary>
[Needs(Right.ManageProvince)]
public sealed class IndexModel(AppDbContext db) : PageModel
{
    [BindProperty]
    public LayoutForm Input { get; set; } = new();

    public LayoutSheet Sheet { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        await Load();
        Input = LayoutForm.Of(Sheet);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!IsSound()) return this.Invalid();
        Input.Fill(Sheet);
        if (await Clash.Save(db, Sheet, Input.Version, "Đặt thể thức văn bản") is { } clash)
        {
            Input.Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã lưu. Văn bản làm từ nay theo thể thức này; báo cáo đã đóng băng giữ nguyên.");
        return RedirectToPage();
    }

    /// <summary>By what stands in the form, saved or not.</summary>
    public async Task<IActionResult> OnPostSampleAsync(string layout)
    {
        await Load();
        if (!IsSound()) return this.Invalid();
        var settings = Input.Fill(new LayoutSheet()).Settings;
        return SampleDocuments.Of(layout, settings) is { } sample ? File(DocxWriter.Bytes(sample), FileType.Docx, $"mau-{layout}.docx") : NotFound();
    }

    private bool IsSound()
    {
        if (Input.DayFault() is { } fault) this.Refuse(fault, "Input.Guidance05From");
        return ModelState.IsValid;
    }

    private async Task Load() => Sheet = await db.Set<LayoutSheet>().SingleAsync();
}
