using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts;

[Needs(Right.ManageAccounts)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "co-quan", SupportsGet = true)]
    public int? AgencyId { get; set; }

    [BindProperty(Name = "vai-tro", SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(Name = "ngung", SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty(Name = "sau", SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<Account> Accounts { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public int Count { get; private set; }
    public bool More { get; private set; }
    public bool Filtered => Search is not null || AgencyId is not null || Role is not null || Ended;

    public async Task OnGetAsync()
    {
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
        var rows = db.VisibleTo<Account>(this.Viewer()).AsNoTracking().Where(a => (a.EndedAt != null) == Ended);
        if (AgencyId is { } agency) rows = rows.Where(a => a.AgencyId == agency);
        if (Role is { } role) rows = rows.Where(a => a.Role == role);
        rows = await WordIndex.Matching(db, rows, Search);
        Count = await rows.CountAsync();
        // By number: newest accounts first, which is what one looks for after an import.
        if (After is { } after) rows = rows.Where(a => a.Id < after);
        var found = await rows.Include(a => a.Agency).OrderByDescending(a => a.Id).Take(PageSize + 1).ToListAsync();
        (More, Accounts) = (found.Count > PageSize, [.. found.Take(PageSize)]);
    }

    public Dictionary<string, string> Next => new()
    {
        ["q"] = Search ?? "",
        ["co-quan"] = AgencyId?.ToString(CultureInfo.InvariantCulture) ?? "",
        ["vai-tro"] = Role?.ToString() ?? "",
        ["ngung"] = Ended ? "true" : "false",
        ["sau"] = Accounts[^1].Id.ToString(CultureInfo.InvariantCulture),
    };
}
