using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;

namespace NhipCau.Modules.Partners;

/// <summary>Partners of a body that ends: its successor keeps the tie. The person moves with his or her account.</summary>
internal sealed class PartnerHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "đối tác đang làm đầu mối";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) => await db.Set<Partner>().AsNoTracking() // unfiltered: a merger moves whatever is there
        .Where(p => p.OwnerId == body.Id && p.MergedIntoId == null).OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new HeldItem(p.Id, p.Name)).ToListAsync();

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) => (await db.Set<Partner>().SingleAsync(p => p.Id == id)).Owner = successor; // unfiltered: a merger moves whatever is there
}
