using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;

namespace NhipCau.Modules.Agreements;

/// <summary>
/// An agency that ends: its successor keeps its agreements and is their party; what the old one signed stays said (NĐ 177/2025/NĐ-CP: agreements
/// of abolished units pass on, and only their name has to be changed).
/// </summary>
internal sealed class AgreementHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "thỏa thuận quốc tế";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) => [.. (await db.Set<Agreement>().AsNoTracking() // unfiltered: a merger moves whatever is there
        .Where(a => a.Stage != Stage.Dropped && (a.OwnerId == body.Id || a.PartyId == body.Id || a.Commitments.Any(c => c.OwnerId == body.Id && c.DoneOn == null) || a.Dossiers.Any(d => d.Consultations.Any(c => c.AgencyId == body.Id && c.AnsweredOn == null))))
        .OrderBy(a => a.SortKey).Select(a => new { a.Id, a.Name }).ToListAsync()).Select(a => new HeldItem(a.Id, a.Name))];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day)
    {
        var agreement = await db.Set<Agreement>().Include(a => a.Owner).Include(a => a.Party).Include(a => a.Commitments).ThenInclude(c => c.Owner) // unfiltered: a merger moves whatever is there
            .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Clock).AsSplitQuery().SingleAsync(a => a.Id == id);
        if (agreement.OwnerId == ended.Id) agreement.Owner = successor;
        if (agreement.PartyId == ended.Id)
        {
            agreement.Party = successor;
            if (agreement.SignedOn is not null) agreement.InheritedFrom ??= ended.Name;
        }
        foreach (var commitment in agreement.Commitments.Where(c => c.OwnerId == ended.Id && c.DoneOn is null)) commitment.Owner = successor;
        foreach (var asked in agreement.Dossiers.SelectMany(d => d.Consultations).Where(c => c.AgencyId == ended.Id && c.IsOpen)) asked.Agency = successor;
    }
}
