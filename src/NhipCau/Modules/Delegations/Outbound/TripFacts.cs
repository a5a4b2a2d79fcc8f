using NhipCau.Shell.Limits;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>Another trip of somebody who travels.</summary>
public sealed record OtherTrip(int Id, string Name, DateOnly From, DateOnly To, bool DaysKnown, bool IsOff, DelegationMember Person);

/// <summary>What the checks of a trip look at beside the trip itself; loaded once, so that the rules need no database.</summary>
/// <param name="Trips">Other trips of its members, of the same year or days.</param>
/// <param name="Alike">Other trips to the same countries about the same days.</param>
/// <param name="Owed">Trips of the same unit whose report is overdue.</param>
/// <param name="LineTrip">Another trip that carries out the same line of the plan.</param>
public sealed record TripFacts(
    DateOnly Today, WorkingDays Days, LimitBook Limits,
    IReadOnlyList<OtherTrip> Trips, IReadOnlyList<Likeness.Trip> Alike, IReadOnlyList<string> Owed, string? LineTrip = null)
{
    /// <summary>Words of the limit where it is set.</summary>
    public (decimal Value, string Source)? Limit(LimitKey key, DateOnly on) => Limits.Of(key, on);

    /// <summary>Other trips of a person that start in the year and were not called off.</summary>
    public int TripsOf(DelegationMember person, int year) => Trips.Where(t => !t.IsOff && t.From.Year == year && t.Person.IsAlso(person)).Select(t => t.Id).Distinct().Count();
}
