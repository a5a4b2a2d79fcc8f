using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SecondFactor;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts;

/// <summary>One account: its facts, its password, its end.</summary>
[Needs(Right.ManageAccounts), ResponseCache(NoStore = true)]
public sealed class DetailsModel(AppDbContext db, AccountKeeper keeper, SignInList signIns, SecondStep secondStep, TimeProvider clock) : PageModel
{
    public Account Account { get; private set; } = null!;

    [BindProperty]
    public AccountForm Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public IReadOnlyList<SignIn> SignIns { get; private set; } = [];
    public Given? Given { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (!ModelState.IsValid) return this.Invalid();
        if (await db.FindAsync<Agency>(Input.AgencyId!.Value) is not { EndedOn: null } agency) return this.Refuse(new("Chọn cơ quan."), "Input.AgencyId");
        return await Save(Account.Change(Input.FullName, Input.Position, agency, Input.Role, Input.Areas, await keeper.OtherAdministrators(Account)), "Sửa tài khoản", "Đã lưu.");
    }

    public async Task<IActionResult> OnPostResetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        ModelState.Clear();
        if (Account.EndedAt is not null) return await Save(new("Tài khoản đã ngừng. Mở lại trước khi đặt mật khẩu."), "", "");
        var password = keeper.Reset(Account);
        await db.Because("Đặt lại mật khẩu").SaveChangesAsync();
        Given = new Given(Account.FullName, Account.UserName!, Account.Agency.Name, password);
        Fill();
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(int id, [StringLength(500)] string? reason)
    {
        if (!await Load(id)) return NotFound();
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(reason)) return await Save(new("Nhập lý do ngừng tài khoản."), "", "");
        return await Save(Account.End(reason.Length > 500 ? reason[..500] : reason, await keeper.OtherAdministrators(Account), clock.UtcNow()), "Ngừng tài khoản", "Đã ngừng tài khoản. Người dùng bị đăng xuất ngay.", reason);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        ModelState.Clear();
        return await Save(Account.TakeBack(Account.Agency), "Mở lại tài khoản", "Đã mở lại tài khoản.");
    }

    /// <summary>A phone was lost, and with it the codes.</summary>
    public async Task<IActionResult> OnPostSecondFactorOffAsync(int id, [StringLength(500)] string? reason)
    {
        if (!await Load(id)) return NotFound();
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(reason)) return await Save(new("Nhập lý do tắt xác thực hai bước."), "", "");
        if (!Account.TwoFactorEnabled) return await Save(new("Tài khoản này chưa bật xác thực hai bước."), "", "");
        await secondStep.TakeOff(Account, "Tắt xác thực hai bước", reason);
        this.Say("Đã tắt xác thực hai bước. Người dùng bị đăng xuất ngay.");
        return Redirect($"/quan-tri/tai-khoan/{id}");
    }

    public async Task<IActionResult> OnPostEndSignInAsync(int id, int signIn)
    {
        if (!await signIns.End(this.Viewer(), id, signIn)) return NotFound();
        this.Say("Nơi đó đã bị đăng xuất.");
        return Redirect($"/quan-tri/tai-khoan/{id}");
    }

    public async Task<IActionResult> OnPostEndAllAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        await signIns.EndAll(this.Viewer(), id);
        this.Say("Mọi nơi đã bị đăng xuất.");
        return Redirect($"/quan-tri/tai-khoan/{id}");
    }

    private async Task<bool> Load(int id)
    {
        if (await db.VisibleTo<Account>(this.Viewer()).Include(a => a.Agency).FirstOrDefaultAsync(a => a.Id == id) is not { } account) return false;
        Account = account;
        SignIns = await signIns.Of(this.Viewer(), id);
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
        Areas = [.. (await db.Set<Area>().AsNoTracking().OrderBy(a => a.Position).ToListAsync()).Select(a => new SelectListItem(a.Name, a.Id.ToString(CultureInfo.InvariantCulture)))];
        return true;
    }

    private void Fill()
    {
        Version = Account.Version;
        Input = new AccountForm { FullName = Account.FullName, Position = Account.Position, AgencyId = Account.AgencyId, Role = Account.Role, Areas = [.. Account.AreaIds] };
    }

    private async Task<IActionResult> Save(Refusal? refusal, string act, string said, string? reason = null)
    {
        if (refusal is not null)
        {
            if (Input.FullName.Length == 0) Fill();
            return this.Refuse(refusal);
        }
        db.Expect(Account, Version);
        try
        {
            await db.Because(act, reason).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Refuse(new Refusal("Hồ sơ vừa được người khác sửa. Mở lại trang, xem thay đổi rồi làm lại."));
        }
        this.Say(said);
        return Redirect(Request.Path);
    }
}
