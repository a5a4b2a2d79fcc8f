using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts;

/// <summary>One's own account: what others set, and what one sets oneself.</summary>
[Needs(Right.Enter)]
public sealed class OwnModel(AppDbContext db) : PageModel
{
    public Account Account { get; private set; } = null!;

    [BindProperty]
    public bool Shortcuts { get; set; }

    public async Task OnGetAsync()
    {
        await Load();
        Shortcuts = Account.Shortcuts;
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        Account.Shortcuts = Shortcuts;
        await db.Because("Đổi cách dùng phím tắt").SaveChangesAsync();
        this.Say("Đã lưu.");
        return RedirectToPage();
    }

    private async Task Load() => Account = await db.Users.Include(a => a.Agency).SingleAsync(a => a.Id == this.Viewer().AccountId); // unfiltered: one's own account
}
