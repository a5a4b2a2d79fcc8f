using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>Only a form signs out: a link that did could be put anywhere.</summary>
[Needs(Right.Enter), OpenWithOldPassword, OpenWithoutSecondFactor]
public sealed class SignOutModel(SignInBook book) : PageModel
{
    public IActionResult OnGet() => Redirect("/tai-khoan");

    public async Task<IActionResult> OnPostAsync()
    {
        await book.SignOut(HttpContext);
        return Redirect("/dang-nhap");
    }
}
