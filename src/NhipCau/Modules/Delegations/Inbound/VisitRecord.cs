using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A visit with all that its rules look at; null for whoever may not see it.</summary>
public sealed class VisitRecord(AppDbContext db, TimeProvider clock)
{
    private const int MostAlike = 1000;

    public async Task<Visit?> Load(Viewer viewer, int id)
    {
        if (await db.VisibleTo<Visit>(viewer).Include(v => v.Owner).Include(v => v.Host).Include(v => v.Partner).Include(v => v.Twin).Include(v => v.Line!).ThenInclude(l => l.Plan)
            .SingleOrDefaultAsync(v => v.Id == id) is not { } visit) return null;
        // Each kind of part by a question of its own: docs/decisions/0010.
        await db.Set<VisitGuest>().Where(g => g.VisitId == id).LoadAsync();
        await db.Set<VisitDay>().Where(d => d.VisitId == id).LoadAsync();
        await db.Set<VisitGift>().Where(g => g.VisitId == id).LoadAsync();
        await db.Set<VisitCost>().Where(c => c.VisitId == id).LoadAsync();
        await db.Set<VisitNotice>().Where(n => n.VisitId == id).LoadAsync();
        await db.Set<VisitPromise>().Where(p => p.VisitId == id).Include(p => p.Agency).LoadAsync();
        // Another visit may have moved near it, or away, since it was saved.
        visit.SeeTwin(await Twins(visit));
        return visit;
    }

    public async Task<VisitFacts> Facts(Visit visit)
    {
        var today = clock.Today();
        return new VisitFacts(today, await WorkingDays.Load(db), await LimitBook.Load(db), await NormBook.Load(db), await Twins(visit), (await ProvinceRegister.On(db, today))?.FocalAgencyId, await LineVisit(visit));
    }

    // The check sees past what the person may see: the same guests are the same, whoever entered them. Of theirs it tells the name and the days.
    // One that is not entered yet is asked about anew: others of the same list may have been entered meanwhile.
    private Task<IReadOnlyList<VisitTwin>> Twins(Visit visit) => visit.Id == 0 ? Near(visit) : db.Remember($"visit twins {visit.AsTwin}", () => Near(visit));

    private async Task<IReadOnlyList<VisitTwin>> Near(Visit visit)
    {
        var (id, from, to) = (visit.Id, visit.From.AddDays(-VisitTwin.Window), visit.To.AddDays(VisitTwin.Window));
        var earliest = Span.Earliest(from);
        // Of two that may be one the later entered waits for the answer.
        var near = await db.Set<Visit>().AsNoTracking() // unfiltered: the same visit is the same, whoever entered it
            .Where(v => (id == 0 || v.Id < id) && v.From >= earliest && v.From <= to && v.To >= from && v.State != VisitState.Cancelled && v.State != VisitState.Refused)
            .OrderBy(v => v.From).ThenBy(v => v.Id).Take(MostAlike).Select(v => new VisitTwin(v.Id, v.Name, v.Body, v.PartnerId, v.Countries, v.From, v.To)).ToListAsync();
        return [.. near.Where(visit.AsTwin.MayBe)];
    }

    private async Task<string?> LineVisit(Visit visit)
    {
        var (id, line) = (visit.Id, visit.LineId ?? visit.Line?.Id);
        return line is null ? null : await db.Remember($"visit line {line} {id}", () => db.Set<Visit>().Where(v => v.LineId == line && v.Id != id && v.State != VisitState.Cancelled && v.State != VisitState.Refused).Select(v => v.Name).FirstOrDefaultAsync()); // unfiltered: only its name, to say the line is taken
    }
}
