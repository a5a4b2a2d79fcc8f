using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>Only a form signs out: a link that did could be put anywhere.</summary>
[Needs(Right.Enter), OpenWithOldPassword]
public sealed class SignOutModel(SignInManager<Account> signIn) : PageModel
{
    public IActionResult OnGet() => Redirect("/tai-khoan");

    public async Task<IActionResult> OnPostAsync()
    {
        await signIn.SignOutAsync();
        return Redirect("/dang-nhap");
    }
}
