using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>One's own second factor: set up with a code to prove it, codes for paper, taken off. Each time the password is asked for again.</summary>
[Needs(Right.Enter), OpenWithoutSecondFactor, ResponseCache(NoStore = true)]
public sealed class SetupModel(AppDbContext db, SecondStep step, Entrance entrance, SignInBook book, Vault vault, IDataProtectionProvider protection) : PageModel
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public Account Account { get; private set; } = null!;

    /// <summary>The key on its way between page and form, unreadable there: it is kept only once a code proves it.</summary>
    [BindProperty]
    public string? Pending { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Key { get; private set; }
    public QrPicture? Picture { get; private set; }
    public string? Link { get; private set; }

    /// <summary>Shown on this answer and kept nowhere.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];
    public int CodesLeft { get; private set; }
    public bool Must { get; private set; }
    public Refusal? Shut => vault.Shut;

    public async Task OnGetAsync()
    {
        await Load();
        if (!Account.TwoFactorEnabled) Offer(Totp.NewKey());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (Account.TwoFactorEnabled) return RedirectToPage();
        if (Read(Pending) is not { } key)
        {
            Offer(Totp.NewKey());
            return this.Refuse(new Refusal("Khóa đã quá 30 phút. Quét lại mã mới rồi nhập mã 6 số."));
        }
        Offer(key);
        if (vault.Shut is { } shut) return this.Refuse(shut);
        if (!step.Fits(key, Code)) return this.Refuse(new Refusal("Mã không đúng. Kiểm tra giờ của điện thoại rồi nhập mã đang hiện."), nameof(Code));
        if (await entrance.Confirm(Account, Password) is { } refusal) return this.Refuse(refusal, nameof(Password));
        Codes = await step.SetUp(Account, key, Code!);
        await book.Renew(HttpContext, Account);
        return await Shown();
    }

    public async Task<IActionResult> OnPostCodesAsync() => await Confirmed(async () => Codes = await step.Replace(Account));

    public async Task<IActionResult> OnPostOffAsync()
    {
        await Load();
        if (Must) return this.Refuse(new Refusal("Vai trò này phải có xác thực hai bước. Đổi điện thoại: nhờ người quản trị tắt rồi thiết lập lại."));
        return await Confirmed(async () =>
        {
            await step.TakeOff(Account, "Tắt xác thực hai bước");
            await book.Renew(HttpContext, Account);
            Offer(Totp.NewKey());
        });
    }

    private async Task<IActionResult> Confirmed(Func<Task> deed)
    {
        await Load();
        if (!Account.TwoFactorEnabled) return RedirectToPage();
        if (await step.Check(HttpContext, Account, Code) is { } wrong) return this.Refuse(wrong, nameof(Code));
        if (await entrance.Confirm(Account, Password) is { } refusal) return this.Refuse(refusal, nameof(Password));
        await deed();
        return await Shown();
    }

    private async Task<PageResult> Shown()
    {
        CodesLeft = await step.CodesLeft(Account.Id);
        ModelState.Clear();
        (Code, Password) = (null, null);
        return Page();
    }

    private async Task Load()
    {
        var viewer = this.Viewer();
        Account = await db.Users.SingleAsync(a => a.Id == viewer.AccountId); // unfiltered: one's own account
        CodesLeft = await step.CodesLeft(Account.Id);
        Must = (await SignInRules.Load(db)).MustHaveSecondFactor is { } roles && (roles.Contains(Account.Role) || roles.Contains(viewer.Role));
    }

    private void Offer(string key)
    {
        var box = protection.CreateProtector("second-factor", $"{Account.Id}").ToTimeLimitedDataProtector();
        (Key, Pending) = (key, box.Protect(key, Patience));
        ModelState.Remove(nameof(Pending));
        Link = Totp.Link(key, Account.UserName!, "NhipCau");
        Picture = QrPicture.Of(Link);
    }

    private string? Read(string? pending)
    {
        try
        {
            return pending is null ? null : protection.CreateProtector("second-factor", $"{Account.Id}").ToTimeLimitedDataProtector().Unprotect(pending);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
