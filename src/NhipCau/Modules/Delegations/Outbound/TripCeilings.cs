using NhipCau.Shell;
using NhipCau.Shell.Limits;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>What a line of the costs of a trip pays for.</summary>
public enum TripCostKind { Other, Airfare, Lodging, Allowance, Transport, Insurance, Reception }

/// <summary>
/// The ceilings of a trip as a whole, of a person, and of each kind of cost; lines of one kind are added up, so that none is split to stay below. A
/// ceiling that nobody has set is not looked at.
/// </summary>
public static class TripCeilings
{
    /// <summary>One ceiling of one trip: nothing where days are not known that it goes by.</summary>
    private sealed record Ceiling(string Code, string Name, LimitKey Key, Func<DelegationCost, bool> Covers, Func<Delegation, decimal?> Times);

    private static readonly IReadOnlyList<Ceiling> All =
    [
        new("chi-phi-doan", "Cả đoàn", DelegationLimits.CostOfTrip, _ => true, _ => 1),
        new("chi-phi-nguoi", "Cả đoàn theo số người", DelegationLimits.CostOfPerson, _ => true, People),
        Of(TripCostKind.Airfare, People), Of(TripCostKind.Lodging, t => People(t) * (DaysOf(t) is { } days ? Math.Max(1, days - 1) : null)), Of(TripCostKind.Allowance, t => People(t) * DaysOf(t)),
        Of(TripCostKind.Transport, People), Of(TripCostKind.Insurance, People), Of(TripCostKind.Reception, _ => 1),
    ];

    public static string Name(this TripCostKind kind) => kind switch
    {
        TripCostKind.Airfare => "Vé máy bay",
        TripCostKind.Lodging => "Tiền ở",
        TripCostKind.Allowance => "Tiền ăn và tiêu vặt",
        TripCostKind.Transport => "Đi lại tại nơi đến",
        TripCostKind.Insurance => "Bảo hiểm",
        TripCostKind.Reception => "Tiếp khách, tặng phẩm",
        _ => "Khoản khác",
    };

    /// <summary>The checks of the costs as they stand.</summary>
    public static IEnumerable<Check> Of(Delegation trip, TripFacts facts)
    {
        foreach (var ceiling in All.Where(c => c.Key == DelegationLimits.CostOfTrip || c.Key == DelegationLimits.CostOfPerson || trip.Costs.Any(c.Covers)))
        {
            if (facts.Limit(ceiling.Key, trip.From) is not { } limit) yield return Check.NotSet(ceiling.Code, ceiling.Key);
            else if (ceiling.Times(trip) is not { } times) yield return new(ceiling.Code, Finding.Look, new("{0}: chưa rõ ngày đi nên chưa kiểm tra mức trần", ceiling.Name), limit.Source, new("Ghi ngày đi và ngày về."));
            else if (Over(ceiling, trip.Costs, limit.Value * times) is { } over) yield return new(ceiling.Code, Finding.Wrong, over, limit.Source, Mend, TripStep.Decide);
            else yield return new(ceiling.Code, Finding.Fine, new("{0}: không vượt mức trần {1:N0} đồng", ceiling.Name, limit.Value * times), limit.Source);
        }
    }

    /// <summary>Why lines cannot replace those the trip has: one would be settled above its ceiling, or after the decision estimated higher above it than it was.</summary>
    public static Refusal? Refuse(Delegation trip, IReadOnlyList<DelegationCost> lines, TripFacts facts)
    {
        foreach (var ceiling in All)
        {
            if (facts.Limit(ceiling.Key, trip.From) is not { } limit || ceiling.Times(trip) is not { } times || Over(ceiling, lines, limit.Value * times) is not { } over) continue;
            var settled = Sum(ceiling, lines, c => c.Settlement ?? 0) > limit.Value * times;
            var raised = trip.Decision is not null && Sum(ceiling, lines, c => c.Estimate) > Sum(ceiling, trip.Costs, c => c.Estimate);
            if (settled || raised) return new Check(ceiling.Code, Finding.Wrong, over, limit.Source, Mend).AsRefusal;
        }
        return null;
    }

    private static readonly Refusal Mend = new("Giảm khoản chi, hoặc xin nguồn khác được phép.");

    private static Refusal? Over(Ceiling ceiling, IReadOnlyList<DelegationCost> lines, decimal most)
    {
        var (estimate, settled) = (Sum(ceiling, lines, c => c.Estimate), Sum(ceiling, lines, c => c.Settlement ?? 0));
        return settled > most ? new("{0}: quyết toán {1:N0} đồng vượt mức trần {2:N0} đồng", ceiling.Name, settled, most)
            : estimate > most ? new("{0}: dự toán {1:N0} đồng vượt mức trần {2:N0} đồng", ceiling.Name, estimate, most) : null;
    }

    private static decimal Sum(Ceiling ceiling, IEnumerable<DelegationCost> lines, Func<DelegationCost, decimal> what) => lines.Where(ceiling.Covers).Sum(what);

    private static Ceiling Of(TripCostKind kind, Func<Delegation, decimal?> times) => new($"chi-phi-{kind}".ToLowerInvariant(), kind.Name(), DelegationLimits.CostOf(kind)!, c => c.Kind == kind, times);

    private static decimal? People(Delegation trip) => Math.Max(1, trip.People);

    private static int? DaysOf(Delegation trip) => trip.DaysKnown ? trip.To.DayNumber - trip.From.DayNumber + 1 : null;
}
