using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Limits;

/// <summary>Every limit that checks ask for, and what it is today.</summary>
[Needs(Right.ManageLimits)]
public sealed class IndexModel(AppDbContext db, LimitCatalogue limits, TimeProvider clock) : PageModel
{
    public IReadOnlyList<(LimitKey Key, LimitValue? Now, LimitValue? Next)> Lines { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var today = clock.Today();
        var values = (await db.Set<LimitValue>().AsNoTracking().OrderBy(v => v.ValidFrom).ToListAsync()).ToLookup(v => v.Code);
        Lines = [.. limits.All.Select(k => (k, values[k.Code].LastOrDefault(v => v.ValidFrom <= today), values[k.Code].FirstOrDefault(v => v.ValidFrom > today)))];
    }
}
