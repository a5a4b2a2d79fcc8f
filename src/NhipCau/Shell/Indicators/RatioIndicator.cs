using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Indicators;

/// <summary>How many percent one figure is of another; nothing where the other is nought.</summary>
public sealed record RatioIndicator(string Code, string Name, string Definition, string Owner, Indicator Part, Indicator Whole) : Indicator(Code, Name, Definition, "%", Owner)
{
    /// <summary>The whole is what was planned, the part what was done of it.</summary>
    public bool OfPlan { get; init; }

    public override int Decimals => 1;

    public override string? Record => Part.Record;

    public override async Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period) => Percent(await Part.Value(db, viewer, period), await Whole.Value(db, viewer, period));

    public override async Task<decimal?> ValueOf(AppDbContext db, Period period, int agencyId) => Percent(await Part.ValueOf(db, period, agencyId), await Whole.ValueOf(db, period, agencyId));

    public override async Task<Func<int, decimal?>> ByAgency(AppDbContext db, Period period)
    {
        var (part, whole) = (await Part.ByAgency(db, period), await Whole.ByAgency(db, period));
        return agency => Percent(part(agency), whole(agency));
    }

    public override Task<IReadOnlyList<int>> Counted(AppDbContext db, Viewer viewer, Period period, int? agencyId = null) => Part.Counted(db, viewer, period, agencyId);

    public override Task<bool> Holds(AppDbContext db, Viewer viewer, Period period, int id) => Part.Holds(db, viewer, period, id);

    public override Task<IReadOnlyList<string>> Holding(AppDbContext db, Viewer viewer, Period period, int id, IReadOnlyList<Indicator> among) => Part.Holding(db, viewer, period, id, among);

    public override string? List(Period period) => Part.List(period);

    /// <summary>With one digit after the comma, halves away from nought as people round.</summary>
    public static decimal? Percent(decimal? part, decimal? whole) => whole is null or 0 ? null : 100 * part / whole is { } percent ? Math.Round(percent, 1, MidpointRounding.AwayFromZero) : null;
}
