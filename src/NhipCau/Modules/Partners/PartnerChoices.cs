using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>Lists to choose a partner, a kind or a state from.</summary>
public static class PartnerChoices
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<PartnerKind>().Select(k => new SelectListItem(k.Name(), k.ToString()))];

    public static IReadOnlyList<SelectListItem> States { get; } = [.. Enum.GetValues<PartnerState>().Select(s => new SelectListItem(s.Name(), s.ToString()))];

    /// <summary>The partners a person sees, in Vietnamese order, each with its country.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> All(AppDbContext db, Viewer viewer) => [.. (await db.VisibleTo<Partner>(viewer).AsNoTracking().Include(p => p.Country)
        .OrderBy(p => p.SortKey).ThenBy(p => p.Id).ToListAsync())
        .Select(p => new SelectListItem(p.Title, p.Id.ToString(CultureInfo.InvariantCulture)))];
}
