using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Agencies;

/// <summary>Lists to choose a body or a kind from.</summary>
public static class AgencyChoices
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<AgencyKind>().Select(k => new SelectListItem(k.Name(), k.ToString()))];

    /// <summary>Bodies that exist on a day, groups left out unless asked for.</summary>
    public static Task<IReadOnlyList<SelectListItem>> Bodies(AppDbContext db, DateOnly on, bool groups = false) => db.Remember($"bodies {on:yyyyMMdd} {groups}", () =>
        Of(db.Set<Agency>().Where(a => (a.StartedOn == null || a.StartedOn <= on) && (a.EndedOn == null || a.EndedOn >= on) && (groups || a.Kind != AgencyKind.Group))));

    /// <summary>These, in their order.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> Of(IQueryable<Agency> agencies) => [.. (await agencies.AsNoTracking().OrderBy(a => a.SortKey).ThenBy(a => a.Id).Select(a => new { a.Id, a.Name }).ToListAsync())
        .Select(a => new SelectListItem(a.Name, a.Id.ToString(CultureInfo.InvariantCulture)))];
}
