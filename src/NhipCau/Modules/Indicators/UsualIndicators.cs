using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Indicators;

/// <summary>
/// The figures every province is asked for and no register gives; mended on the screen afterwards. One that an agency alone knows waits until that
/// agency is there: the agencies of a province are entered after the first start.
/// </summary>
internal sealed class UsualIndicators(TimeProvider clock) : IFirstData
{
    public int Order => 40;

    public Task Reference(AppDbContext db, string folder) => Add(db, folder);

    /// <summary>Its agencies are there only now.</summary>
    public Task Demonstration(AppDbContext db, string folder) => Add(db, Path.Combine(folder, ".."));

    private async Task Add(AppDbContext db, string folder)
    {
        var known = (await db.Set<EnteredIndicator>().Select(i => i.Code).ToListAsync()).ToHashSet();
        var (register, today) = (new AgencyRegister(db), clock.Today());
        foreach (var (row, place) in CsvFile.Read(Path.Combine(folder, "indicators.csv")).Select((row, place) => (row, place)).Where(r => !known.Contains(r.row["code"])))
        {
            var owner = row.Filled("owner") is { } name ? await register.Find(name, today) : null;
            if (owner is null && row.Filled("owner") is not null) continue;
            db.Add(new EnteredIndicator
            {
                Code = row["code"],
                Name = row["name"],
                Definition = row["definition"],
                Unit = row["unit"],
                OwnerId = owner?.Id,
                Aggregation = row.Enum<Aggregation>("aggregation"),
                Sign = row.Enum<FigureSign>("sign"),
                Decimals = row.Number("decimals") ?? 0,
                Parts = row.Filled("parts"),
                Position = place,
            });
        }
        await db.SaveChangesAsync();
    }
}
