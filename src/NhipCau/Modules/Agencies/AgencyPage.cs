using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agencies;

/// <summary>A page on which one thing is done to one body.</summary>
public abstract class AgencyPage(AppDbContext db) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    [BindProperty]
    public int Version { get; set; }

    protected async Task<bool> Load(int id)
    {
        if (await db.Set<Agency>().AsSplitQuery().Include(a => a.Names).Include(a => a.Aliases).Include(a => a.Members).ThenInclude(m => m.Member)
            .Include(a => a.Successors).FirstOrDefaultAsync(a => a.Id == id) is not { } agency) return false;
        Agency = agency;
        if (HttpContext.Request.Method == HttpMethods.Get) Version = agency.Version;
        return true;
    }

    /// <summary>Saves what was done, or says why not; ends on the body's page, or on the address given.</summary>
    protected async Task<IActionResult> Save(Refusal? refusal, string act, string said, string? document = null, string? next = null)
    {
        if (refusal is not null) return this.Refuse(refusal);
        db.Expect(Agency, Version);
        db.Entry(Agency).Property(a => a.Version).IsModified = true;
        try
        {
            await db.Because(act, document: document).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Mở lại trang, xem thay đổi rồi làm lại."));
        }
        this.Say(said);
        return Redirect(next ?? $"/co-quan/{Agency.Id}");
    }
}
