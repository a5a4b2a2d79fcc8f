using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Files;
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
        return File(DocxWriter.Bytes(await PartnerBrief.Of(file, db, this.Viewer())), FileType.Docx, $"doi-tac-{PartnerSpelling.Key(file.Partner.Name)}.docx");
    }
}
