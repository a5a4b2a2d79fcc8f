using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SecondFactor;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;
using NhipCau.Shell.Watch;

namespace NhipCau.Modules.Accounts;

[AllowAnonymous]
public sealed class SignInModel(Entrance entrance, SignInBook book, AppDbContext db, TimeProvider clock) : PageModel
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
        var answer = await entrance.Check(HttpContext, UserName!, Password!);
        Counts.SignIn(answer.Refusal is null);
        if (answer.Refusal is { } refusal)
        {
            var page = this.Refuse(refusal);
            if (refusal == Entrance.TooMany) Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return page;
        }
        var account = answer.Account!;
        var back = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
        if (account.TwoFactorEnabled)
        {
            await HalfIn.Begin(HttpContext, account);
            return RedirectToPage("/Accounts/SecondFactor/Code", new { ve = back });
        }
        await book.Begin(HttpContext, account);
        return LocalRedirect(back);
    }

    private async Task Load() => ProvinceName = (await ProvinceRegister.Today(db, clock))?.FullName;
}
