using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>The outline that reports of external affairs commonly have, and the regimes every province has; mended on the screen afterwards.</summary>
internal sealed class RegimesFirstData(TimeProvider clock) : IFirstData
{
    private const string Usual = "doi-ngoai";

    public int Order => 30;

    public async Task Reference(AppDbContext db, string folder)
    {
        if (!await db.Set<Outline>().AnyAsync())
        {
            var outline = new Outline { Code = Usual, Name = "Báo cáo công tác đối ngoại", PublishedAt = clock.GetUtcNow().UtcDateTime }; // official Vietnamese text
            foreach (var (row, place) in CsvFile.Read(Path.Combine(folder, "report-outline.csv")).Select((row, place) => (row, place)))
            {
                outline.Sections.Add(new OutlineSection
                {
                    Code = row["code"],
                    Position = place,
                    Title = row["title"],
                    FedBy = row.Filled("fed_by") is null ? FedBy.Nothing : row.Enum<FedBy>("fed_by"),
                    AskedOf = row.Filled("asked_of") is null ? AskedOf.Nobody : row.Enum<AskedOf>("asked_of"),
                    Standing = row.Filled("standing")?.ReplaceLineEndings("\n"),
                    Figures = row.Filled("figures"),
                });
            }
            db.Add(outline);
        }
        var known = await db.Set<ReportRegime>().Select(r => r.Code).ToListAsync();
        var usual = db.Set<Outline>().Local.FirstOrDefault() ?? await db.Set<Outline>().Where(o => o.Code == Usual && o.PublishedAt != null).OrderByDescending(o => o.Edition).FirstAsync();
        db.AddRange(CsvFile.Read(Path.Combine(folder, "report-regimes.csv")).Where(row => !known.Contains(row["code"])).Select(row => new ReportRegime
        {
            Code = row["code"],
            Name = row["name"],
            Next = row["next"],
            Subject = row.Filled("subject"),
            Addressee = row.Filled("addressee"),
            Basis = row["basis"],
            From = Day(row, "from"),
            To = Day(row, "to"),
            Months = row.Number("months") ?? 0,
            Due = Day(row, "due"),
            DueWorkingDays = row.Number("due_working_days"),
            DueRule = row.Filled("due_rule"),
            OpensBefore = row.Number("opens_before"),
            LocksAfter = row.Number("locks_after"),
            Branch = row.Enum<Branch>("branch"),
            Title = row["title"],
            Opening = row["opening"],
            Recipients = string.Join('\n', row.Many("recipients")),
            Doubtful = row.Yes("doubtful"),
            Outline = usual,
        }));
        await db.SaveChangesAsync();
    }

    private static RegimeDay? Day(CsvRow row, string column) => row.Filled(column) is { } text ? RegimeDay.Parse(text) : null;
}
