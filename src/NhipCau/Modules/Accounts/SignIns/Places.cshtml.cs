using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>Where one is signed in, each to be ended.</summary>
[Needs(Right.Enter), ResponseCache(NoStore = true)]
public sealed class PlacesModel(SignInList list) : PageModel
{
    public IReadOnlyList<SignIn> SignIns { get; private set; } = [];

    public async Task OnGetAsync() => SignIns = await list.Of(this.Viewer(), this.Viewer().AccountId);

    public async Task<IActionResult> OnPostEndSignInAsync(int signIn)
    {
        if (!await list.End(this.Viewer(), this.Viewer().AccountId, signIn)) return NotFound();
        this.Say("Nơi đó đã bị đăng xuất.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostEndOthersAsync()
    {
        await list.EndAll(this.Viewer(), this.Viewer().AccountId, but: this.Viewer().SignInId);
        this.Say("Mọi nơi khác đã bị đăng xuất.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostMineAsync()
    {
        await list.SayMine(this.Viewer().AccountId);
        this.Say("Đã ghi nhận. Nơi này từ nay là nơi quen.");
        return RedirectToPage();
    }
}
