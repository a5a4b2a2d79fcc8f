using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>What the office decides about signing in.</summary>
[Needs(Right.ManageAccounts)]
public sealed class RulesModel(AppDbContext db) : PageModel
{
    public sealed class Form
    {
        [Range(8, 64, ErrorMessage = "Chọn số từ 8 đến 64.")]
        public int LengthAlone { get; set; }

        [Range(8, 64, ErrorMessage = "Chọn số từ 8 đến 64.")]
        public int LengthWithSecondFactor { get; set; }

        [Range(1, 24, ErrorMessage = "Chọn số giờ từ 1 đến 24.")]
        public int IdleHours { get; set; }

        [Range(1, 30, ErrorMessage = "Chọn số ngày từ 1 đến 30.")]
        public int LongestDays { get; set; }
        public List<Role> SecondFactorRoles { get; set; } = [];
    }

    /// <summary>Roles for which a second factor is advised: who manages, and who sees personal data of all.</summary>
    public static IReadOnlyList<Role> Advised { get; } = [.. Enum.GetValues<Role>().Where(r => RightsTable.Of(r, Right.ManageAccounts) == Reach.All || RightsTable.Of(r, Right.SeePersonalData) == Reach.All)];

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public SignInRules Rules { get; private set; } = new();

    public static IReadOnlyList<SelectListItem> Roles => RoleChoices.All;

    public async Task OnGetAsync()
    {
        Rules = await SignInRules.Load(db);
        Version = Rules.Version;
        Input = new Form { LengthAlone = Rules.LengthAlone, LengthWithSecondFactor = Rules.LengthWithSecondFactor, IdleHours = Rules.IdleHours, LongestDays = Rules.LongestDays, SecondFactorRoles = [.. Rules.MustHaveSecondFactor] };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var rules = await db.Set<SignInRules>().FirstOrDefaultAsync(r => r.Id == SignInRules.Only);
        Rules = rules ?? new SignInRules();
        if (!ModelState.IsValid) return this.Invalid();
        if (rules is null) db.Add(Rules);
        else db.Expect(Rules, Version);
        (Rules.LengthAlone, Rules.LengthWithSecondFactor, Rules.IdleHours, Rules.LongestDays) = (Input.LengthAlone, Input.LengthWithSecondFactor, Input.IdleHours, Input.LongestDays);
        Rules.SecondFactorRoles = string.Join(',', Input.SecondFactorRoles.Distinct().Order());
        try
        {
            await db.Because("Đặt quy định đăng nhập").SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return this.Refuse(new Refusal("Người khác vừa sửa quy định này. Mở lại trang, xem thay đổi rồi làm lại."));
        }
        this.Say("Đã lưu. Quy định có hiệu lực ngay.");
        return RedirectToPage();
    }
}
