using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agencies;

[Needs(Right.ManageAgencies)]
public sealed class AliasesModel(AppDbContext db) : AgencyPage(db)
{
    [BindProperty]
    public string? Text { get; set; }

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        var refusal = Text?.Length > 300 ? new Refusal("Tên dài quá 300 ký tự. Rút gọn lại.") : Agency.AddAlias(Text ?? "");
        return await Save(refusal, "Thêm cách viết", "Đã thêm cách viết.", next: Request.Path);
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int alias)
    {
        if (!await Load(id) || Agency.Aliases.FirstOrDefault(a => a.Id == alias) is not { } found) return NotFound();
        Agency.Aliases.Remove(found);
        return await Save(null, "Bỏ cách viết", "Đã bỏ cách viết.", next: Request.Path);
    }
}
