using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Indicators;

/// <summary>A figure of a period, and what documents printed in its place.</summary>
public sealed record Figure(Indicator Indicator, decimal? Value, string? List, IReadOnlyList<PrintedFigure> Printed);

/// <summary>All figures of a period, counted now from what the person may see.</summary>
internal static class FigureTable
{
    public static async Task<IReadOnlyList<Figure>> Of(AppDbContext db, IndicatorCatalogue catalogue, Viewer viewer, Period period)
    {
        var (from, to) = (period.From, period.To);
        var printed = (await db.Set<PrintedFigure>().AsNoTracking().Where(f => f.From == from && f.To == to).OrderBy(f => f.Id).ToListAsync()).ToLookup(f => f.Code);
        var figures = new List<Figure>();
        foreach (var indicator in catalogue.All) figures.Add(new Figure(indicator, await indicator.Value(db, viewer, period), indicator.List(period), [.. printed[indicator.Code]]));
        return figures;
    }
}
