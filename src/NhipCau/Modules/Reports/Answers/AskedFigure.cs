using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>A figure an agency can be asked for: entered by it, or counted in a register and confirmed.</summary>
/// <param name="OwnerId">The agency that alone knows an entered figure; null: every agency asked gives its own.</param>
/// <param name="Entered">Nobody is asked for what is worked out from other figures.</param>
public sealed record AskedFigure(string Code, string Name, string Definition, string Unit, int? OwnerId, bool Counted, bool Entered)
{
    /// <summary>All there are in a period, by their codes.</summary>
    public static async Task<IReadOnlyDictionary<string, AskedFigure>> All(AppDbContext db, IndicatorCatalogue catalogue, DateOnly? on = null)
    {
        var figures = catalogue.All.ToDictionary(i => i.Code, i => new AskedFigure(i.Code, i.Name, i.Definition, i.Unit, null, true, false));
        foreach (var entered in await db.Set<EnteredIndicator>().AsNoTracking().ToListAsync())
            figures.TryAdd(entered.Code, new AskedFigure(entered.Code, entered.Name, entered.Definition, entered.Unit, entered.OwnerId, false, entered.Parts is null && (on is not { } day || entered.Covers(day))));
        return figures;
    }
}
