using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>Lists to choose a partner, a kind or a state from.</summary>
public static class PartnerChoices
{
    public static IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<PartnerKind>().Select(k => new SelectListItem(k.Name(), k.ToString()))];

    public static IReadOnlyList<SelectListItem> States { get; } = [.. Enum.GetValues<PartnerState>().Select(s => new SelectListItem(s.Name(), s.ToString()))];

    /// <summary>Of many partners a list offers the latest; the others are found by their names in its search, or from their own page.</summary>
    private const int MostInLists = 200;

    /// <summary>The partners a person sees, in Vietnamese order, each with its country.</summary>
    public static Task<IReadOnlyList<SelectListItem>> All(AppDbContext db, Viewer viewer) => db.Remember($"partners {viewer.Scope}", () => Titled(db.VisibleTo<Partner>(viewer.Anyone)));

    /// <summary>Partners to narrow a list by, with the one that it is narrowed by.</summary>
    public static Task<IReadOnlyList<SelectListItem>> InLists(ListContext context, string filter)
    {
        var asked = int.TryParse(context.Asked(filter), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
        var seen = context.Db.VisibleTo<Partner>(context.Viewer);
        var latest = seen.OrderByDescending(p => p.Id).Take(MostInLists).Select(p => p.Id);
        return Titled(seen.Where(p => p.Id == asked || latest.Contains(p.Id)));
    }

    private static async Task<IReadOnlyList<SelectListItem>> Titled(IQueryable<Partner> partners) => [.. (await partners.AsNoTracking().OrderBy(p => p.SortKey).ThenBy(p => p.Id)
        .Select(p => new { p.Id, p.Type, p.Name, Country = p.Country!.Name }).ToListAsync())
        .Select(p => new SelectListItem(Partner.TitleOf(p.Type, p.Name, p.Country), p.Id.ToString(CultureInfo.InvariantCulture)))];
}
