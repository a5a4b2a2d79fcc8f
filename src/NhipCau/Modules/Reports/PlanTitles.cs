using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;

namespace NhipCau.Modules.Reports;

/// <summary>Plans as people cite them, without fetching the whole text of their documents.</summary>
internal static class PlanTitles
{
    public static async Task<IReadOnlyDictionary<int, string>> Of(AppDbContext db, IEnumerable<int?> plans)
    {
        var ids = plans.OfType<int>().Distinct().ToList();
        var heads = await Heads(db.Set<Plan>().Where(p => ids.Contains(p.Id))); // unfiltered: titles of the plans behind tasks already shown
        return heads.ToDictionary(h => h.PlanId, h => h.Head.ShortTitle);
    }

    public static async Task<IReadOnlyList<(int PlanId, Document Head)>> Heads(IQueryable<Plan> plans)
    {
        var rows = await plans.AsNoTracking().OrderBy(p => p.Document.IssuedOn).ThenBy(p => p.Id)
            .Select(p => new { p.Id, p.Document.KindName, p.Document.Number, p.Document.Symbol, p.Document.IsParty, p.Document.Title, p.Document.IssuedOn, p.Document.Issuer }).ToListAsync();
        return [.. rows.Select(d => (d.Id, new Document { KindName = d.KindName, Number = d.Number, Symbol = d.Symbol, IsParty = d.IsParty, Title = d.Title, IssuedOn = d.IssuedOn, Issuer = d.Issuer, Text = "", TextHash = "" }))];
    }
}
