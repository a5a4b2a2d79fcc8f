using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Rates;

/// <summary>Tỷ lệ gửi báo cáo: sent and on time, by period, by agency and by section. Who sees one agency alone sees its own.</summary>
[Needs(Right.SeeReports)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>As many periods as are read together: three years of quarters.</summary>
    private const int Most = 12;

    public sealed record Line(string Name, string? Link, ReportRate Rate);

    /// <summary>The regime; none: all of them.</summary>
    [BindProperty(Name = "ky", SupportsGet = true)]
    public string? Regime { get; set; }

    /// <summary>One year; none: the last three.</summary>
    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    public IReadOnlyList<ReportRegime> Regimes { get; private set; } = [];
    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Of each table, in the order of time, of names, of the outline.</summary>
    public IReadOnlyList<Line> Periods { get; private set; } = [];
    public IReadOnlyList<Line> Agencies { get; private set; } = [];
    public IReadOnlyList<Line> Sections { get; private set; } = [];

    public ReportRate Whole { get; private set; } = ReportRate.Of([]);

    public async Task OnGetAsync()
    {
        var oldest = clock.Today().Year - 2;
        (Regimes, Years, Periods, Agencies, Sections, Whole) = await db.Remember($"rates {this.Viewer().Scope} {Uri.EscapeDataString(Regime ?? "")} {Year} {oldest}", () => Read(this.Viewer().Anyone, oldest), size: 500);
    }

    private async Task<(IReadOnlyList<ReportRegime>, IReadOnlyList<int>, IReadOnlyList<Line> Periods, IReadOnlyList<Line> Agencies, IReadOnlyList<Line> Sections, ReportRate Whole)> Read(Viewer viewer, int oldest)
    {
        var all = viewer.SeesAll(Right.SeeReports);
        var regimes = await db.Set<ReportRegime>().AsNoTracking().Where(r => db.Set<ReportPeriod>().Any(p => p.RegimeId == r.Id)).OrderBy(r => r.Id).ToListAsync();
        var years = await db.Set<ReportPeriod>().Select(p => p.Year).Distinct().OrderByDescending(y => y).ToListAsync();
        var (code, year) = (Regime is { Length: > 0 } ? Regime : null, Year);
        var periods = await db.Set<ReportPeriod>().AsNoTracking().Include(p => p.Regime).Include(p => p.Outline.Sections)
            .Where(p => (code == null || p.Regime.Code == code) && (year == null ? p.Year >= oldest : p.Year == year)).OrderByDescending(p => p.To).ThenByDescending(p => p.Id).Take(Most).AsSplitQuery().ToListAsync();
        periods.Reverse();
        var ids = periods.ConvertAll(p => p.Id);
        var reports = await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Where(r => ids.Contains(r.PeriodId))
            .Select(r => new { r.Id, r.PeriodId, r.AgencyId, Agency = r.Agency.Name, r.Agency.SortKey, r.Asked, r.FirstSentAt, r.Period.DueOn }).ToListAsync();
        var facts = reports.ToDictionary(r => r.Id, r => new ReportFact(r.Asked, r.DueOn, r.FirstSentAt));
        var ofPeriod = reports.ToLookup(r => r.PeriodId, r => facts[r.Id]);
        IReadOnlyList<Line> byPeriod = [.. periods.Where(p => ofPeriod[p.Id].Any()).Select(p => new Line(p.Name, all ? $"/bao-cao/ky/{p.Id}" : null, ReportRate.Of(ofPeriod[p.Id])))];
        IReadOnlyList<Line> byAgency = [.. reports.GroupBy(r => (r.SortKey, r.AgencyId, r.Agency)).OrderBy(g => g.Key.SortKey, StringComparer.Ordinal).Select(g => new Line(g.Key.Agency, null, ReportRate.Of(g.Select(r => facts[r.Id]))))];
        return (regimes, years, byPeriod, byAgency, await BySection(periods, facts), ReportRate.Of(facts.Values));
    }

    /// <summary>A report counts in every section it was asked in: by a task, for words or for a figure.</summary>
    private async Task<IReadOnlyList<Line>> BySection(List<ReportPeriod> periods, Dictionary<int, ReportFact> facts)
    {
        var ids = periods.ConvertAll(p => p.Id);
        var tasks = await db.Set<ReportEntry>().Where(e => ids.Contains(e.Report.PeriodId)).Select(e => new { e.ReportId, e.Report.PeriodId, Section = e.Task.Area!.ReportSection }).Distinct().ToListAsync(); // unfiltered: which sections were asked, no words
        var words = await db.Set<SectionAnswer>().Where(a => ids.Contains(a.Report.PeriodId) && a.Required).Select(a => new { a.ReportId, a.Code }).Distinct().ToListAsync(); // unfiltered: which sections were asked, no words
        var figures = await db.Set<FigureAnswer>().Where(a => ids.Contains(a.Report.PeriodId)).Select(a => new { a.ReportId, a.Code }).Distinct().ToListAsync(); // unfiltered: which sections were asked, no figures
        var outlines = periods.ToDictionary(p => p.Id, p => p.Outline);
        var asked = tasks.Select(t => (t.ReportId, outlines[t.PeriodId].SectionOf(t.Section)?.Code)).Concat(words.Select(w => (w.ReportId, (string?)w.Code))).Concat(figures.Select(f => (f.ReportId, (string?)f.Code)))
            .Distinct().Where(a => a.Item2 is not null && facts.ContainsKey(a.ReportId)).ToLookup(a => a.Item2!, a => facts[a.ReportId]);
        // The newest outline names the sections; one that it no longer has keeps its place at the end.
        var newest = periods.LastOrDefault();
        return [.. periods.AsEnumerable().Reverse().SelectMany(p => p.Outline.InOrder()).Where(s => asked.Contains(s.Code)).DistinctBy(s => s.Code)
            .Select(s => new Line($"{OutlineSection.LabelOf(s.Code)} {s.TitleIn(newest!)}", null, ReportRate.Of(asked[s.Code])))];
    }
}
