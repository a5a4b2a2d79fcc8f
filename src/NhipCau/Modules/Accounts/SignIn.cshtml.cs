using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.Shell.Watch;
using NhipCau.Shell;

namespace NhipCau.Modules.Accounts;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<Account> signIn, UserManager<Account> users, AppDbContext db, AppSettings settings, TimeProvider clock) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Nhập tên đăng nhập.")]
    public string? UserName { get; set; }

    [BindProperty, Required(ErrorMessage = "Nhập mật khẩu.")]
    public string? Password { get; set; }

    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? ProvinceName { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (HttpContext.TryViewer() is not null) return LocalRedirect("/");
        await Load();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        // One answer for a wrong name and a wrong password: names are not for guessing.
        var wrong = new Refusal("Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.");
        if (await users.FindByNameAsync(UserName!.Trim()) is not { EndedAt: null } account) return this.Refuse(wrong);
        if (account.IsDemo && !settings.Demo) return this.Refuse(new Refusal("Tài khoản mẫu chỉ dùng được khi chạy với --demo. Dùng tài khoản thật."));

        var result = await signIn.CheckPasswordSignInAsync(account, Password!, lockoutOnFailure: true);
        Counts.SignIn(result.Succeeded);
        await Note(account, result.Succeeded ? "Đăng nhập" : "Nhập sai mật khẩu");
        if (result.IsLockedOut) return this.Refuse(new Refusal("Nhập sai quá nhiều lần. Chờ 15 phút rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu."));
        if (!result.Succeeded) return this.Refuse(wrong);
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }

    /// <summary>Every sign-in, and every try that failed, is in the history of the account.</summary>
    private Task<int> Note(Account account, string act) =>
        db.Note(new Change { At = clock.UtcNow(), AccountId = account.Id, Who = account.FullName, AgencyId = account.AgencyId, Record = nameof(Account), RecordId = account.Id, Act = act, Values = "{}" }).SaveChangesAsync();

    private async Task Load() => ProvinceName = (await ProvinceRegister.Today(db, clock))?.FullName;
}
