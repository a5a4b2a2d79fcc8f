using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Remembering;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Tasks;

/// <summary>The tasks a person may see, by due day; filters and pages are addresses.</summary>
[Needs(Right.SeeTasks)]
public sealed class IndexModel(AppDbContext db, TaskOrigins origins, IndicatorCatalogue indicators, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;

    /// <summary>Plans to choose from; older ones are found by their tasks.</summary>
    private const int MostPlans = 50;

    public TaskFilter Filter { get; private set; } = new();
    public TaskTab Tab { get; private set; } = TaskTab.All[0];
    public DateOnly Today { get; private set; }

    /// <summary>The list is the one behind this figure.</summary>
    public CountIndicator<WorkTask>? Figure { get; private set; }
    public Period? Period { get; private set; }
    public IReadOnlyList<(TaskTab Tab, CountView? Count)> Tabs { get; private set; } = [];
    public IReadOnlyList<TaskLine> Lines { get; private set; } = [];
    public IReadOnlyDictionary<(string, int), TaskOrigin> Origins { get; private set; } = new Dictionary<(string, int), TaskOrigin>();
    public CountView Count { get; private set; } = new(0, false);
    public string? Before { get; private set; }
    public string? After { get; private set; }
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Areas { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Plans { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public async Task OnGetAsync(TaskFilter filter, string? s, string? after, string? before)
    {
        var viewer = this.Viewer().Anyone;
        (Filter, Today) = (filter, clock.Today());
        var query = new ListQuery(Request.Query);
        (Figure, Period) = (indicators.Of(query[ListQuery.Figure]) as CountIndicator<WorkTask>, query.Period);
        Tab = TaskTab.All.FirstOrDefault(t => t.Code == s) ?? (Figure is null ? TaskTab.All[0] : TaskTab.All[^1]);
        var seen = db.VisibleTo<WorkTask>(viewer);
        // Words are looked up once, and only where something of what is shown is not remembered.
        var tasks = new OnceRead<IQueryable<WorkTask>>(db, async () =>
        {
            var found = filter.Apply(await TaskWords.Matching(db, await db.NamedTo<WorkTask>(viewer), filter.Words), viewer);
            return Figure is not null && Period is not null ? found.Where(Figure.Which(Period)) : found;
        });
        var (asked, narrowed) = ($"tasks {viewer.Scope} {Today:yyyyMMdd}", $"{filter.Narrowing} {Figure?.Code} {Period}");
        var counts = await db.Remember($"{asked} tabs {(filter.Words is null ? "" : Tab.Code)} {narrowed}", async () => await Counts(await tasks.Get(), viewer));
        Tabs = [.. TaskTab.All.Zip(counts)];
        Count = Tabs.First(t => t.Tab == Tab).Count!;
        var (later, earlier) = (Key(after), Key(before));
        (Lines, Origins, Before, After) = await db.Remember($"{asked} page {Tab.Code} {later} {earlier} {narrowed}", async () => await Turn(viewer, seen, Tab.Of(await tasks.Get(), Today), later, earlier), size: 10 * PageSize);
        (Agencies, Areas, Plans, Years) = await db.Remember($"{asked} choices {filter.Plan}", () => Choices(seen), size: 500);
    }

    /// <summary>While words are looked for only the tab one is in is counted, as in every list.</summary>
    private async Task<IReadOnlyList<CountView?>> Counts(IQueryable<WorkTask> tasks, Viewer viewer)
    {
        if (Filter.Words is null) return await TabCounts.Of(tasks, [.. TaskTab.All.Select(t => t.Which(Today))], db.SeesFew<WorkTask>(viewer));
        var here = await CountView.Of(Tab.Of(tasks, Today).Select(t => t.Id));
        return [.. TaskTab.All.Select(t => t == Tab ? here : null)];
    }

    /// <summary>Pages go by the key (due day, id), so a page does not shift when a task is added before it.</summary>
    private async Task<TaskPage> Turn(Viewer viewer, IQueryable<WorkTask> seen, IQueryable<WorkTask> tasks, (DateOnly Due, int Id)? after, (DateOnly Due, int Id)? before)
    {
        var back = before is not null;
        if (after is var (due, id)) tasks = tasks.Where(t => Place<DateOnly>.IsAfter(t.NextDueOn, t.Id, due, id));
        if (before is var (until, last)) tasks = tasks.Where(t => Place<DateOnly>.IsBefore(t.NextDueOn, t.Id, until, last));
        tasks = back ? tasks.OrderByDescending(t => t.NextDueOn).ThenByDescending(t => t.Id) : tasks.OrderBy(t => t.NextDueOn).ThenBy(t => t.Id);
        // First the numbers, which the index gives alone; then what stands in the lines of the page, not of all that had to be put in order.
        var ids = await tasks.Take(PageSize + 1).Select(t => t.Id).ToListAsync();
        var lines = (await TaskLine.Of(db, seen.Where(t => ids.Contains(t.Id)))).OrderBy(l => ids.IndexOf(l.Id)).ToList();
        var more = lines.Count > PageSize;
        if (more) lines.RemoveAt(PageSize);
        if (back) lines.Reverse();
        var some = lines.Count > 0;
        return new TaskPage(lines, await origins.Of(viewer, lines.Select(l => l.Source)), some && (back ? more : after is not null) ? KeyOf(lines[0]) : null, some && (back || more) ? KeyOf(lines[^1]) : null);
    }

    private sealed record TaskPage(IReadOnlyList<TaskLine> Lines, IReadOnlyDictionary<(string, int), TaskOrigin> Origins, string? Before, string? After);

    /// <summary>What can be chosen is asked of the agencies and plans, which are few, never of all tasks; of the plans the newest.</summary>
    private async Task<(IReadOnlyList<SelectListItem> Agencies, IReadOnlyList<SelectListItem> Areas, IReadOnlyList<SelectListItem> Plans, IReadOnlyList<SelectListItem> Years)> Choices(IQueryable<WorkTask> seen)
    {
        var agencies = await AgencyChoices.Of(db.Set<Agency>().Where(a => db.Set<TaskParty>().Any(p => p.AgencyId == a.Id && p.Until == null)));
        var areas = await db.Set<Area>().AsNoTracking().OrderBy(a => a.Position).Select(a => new { a.Id, a.Name }).ToListAsync();
        var those = db.Set<Plan>().AsNoTracking().Where(p => seen.Any(t => t.PlanId == p.Id)) // unfiltered: plans of the tasks this person sees
            .Select(p => new { p.Id, p.Year, p.Document.KindName, p.Document.Number, p.Document.Symbol, p.Document.IsParty });
        var plans = await those.OrderByDescending(p => p.Id).Take(MostPlans).ToListAsync();
        if (Filter.Plan is { } chosen && plans.TrueForAll(p => p.Id != chosen)) plans.AddRange(await those.Where(p => p.Id == chosen).ToListAsync());
        return (agencies, [.. areas.Select(a => Choice(a.Id, a.Name))],
            [.. plans.OrderByDescending(p => p.Year).ThenByDescending(p => p.Id).Select(p => Choice(p.Id, $"{p.KindName} {p.Number}{(p.IsParty ? '-' : '/')}{p.Symbol}"))],
            [.. (await TaskYears.Of(db)).Select(y => Choice(y, y.ToString(CultureInfo.InvariantCulture)))]);
    }

    private static SelectListItem Choice(int id, string text) => new(text, id.ToString(CultureInfo.InvariantCulture));

    private static string KeyOf(TaskLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.NextDueOn:yyyyMMdd}-{line.Id}");

    private static (DateOnly, int)? Key(string? text) => text?.Split('-') is [var day, var id]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due) && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (due, number) : null;

    /// <summary>This address with one thing changed.</summary>
    public string Address(string name, string? value)
    {
        var query = Request.Query.Where(q => q.Key is not ("after" or "before") && q.Key != name && q.Value.ToString().Length > 0)
            .Select(q => $"{q.Key}={Uri.EscapeDataString(q.Value.ToString())}").ToList();
        if (value is not null) query.Add($"{name}={Uri.EscapeDataString(value)}");
        return query.Count == 0 ? "/nhiem-vu" : "/nhiem-vu?" + string.Join('&', query);
    }
}
