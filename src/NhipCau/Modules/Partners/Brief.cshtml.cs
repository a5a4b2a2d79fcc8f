using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Partners;

/// <summary>In tóm tắt hai trang.</summary>
[Needs(Right.SeeRegisters)]
public sealed class BriefModel(AppDbContext db, PartnerStory story) : PageModel
{
    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await story.Of(id, this.Viewer()) is not { } file) return NotFound();
        using var made = new MemoryStream();
        DocxWriter.Write(await PartnerBrief.Of(file, db, this.Viewer()), made);
        return File(made.ToArray(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", $"doi-tac-{PartnerSpelling.Key(file.Partner.Name)}.docx");
    }
}
