using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.Passwords;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts;

[Needs(Right.Enter), OpenWithOldPassword]
public sealed class PasswordModel(AppDbContext db, UserManager<Account> users, Entrance entrance, SignInBook book) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu hiện tại.")]
    public string? Current { get; set; }

    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu mới.")]
    public string? New { get; set; }

    [BindProperty, Required(ErrorMessage = "Nhập lại mật khẩu mới."), Compare(nameof(New), ErrorMessage = "Hai lần nhập mật khẩu mới không giống nhau. Nhập lại.")]
    public string? Again { get; set; }

    public bool Must => this.Viewer().MustChangePassword;

    /// <summary>Characters that a password has at least, for this person.</summary>
    public int Least { get; private set; }

    public async Task OnGetAsync() => await Load();

    public async Task<IActionResult> OnPostAsync()
    {
        var account = await Load();
        if (!ModelState.IsValid) return this.Invalid();
        if (New == Current) return this.Refuse(new Refusal("Mật khẩu mới giống mật khẩu hiện tại. Chọn mật khẩu khác."), nameof(New));
        if (await entrance.Confirm(account, Current) is { } refusal) return this.Refuse(refusal, nameof(Current));
        // Set before the change: Identity saves once, and the two belong together.
        account.MustChangePassword = false;
        db.Because("Đổi mật khẩu");
        var changed = await users.ChangePasswordAsync(account, Current!, New!);
        if (!changed.Succeeded) return this.Refuse(AccountErrors.RefusalOf(changed.Errors.First()), changed.Errors.First() is PasswordError ? nameof(New) : nameof(Current));
        await book.Renew(HttpContext, account);
        this.Say("Đã đổi mật khẩu. Các nơi đăng nhập khác đã bị đăng xuất.");
        return Redirect("/");
    }

    private async Task<Account> Load()
    {
        var account = await db.Users.SingleAsync(a => a.Id == this.Viewer().AccountId); // unfiltered: one's own account
        Least = (await SignInRules.Load(db)).MinLength(account.TwoFactorEnabled);
        return account;
    }
}
