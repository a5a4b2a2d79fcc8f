using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Lists;

namespace NhipCau.Modules.Delegations;

/// <summary>Names of countries by their codes, and the lists one chooses them from.</summary>
public static class CountryNames
{
    public static Task<IReadOnlyDictionary<string, string>> Load(AppDbContext db) => db.Remember<IReadOnlyDictionary<string, string>>("names of countries", async () =>
        await db.Set<Country>().AsNoTracking().Select(c => new { c.Code, c.Name }).ToDictionaryAsync(c => c.Code, c => c.Name));

    public static async Task<IReadOnlyList<SelectListItem>> Choices(ListContext context) =>
        [.. (await context.Db.Set<Country>().AsNoTracking().OrderBy(c => c.SortKey).Select(c => new { c.Code, c.Name }).ToListAsync()).Select(c => new SelectListItem(c.Name, c.Code))];
}
