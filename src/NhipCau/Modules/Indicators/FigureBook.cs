using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Indicators;

/// <summary>The figures of a period: counted from the registers, or put together from what agencies stated; never typed into a report.</summary>
public sealed partial class FigureBook(AppDbContext db, IndicatorCatalogue catalogue, RecordDoors doors, TimeProvider clock)
{
    /// <summary>As many records as are named in one question to the database.</summary>
    private const int Together = 1000;

    /// <summary>All figures of the period, or those asked for; a code that is not known is not there.</summary>
    public async Task<IReadOnlyDictionary<string, FigureReading>> Read(Viewer viewer, Period period, IReadOnlyCollection<string>? codes = null, CancellationToken stop = default)
    {
        var entered = await db.Set<EnteredIndicator>().AsNoTracking().OrderBy(i => i.Position).ThenBy(i => i.Id).ToListAsync(stop);
        var asked = codes is null ? null : codes.Concat(entered.Where(i => codes.Contains(i.Code)).SelectMany(i => i.PartCodes)).ToHashSet();
        var stated = await Stated(viewer, period, asked, stop);
        var printed = await Printed(period, stop);
        var count = new RegisterCount(db, catalogue, viewer, clock.Today());
        var readings = new Dictionary<string, FigureReading>();
        foreach (var indicator in catalogue.All.Where(i => asked?.Contains(i.Code) != false))
        {
            stop.ThrowIfCancellationRequested();
            readings[indicator.Code] = new FigureReading(indicator.Code, indicator.Name, indicator.Unit, indicator.Sign, indicator.Decimals, true, await count.Of(indicator, period), false, FigureBasis.Actual, AsOf(period),
                StatedBefore(stated[indicator.Code], period) ?? await count.Before(indicator, period), await PlanOf(indicator, stated[indicator.Code], count, period), indicator.List(period), [.. printed[indicator.Code]]);
        }
        // What is the sum of others comes after them.
        foreach (var indicator in entered.Where(i => asked is null ? i.Covers(period.To) || stated[i.Code].Any() : asked.Contains(i.Code)).OrderBy(i => i.Parts is not null))
        {
            var own = stated[indicator.Code];
            var (total, before) = (FigureTotal.Of(Results(own), indicator.Aggregation, period), FigureTotal.Of(Results(own), indicator.Aggregation, period.YearBefore).Amount);
            var plan = StatedPlan(own, period);
            if (indicator.Parts is not null)
            {
                List<FigureReading?> parts = [.. indicator.PartCodes.Select(readings.GetValueOrDefault)];
                total = Whole(parts) ?? total;
                (before, plan) = (Whole(parts, p => p.Before) ?? before, plan ?? Whole(parts, p => p.Plan));
            }
            readings.TryAdd(indicator.Code, new FigureReading(indicator.Code, indicator.Name, indicator.Unit, indicator.Sign, indicator.Decimals, false, total.Value, total.Nothing, total.Basis, total.AsOf ?? AsOf(period), before, plan, null, [.. printed[indicator.Code]]) { Sources = total.Sources });
        }
        return codes is null ? readings : codes.Distinct().Where(readings.ContainsKey).ToDictionary(code => code, code => readings[code]);
    }

    /// <summary>The records that a counted figure counts, in the order of its list; none for an entered one.</summary>
    public async Task<IReadOnlyList<FigureRow>> Rows(Viewer viewer, string code, Period period) =>
        catalogue.Of(code) is { Record: { } record } indicator ? await Named(viewer, record, await indicator.Counted(db, viewer, period)) : [];

    /// <summary>Of them, those of one agency.</summary>
    public async Task<IReadOnlyList<FigureRow>> RowsOf(Viewer viewer, string code, Period period, int agencyId) =>
        catalogue.Of(code) is { Record: { } record } indicator && await indicator.ValueOf(db, period, agencyId) is not null ? await Named(viewer, record, await indicator.Counted(db, viewer, period, agencyId)) : [];

    /// <summary>The records of several counted figures, by their codes: a record is read once, however many figures count it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FigureRow>>> Rows(Viewer viewer, IReadOnlyCollection<string> codes, Period period)
    {
        var counted = new List<(string Code, string Record, IReadOnlyList<int> Ids)>();
        foreach (var code in codes) if (catalogue.Of(code) is { Record: { } record } indicator) counted.Add((code, record, await indicator.Counted(db, viewer, period)));
        var rows = new Dictionary<string, IReadOnlyList<FigureRow>>();
        foreach (var kind in counted.GroupBy(c => c.Record))
        {
            var named = (await Named(viewer, kind.Key, [.. kind.SelectMany(c => c.Ids).Distinct()])).ToDictionary(r => r.Id);
            foreach (var (code, _, ids) in kind) rows[code] = [.. ids.Where(named.ContainsKey).Select(id => named[id])];
        }
        return rows;
    }

    /// <summary>Does the figure count that record?</summary>
    public async Task<bool> Holds(Viewer viewer, string code, Period period, string record, int id) =>
        catalogue.Of(code) is { } indicator && indicator.Record == record && await indicator.Holds(db, viewer, period, id);

    /// <summary>The codes of those figures that count that record: one question, however many there are.</summary>
    public async Task<IReadOnlyList<string>> Holding(Viewer viewer, IEnumerable<string> codes, Period period, string record, int id)
    {
        var alike = codes.Select(catalogue.Of).OfType<Indicator>().Where(i => i.Record == record).ToList();
        return alike.Count == 0 ? [] : await alike[0].Holding(db, viewer, period, id, alike);
    }

    /// <summary>What the registers hold of each agency's records, in one question; null where no register counts it by agency.</summary>
    public async Task<Func<int, decimal?>> ByAgency(string code, Period period) => catalogue.Of(code) is { } indicator ? await indicator.ByAgency(db, period) : _ => null;

    /// <summary>What the registers hold of one agency's records; null where no register counts it by agency.</summary>
    public async Task<decimal?> CountedFor(string code, Period period, int agencyId) => catalogue.Of(code) is { } indicator ? await indicator.ValueOf(db, period, agencyId) : null;

    /// <summary>A sum of figures is known when all of them are.</summary>
    private static FigureTotal? Whole(List<FigureReading?> parts) => Whole(parts, p => p.Amount) is not { } sum ? null
        : new FigureTotal(parts.TrueForAll(p => p!.Nothing) ? null : sum, parts.TrueForAll(p => p!.Nothing), parts.Exists(p => p!.Basis == FigureBasis.Estimate) ? FigureBasis.Estimate : FigureBasis.Actual, parts.Min(p => p!.AsOf), [.. parts.SelectMany(p => p!.Sources)]);

    private static decimal? Whole(List<FigureReading?> parts, Func<FigureReading, decimal?> what) => parts.Aggregate((decimal?)0, (sum, part) => part is null ? null : sum + what(part));

    private async Task<IReadOnlyList<FigureRow>> Named(Viewer viewer, string record, IReadOnlyList<int> ids)
    {
        if (doors.Of(record) is not { } door) return [];
        var heads = new Dictionary<int, RecordHead>(ids.Count);
        foreach (var some in ids.Chunk(Together)) foreach (var head in await door.Heads(viewer, some)) heads[head.Id] = head;
        return [.. ids.Where(heads.ContainsKey).Select(id => heads[id]).Select(h => new FigureRow(record, h.Id, h.Title, h.Under, h.Link))];
    }

    /// <summary>What stands of the period, of the same a year before, and the plans that reach over it. Who does not see all sees the province's and his own.</summary>
    private async Task<ILookup<string, StatedFigure>> Stated(Viewer viewer, Period period, IReadOnlyCollection<string>? codes, CancellationToken stop)
    {
        var (all, own, from, to) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId, period.YearBefore.From, period.To);
        return (await db.Set<StatedFigure>().AsNoTracking().Include(f => f.Agency)
            .Where(f => !f.Superseded && f.To >= from && f.From <= to && (codes == null || codes.Contains(f.Code)) && (all || f.AgencyId == null || f.AgencyId == own))
            .ToListAsync(stop)).ToLookup(f => f.Code);
    }

    private async Task<ILookup<string, PrintedFigure>> Printed(Period period, CancellationToken stop)
    {
        var (from, to) = (period.From, period.To);
        return (await db.Set<PrintedFigure>().AsNoTracking().Where(f => f.From == from && f.To == to).OrderBy(f => f.Id).ToListAsync(stop)).ToLookup(f => f.Code);
    }

    /// <summary>A count is true until the end of the period, or until today.</summary>
    private DateOnly AsOf(Period period) => period.To < clock.Today() ? period.To : clock.Today();

    private static IEnumerable<StatedFigure> Results(IEnumerable<StatedFigure> stated) => stated.Where(f => f.Of == FigureOf.Result);

    /// <summary>A base that was stated for the province stands before what the registers hold of that year.</summary>
    private static decimal? StatedBefore(IEnumerable<StatedFigure> stated, Period period) =>
        FigureTotal.Of(Results(stated).Where(f => f.AgencyId is null), Aggregation.Sum, period.YearBefore).Amount;

    private static async Task<decimal?> PlanOf(Indicator indicator, IEnumerable<StatedFigure> stated, RegisterCount count, Period period) => indicator is RatioIndicator { OfPlan: true } ? 100 : StatedPlan(stated, period) ?? await count.Plan(indicator, period);

    /// <summary>The plan of the period, else of the shortest longer one that holds it: a half-year is measured by the plan of its year.</summary>
    private static decimal? StatedPlan(IEnumerable<StatedFigure> stated, Period period)
    {
        var plans = stated.Where(f => f.Of == FigureOf.Plan && new Period(f.From, f.To).Contains(period)).ToList();
        return plans.Count == 0 ? null : plans.Select(f => new Period(f.From, f.To)).MinBy(p => p.Days) is { } shortest ? FigureTotal.Of(plans, Aggregation.Sum, shortest).Amount : null;
    }
}
