using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A trip with all that its rules look at; null for whoever may not see it.</summary>
public sealed class DelegationRecord(AppDbContext db, TimeProvider clock)
{
    private const int MostAlike = 500;

    public async Task<Delegation?> Load(Viewer viewer, int id)
    {
        if (await db.VisibleTo<Delegation>(viewer).Include(d => d.Owner).Include(d => d.Partner).Include(d => d.Line!).ThenInclude(l => l.Plan).SingleOrDefaultAsync(d => d.Id == id) is not { } trip) return null;
        // Each kind of part by a question of its own: docs/decisions/0010.
        await db.Set<DelegationMember>().Where(m => m.DelegationId == id).Include(m => m.Agency).Include(m => m.Passport).LoadAsync();
        await db.Set<DelegationDay>().Where(d => d.DelegationId == id).LoadAsync();
        await db.Set<DelegationCost>().Where(c => c.DelegationId == id).LoadAsync();
        await db.Set<DelegationDecision>().Where(d => d.DelegationId == id).LoadAsync();
        await db.Set<DelegationPromise>().Where(p => p.DelegationId == id).Include(p => p.Agency).LoadAsync();
        return trip;
    }

    /// <param name="joining">Somebody about to be put among the members.</param>
    /// <param name="from">The days the trip is about to have instead of its own; null: it keeps them.</param>
    public async Task<TripFacts> Facts(Delegation trip, DelegationMember? joining = null, DateOnly? from = null, DateOnly? to = null)
    {
        var today = clock.Today();
        List<DelegationMember> people = joining is null ? trip.Members : [.. trip.Members, joining];
        var (alike, owed, line) = trip.Id == 0 ? await Ask() : await db.Remember($"trip neighbours {trip.AsTrip} {trip.OwnerId} {trip.LineId ?? trip.Line?.Id} {today:O}", Ask);
        return new TripFacts(today, await WorkingDays.Load(db), await LimitBook.Load(db), await Trips(trip.Id, people, Earlier(trip.From, from), Later(trip.To, to)), alike, owed, line);

        async Task<(IReadOnlyList<Likeness.Trip> Alike, IReadOnlyList<string> Owed, string? Line)> Ask() => (await Alike(trip), await Owed(trip, today), await LineTrip(trip));
    }

    // The checks see past what the person may see: a trip of another agency overlaps all the same. Of it they tell the name and the days.
    private async Task<IReadOnlyList<OtherTrip>> Trips(int id, List<DelegationMember> people, DateOnly from, DateOnly to)
    {
        var keys = people.Select(m => m.NameKey).ToList();
        if (keys.Count == 0) return [];
        var (first, last) = (new DateOnly(from.Year, 1, 1), new DateOnly(to.Year, 12, 31));
        var found = await db.Set<DelegationMember>().AsNoTracking().Include(m => m.Delegation)
            .Where(m => keys.Contains(m.NameKey) && m.DelegationId != id && (m.Delegation.From <= to && from <= m.Delegation.To || m.Delegation.From >= first && m.Delegation.From <= last)).ToListAsync();
        return [.. found.Where(m => people.Any(own => own.IsAlso(m))).Select(m => new OtherTrip(m.DelegationId, m.Delegation.Name, m.Delegation.From, m.Delegation.To, m.Delegation.DaysKnown, m.Delegation.State.IsOff(), m))];
    }

    private static DateOnly Earlier(DateOnly day, DateOnly? other) => other is { } o && o < day && o.Year > 1 ? o : day;

    private static DateOnly Later(DateOnly day, DateOnly? other) => other is { } o && o > day && o.Year < 9999 ? o : day;

    private async Task<IReadOnlyList<Likeness.Trip>> Alike(Delegation trip)
    {
        var (id, from, to) = (trip.Id, trip.From.AddDays(-1), trip.To.AddDays(1));
        var earliest = Span.Earliest(from);
        var near = await db.Set<Delegation>().AsNoTracking() // unfiltered: the same trip is the same, whoever entered it
            .Where(d => d.Id != id && d.From >= earliest && d.From <= to && d.To >= from && d.State != TripState.Cancelled && d.State != TripState.Refused)
            .OrderBy(d => d.From).Select(d => new { d.Id, d.Name, d.Head, d.Countries, d.From, d.To }).Take(MostAlike).ToListAsync();
        var own = trip.AsTrip;
        return [.. near.Select(d => new Likeness.Trip(d.Id, d.Name, d.Head, d.Countries, d.From, d.To)).Where(d => Likeness.MayBeOne(own, d) || Likeness.AreOne(own, d))];
    }

    private async Task<IReadOnlyList<string>> Owed(Delegation trip, DateOnly today)
    {
        var (id, owner) = (trip.Id, trip.OwnerId);
        return await db.Set<Delegation>().AsNoTracking().Where(Delegation.ReportLateOn(today)).Where(d => d.OwnerId == owner && d.Id != id).OrderBy(d => d.ReportDueOn).Select(d => d.Name).Take(5).ToListAsync(); // unfiltered: of the trip's own agency
    }

    private async Task<string?> LineTrip(Delegation trip)
    {
        var (id, line) = (trip.Id, trip.LineId ?? trip.Line?.Id);
        return line is null ? null : await db.Set<Delegation>().Where(d => d.LineId == line && d.Id != id && d.State != TripState.Cancelled && d.State != TripState.Refused).Select(d => d.Name).FirstOrDefaultAsync(); // unfiltered: only its name, to say the line is taken
    }
}
