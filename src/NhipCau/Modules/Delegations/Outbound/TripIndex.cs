using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>The trips there are, kept so that the facts of thousands of imported rows need no question each; a row taken is a trip for those behind it.</summary>
public sealed class TripIndex
{
    private readonly Dictionary<string, List<OtherTrip>> people = [];
    private readonly Dictionary<(string Country, int Month), List<Likeness.Trip>> months = [];
    private readonly Dictionary<int, string> lines = [];
    private ILookup<int, string> owed = Enumerable.Empty<int>().ToLookup(i => i, _ => "");
    private ILookup<int, YearPlanLine> plan = Enumerable.Empty<YearPlanLine>().ToLookup(l => l.OwnerId);
    private int next;
    private DateOnly today;
    private WorkingDays days = new([]);
    private LimitBook limits = new([]);

    public async Task Load(AppDbContext db, DateOnly today, CancellationToken stop)
    {
        people.Clear();
        months.Clear();
        lines.Clear();
        (this.today, days, limits) = (today, await WorkingDays.Load(db), await LimitBook.Load(db));
        var trips = await db.Set<Delegation>().AsNoTracking().Where(d => d.State != TripState.Cancelled && d.State != TripState.Refused).OrderBy(d => d.Id) // unfiltered: the checks see past what the person may see
            .Select(d => new { d.Id, d.Name, d.Head, d.Countries, d.From, d.To, d.DaysKnown, d.LineId, d.State, d.OwnerId, d.ReportDueOn }).ToListAsync(stop);
        foreach (var d in trips) Put(new Likeness.Trip(d.Id, d.Name, d.Head, d.Countries, d.From, d.To), d.LineId);
        owed = trips.Where(d => d.State == TripState.Returned && d.ReportDueOn < today).ToLookup(d => d.OwnerId, d => d.Name);
        var byId = trips.ToDictionary(d => d.Id);
        foreach (var member in await db.Set<DelegationMember>().AsNoTracking().ToListAsync(stop))
        {
            if (byId.TryGetValue(member.DelegationId, out var d)) Put(new OtherTrip(d.Id, d.Name, d.From, d.To, d.DaysKnown, d.State.IsOff(), member));
        }
        plan = (await db.Set<YearPlanLine>().AsNoTracking().Include(l => l.Plan).Where(l => l.Direction == Direction.Out && l.Name != null && (l.State == LineState.Registered || l.State == LineState.Approved)).ToListAsync(stop)).ToLookup(l => l.OwnerId); // unfiltered: which line a trip carries out; the owner is compared
    }

    public TripFacts FactsOf(Delegation trip)
    {
        var mine = trip.AsTrip;
        return new TripFacts(today, days, limits,
            [.. trip.Members.SelectMany(m => people.GetValueOrDefault(m.NameKey, []).Where(o => o.Person.IsAlso(m)))],
            [.. Months(mine).SelectMany(k => months.GetValueOrDefault(k, [])).Distinct().Where(o => Likeness.AreOne(mine, o) || Likeness.MayBeOne(mine, o))],
            [.. owed[trip.OwnerId]], trip.LineId is { } line ? lines.GetValueOrDefault(line) : null);
    }

    /// <summary>The one line of a plan that a trip carries out, by its name or by country, days and head.</summary>
    public YearPlanLine? LineOf(Delegation trip)
    {
        var mine = trip.AsTrip;
        var fit = plan[trip.OwnerId].Where(l => l.Plan.Year >= trip.From.Year - 1 && l.Plan.Year <= trip.To.Year && !lines.ContainsKey(l.Id) && (Likeness.OfNames(l.Name, mine.Name) >= 0.8 && l.Plan.Year == trip.From.Year || Likeness.MayBeOne(mine with { Id = -1 }, l.AsTrip))).Take(2).ToList();
        return fit is [var only] ? only : null;
    }

    /// <summary>A row that is good counts for those that follow.</summary>
    public void Put(Delegation trip)
    {
        next--;
        Put(trip.AsTrip with { Id = next }, trip.LineId);
        foreach (var member in trip.Members) Put(new OtherTrip(next, trip.Name, trip.From, trip.To, trip.DaysKnown, trip.State.IsOff(), member));
    }

    private void Put(Likeness.Trip trip, int? line)
    {
        foreach (var key in Months(trip))
        {
            if (!months.TryGetValue(key, out var list)) months[key] = list = [];
            list.Add(trip);
        }
        if (line is { } id) lines[id] = trip.Name ?? "";
    }

    private void Put(OtherTrip trip)
    {
        if (!people.TryGetValue(trip.Person.NameKey, out var list)) people[trip.Person.NameKey] = list = [];
        list.Add(trip);
    }

    private static IEnumerable<(string, int)> Months(Likeness.Trip trip)
    {
        var (first, last) = (trip.From.Year * 12 + trip.From.Month, trip.To.Year * 12 + trip.To.Month);
        foreach (var country in CountryList.Codes(trip.Countries)) for (var month = first; month <= last && month < first + 14; month++) yield return (country, month);
    }
}
