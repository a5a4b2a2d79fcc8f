using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Partners;

/// <summary>Countries to choose from, in Vietnamese order.</summary>
public static class CountryChoices
{
    public static Task<IReadOnlyList<SelectListItem>> On(AppDbContext db, DateOnly day) => db.Remember<IReadOnlyList<SelectListItem>>($"countries {day:yyyyMMdd}", async () => [.. (await db.Set<Country>().AsNoTracking()
        .Where(c => (c.ValidFrom == null || c.ValidFrom <= day) && (c.ValidTo == null || c.ValidTo >= day))
        .OrderBy(c => c.SortKey).ThenBy(c => c.Id).Select(c => new { c.Id, c.Name }).ToListAsync())
        .Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))]);
}
