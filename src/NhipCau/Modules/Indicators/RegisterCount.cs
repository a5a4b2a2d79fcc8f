using NhipCau.Data;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Indicators;

/// <summary>Counts in the registers, each figure once: shares are worked out from what was counted already.</summary>
internal sealed class RegisterCount(AppDbContext db, IndicatorCatalogue catalogue, Viewer viewer, DateOnly today)
{
    private readonly Dictionary<(string Code, Period Period), decimal?> counted = [];
    private readonly Dictionary<(string? Record, Period Period), bool> kept = [];

    public async Task<decimal?> Of(Indicator indicator, Period period)
    {
        if (counted.TryGetValue((indicator.Code, period), out var known)) return known;
        var value = indicator is RatioIndicator ratio ? RatioIndicator.Percent(await Of(ratio.Part, period), await Of(ratio.Whole, period)) : await Value(indicator, period);
        return counted[(indicator.Code, period)] = value;
    }

    private Task<decimal?> Value(Indicator indicator, Period period) =>
        db.Remember($"figure {indicator.Code} {period.From:yyyyMMdd} {period.To:yyyyMMdd} {viewer.Scope} {today:yyyyMMdd}", () => indicator.Value(db, viewer.Anyone, period));

    /// <summary>The same period a year before, where the register can tell.</summary>
    public async Task<decimal?> Before(Indicator indicator, Period period) =>
        indicator.OfToday ? null : await Of(indicator, period.YearBefore) is not { } value ? null : value != 0 || await IsKept(indicator.Record, period.YearBefore) ? value : null;

    /// <summary>What was planned, where a share of a plan says which figure that is.</summary>
    public async Task<decimal?> Plan(Indicator indicator, Period period) =>
        catalogue.All.OfType<RatioIndicator>().FirstOrDefault(r => r.OfPlan && r.Part.Code == indicator.Code) is { } ratio ? await Of(ratio.Whole, period) : null;

    /// <summary>A register of which nothing at all is counted in a period was not kept then: its noughts are not known ones.</summary>
    private async Task<bool> IsKept(string? record, Period period)
    {
        if (kept.TryGetValue((record, period), out var known)) return known;
        var found = false;
        foreach (var indicator in catalogue.All.Where(i => i.Record == record && !i.OfToday && i is not RatioIndicator))
        {
            if (await Of(indicator, period) is not (null or 0)) { found = true; break; }
        }
        return kept[(record, period)] = found;
    }
}
