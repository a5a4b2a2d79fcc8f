using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Provinces;

/// <summary>What every province shares, taken from the data folder of the program when its table is still empty.</summary>
internal static class ReferenceData
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    public static async Task Fill(AppDbContext db)
    {
        if (!await db.Set<Area>().AnyAsync())
        {
            db.AddRange(Read("areas.csv").Select((row, i) => new Area { Code = row["code"], Name = row["name"], Keywords = row["keywords"], ReportSection = row["report_section"], Position = i + 1 }));
        }
        if (!await db.Set<Holiday>().AnyAsync())
        {
            db.AddRange(Read("holidays.csv").Select(row => new Holiday { Date = row.Day("date")!.Value, Name = row["name"], Doubtful = row.Yes("doubtful"), Kind = row.Enum<HolidayKind>("kind") }));
        }
        await db.SaveChangesAsync();
    }

    private static IEnumerable<CsvRow> Read(string file) => CsvFile.Read(Path.Combine(Folder, file));
}
