using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Provinces;

[Needs(Right.ManageProvince)]
public sealed class AreasModel(AppDbContext db) : PageModel
{
    public IReadOnlyList<Area> Areas { get; private set; } = [];

    public async Task OnGetAsync() => Areas = await db.Set<Area>().AsNoTracking().OrderBy(a => a.Position).ThenBy(a => a.Id).ToListAsync();
}
