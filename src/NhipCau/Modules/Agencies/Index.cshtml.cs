using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agencies;

[Needs(Right.SeeAgencies)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "loai", SupportsGet = true)]
    public AgencyKind? Kind { get; set; }

    /// <summary>xa: communes; ngo: doubtful; het: ended; empty: all that exist.</summary>
    [BindProperty(Name = "chon", SupportsGet = true)]
    public string? Choice { get; set; }

    /// <summary>The last row of the page before.</summary>
    [BindProperty(Name = "sau", SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];
    public int Count { get; private set; }
    public bool More { get; private set; }
    public bool Filtered => Search is not null || Kind is not null || Choice is not null;

    public async Task OnGetAsync()
    {
        var today = clock.Today();
        var rows = db.Set<Agency>().AsNoTracking();
        rows = Choice == "het" ? rows.Where(a => a.EndedOn != null && a.EndedOn < today) : rows.Where(a => a.EndedOn == null || a.EndedOn >= today);
        if (Choice == "xa") rows = rows.Where(a => a.IsCommune);
        if (Choice == "ngo") rows = rows.Where(a => a.Doubtful);
        if (Kind is { } kind) rows = rows.Where(a => a.Kind == kind);
        rows = await WordIndex.Matching(db, rows, Search);
        Count = await rows.CountAsync();
        if (After is { } after && await db.Set<Agency>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == after) is { } last)
        {
#pragma warning disable CA1309 // Compared by the database.
            rows = rows.Where(a => string.Compare(a.SortKey, last.SortKey) > 0 || a.SortKey == last.SortKey && a.Id > last.Id);
#pragma warning restore CA1309
        }
        var found = await rows.OrderBy(a => a.SortKey).ThenBy(a => a.Id).Take(PageSize + 1).ToListAsync();
        (More, Agencies) = (found.Count > PageSize, [.. found.Take(PageSize)]);
    }

    public Dictionary<string, string> Next => new()
    {
        ["q"] = Search ?? "",
        ["loai"] = Kind?.ToString() ?? "",
        ["chon"] = Choice ?? "",
        ["sau"] = Agencies[^1].Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
