using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts;

[Needs(Right.ManageAccounts), ResponseCache(NoStore = true)]
public sealed class AddModel(AppDbContext db, AccountKeeper keeper, TimeProvider clock) : PageModel
{
    [BindProperty]
    public NewAccountForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>The account that was just made, with its password; shown on the answer itself and kept nowhere.</summary>
    public Given? Given { get; private set; }

    public async Task OnGetAsync(int? coQuan)
    {
        Input.AgencyId = coQuan;
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
        if (!ModelState.IsValid) return this.Invalid();
        if (await db.FindAsync<Agency>(Input.AgencyId!.Value) is not { EndedOn: null, IsGroup: false } agency) return this.Refuse(new("Chọn cơ quan."), "Input.AgencyId");
        var made = await keeper.Add(Input.UserName, Input.FullName, Input.Position, agency, Input.Role);
        if (made.Refusal is { } refusal) return this.Refuse(refusal, "Input.UserName");
        Given = new Given(made.Account!.FullName, made.Account.UserName!, agency.Name, made.Password);
        return Page();
    }
}
