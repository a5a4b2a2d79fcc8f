using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>So sánh: this report against the last one of its regime, or against a frozen edition, with the words that came and went.</summary>
[Needs(Right.SeeReports)]
public sealed class CompareModel(AppDbContext db, OfficialReports reports) : FrozenPage(db)
{
    private readonly AppDbContext db = db;

    /// <summary>A snapshot; null: the last report of the same regime.</summary>
    [BindProperty(Name = "voi", SupportsGet = true)]
    public int? With { get; set; }

    /// <summary>What it is compared with; null: there is none.</summary>
    public string? Other { get; private set; }

    public IReadOnlyList<BlacklineSection> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        var before = With is { } snapshot ? await Frozen(snapshot) : await Last();
        if (With is not null && before is null) return NotFound();
        if (before is not null) Sections = Blackline.Between(before, Plain((await reports.Of(Report, Period, this.Viewer())).Printed));
        return Page();
    }

    private async Task<IReadOnlyList<PlainSection>?> Frozen(int id)
    {
        if (await db.VisibleTo<Snapshot>(this.Viewer()).AsNoTracking().Include(s => s.Consolidation.Period).SingleOrDefaultAsync(s => s.Id == id && s.Consolidation.Period.RegimeId == Period.RegimeId) is not { } snapshot) return null;
        Other = Named(snapshot.Consolidation.Period, snapshot.Edition);
        return Plain(snapshot.Read());
    }

    /// <summary>As it was frozen; as it stands where it never was.</summary>
    private async Task<IReadOnlyList<PlainSection>?> Last()
    {
        var (viewer, regime, year, number) = (this.Viewer(), Period.RegimeId, Period.Year, Period.Number);
        var last = await Consolidator.Whole(db.VisibleTo<Consolidation>(viewer)).AsNoTracking().Include(c => c.Period.Regime).Include(c => c.Period.Outline.Sections)
            .Where(c => c.Period.RegimeId == regime && (c.Period.Year < year || (c.Period.Year == year && c.Period.Number < number))).OrderByDescending(c => c.Period.Year).ThenByDescending(c => c.Period.Number).FirstOrDefaultAsync();
        if (last is null) return null;
        var snapshot = await db.VisibleTo<Snapshot>(viewer).AsNoTracking().Where(s => s.ConsolidationId == last.Id).OrderByDescending(s => s.Edition).FirstOrDefaultAsync();
        Other = Named(last.Period, snapshot?.Edition);
        return snapshot is not null ? Plain(snapshot.Read()) : Plain((await reports.Of(last, last.Period, viewer)).Printed);
    }

    private static string Named(ReportPeriod period, int? edition) => edition is null ? period.Name : $"{period.Name} ({edition})";

    private static IReadOnlyList<PlainSection> Plain(FrozenReport report) => [.. report.Sections.Select(s => new PlainSection(s.Code, s.Title, [.. s.Paragraphs.Select(p => p.Text)]))];

    private static IReadOnlyList<PlainSection> Plain(IReadOnlyList<PrintedSection> printed) => [.. printed.Select(s => new PlainSection(s.Section.Code, s.Heading, [.. s.Paragraphs.Select(p => p.Text)]))];
}
