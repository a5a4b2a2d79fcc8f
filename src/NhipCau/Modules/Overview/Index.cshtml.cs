using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Overview;

/// <summary>Lãnh đạo: the year on one page; each number opens the list it counts.</summary>
[Needs(Right.SeeOverview)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public sealed record AreaRow(int Id, string Name, TaskTally Tally);

    public sealed record AgencyRow(int Id, string Name, bool IsCommune, TaskTally Leads, int Joins, int Supports)
    {
        public bool IsLead => Leads.All + Joins > 0;
    };

    [BindProperty(Name = "year", SupportsGet = true)]
    public int? Chosen { get; set; }

    /// <summary>Also the communes, and the agencies that lead nothing.</summary>
    [BindProperty(Name = "others", SupportsGet = true)]
    public bool Others { get; set; }

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    public IReadOnlyList<AreaRow> Areas { get; private set; } = [];

    public IReadOnlyList<AgencyRow> Agencies { get; private set; } = [];

    public TaskTally Whole { get; private set; } = TaskTally.None;

    public int Near { get; private set; }

    /// <summary>The one agency a leader of an agency sees; null: all.</summary>
    public int? Only { get; private set; }

    public string? OnlyName { get; private set; }

    public ReportPeriod? Period { get; private set; }

    public int ReportsIn { get; private set; }

    public int ReportsAll { get; private set; }

    public DateTime Now { get; private set; }

    public async Task OnGetAsync()
    {
        var viewer = this.Viewer();
        var today = clock.Today();
        Now = clock.UtcNow().ToVietnam();
        if (!viewer.SeesAll(Right.SeeOverview)) (Only, OnlyName) = (viewer.AgencyId, viewer.AgencyName);
        await ChooseYear(today.Year);

        (Areas, Agencies, Near) = await db.Remember($"overview {viewer.Scope} {Year} {today:yyyyMMdd}", () => Count(viewer.Anyone, today), size: 500);
        Whole = Areas.Aggregate(TaskTally.None, (sum, area) => sum + area.Tally);
        await LoadReports(viewer);
    }

    /// <summary>The same filter and the same tabs as the list: a number and what it opens cannot differ.</summary>
    private async Task<(IReadOnlyList<AreaRow>, IReadOnlyList<AgencyRow>, int Near)> Count(Viewer viewer, DateOnly today)
    {
        var tasks = new TaskFilter { Year = Year, Agency = Only }.Apply(db.VisibleTo<WorkTask>(viewer), viewer);
        return (await AreasOf(tasks, today), await AgenciesOf(tasks, today), await TaskTab.All.First(t => t.Code == "near").Of(tasks, today).CountAsync());
    }

    /// <summary>The address of the list that a number counts.</summary>
    public string List(string tab, int? area = null, int? agency = null, PartyRole? role = null) =>
        $"/nhiem-vu?s={tab}&year={Year}{(area is > 0 ? $"&area={area}" : "")}{((agency ?? Only) is { } one ? $"&agency={one}" : "")}{(role is { } part ? $"&role={part}" : "")}";

    private async Task ChooseYear(int thisYear)
    {
        var dues = await TaskYears.Of(db);
        Years = [.. dues.Append(thisYear).Distinct().OrderDescending()];
        Year = Chosen is { } chosen && Years.Contains(chosen) ? chosen : dues.Contains(thisYear) || dues.Count == 0 ? thisYear : dues.Max();
    }

    private async Task<IReadOnlyList<AreaRow>> AreasOf(IQueryable<WorkTask> tasks, DateOnly today)
    {
        var tallies = await TaskTally.ByArea(tasks, today);
        var areas = await db.Set<Area>().AsNoTracking().OrderBy(a => a.Position).Select(a => new { a.Id, a.Name }).ToListAsync();
        return [.. areas.Append(new { Id = 0, Name = "Chưa xếp lĩnh vực" }).Where(a => tallies.ContainsKey(a.Id)).Select(a => new AreaRow(a.Id, a.Name, tallies[a.Id]))];
    }

    private async Task<IReadOnlyList<AgencyRow>> AgenciesOf(IQueryable<WorkTask> tasks, DateOnly today)
    {
        var leads = await TaskTally.ByAgency(tasks, PartyRole.Lead, today);
        var parts = await TaskTally.PartsByAgency(tasks);
        var ids = (Only is { } one ? [one] : leads.Keys.Concat(parts.Keys.Select(k => k.Agency))).Distinct().ToList();
        var agencies = await db.Set<Agency>().AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.SortKey).Select(a => new { a.Id, a.Name, a.IsCommune }).ToListAsync();
        return [.. agencies.Select(a => new AgencyRow(a.Id, a.Name, a.IsCommune,
                leads.GetValueOrDefault(a.Id, TaskTally.None), parts.GetValueOrDefault((PartyRole.CoLead, a.Id)), parts.GetValueOrDefault((PartyRole.Coordinating, a.Id))))
            .OrderBy(a => a.IsCommune).ThenByDescending(a => a.Leads.All)];
    }

    private async Task LoadReports(Viewer viewer)
    {
        var year = Year;
        Period = await db.Set<ReportPeriod>().AsNoTracking().Where(p => p.Year == year).OrderByDescending(p => p.To).FirstOrDefaultAsync();
        if (Period is not { Id: var id }) return;
        var reports = db.VisibleTo<AgencyReport>(viewer).Where(r => r.PeriodId == id);
        ReportsAll = await reports.CountAsync();
        ReportsIn = await reports.CountAsync(r => r.State == ReportState.Sent || r.State == ReportState.Accepted);
    }
}
