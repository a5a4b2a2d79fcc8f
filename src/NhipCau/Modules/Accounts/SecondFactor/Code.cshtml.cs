using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>The second step of signing in.</summary>
[AllowAnonymous, ResponseCache(NoStore = true)]
public sealed class CodeModel(AppDbContext db, SecondStep step, SignInBook book) : PageModel
{
    [BindProperty, Required(ErrorMessage = "Nhập mã xác thực.")]
    public string? Code { get; set; }

    [BindProperty(Name = "ve", SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await HalfIn.Who(HttpContext, db) is null ? Redirect("/dang-nhap") : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await HalfIn.Who(HttpContext, db) is not { } account)
        {
            this.SayNo(new("Đã quá 5 phút. Đăng nhập lại từ đầu."));
            return Redirect("/dang-nhap");
        }
        if (!ModelState.IsValid) return this.Invalid();
        if (await step.Check(HttpContext, account, Code) is { } refusal)
        {
            var page = this.Refuse(refusal, nameof(Code));
            if (refusal == Entrance.TooMany) Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return page;
        }
        await HalfIn.End(HttpContext);
        await book.Begin(HttpContext, account);
        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
    }
}
