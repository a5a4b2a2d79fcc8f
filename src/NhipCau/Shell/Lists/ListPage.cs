using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Remembering;
using NhipCau.Shell.History;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Shell.Lists;

/// <summary>What every list needs of the program.</summary>
public sealed record ListServices(AppDbContext Db, TimeProvider Clock, IndicatorCatalogue Indicators, Words Words);

/// <summary>
/// The list of a register: a module derives its Index from this, names its <see cref="RegisterList{T,TLine}"/>, and draws it with the partial "_List".
/// </summary>
public abstract class ListPage<T, TLine>(ListServices services, RegisterList<T, TLine> list) : PageModel, IListPage where T : class, IRecord, ISearchable, IVisible<T> where TLine : class
{
    private const int PageSize = 25;
    private const int MostPrinted = 1000;

    /// <summary>Rows an export reads at a time.</summary>
    private const int Together = 2000;

    protected AppDbContext Db => services.Db;

    public RegisterList<T, TLine> List => list;
    public ListQuery Query { get; private set; } = null!;
    public ListView Shown { get; private set; } = null!;

    private ListContext Context => field ??= new ListContext(Db, this.Viewer(), services.Clock.Today()) { Asked = name => Query[name] };

    public override void OnPageHandlerSelected(Microsoft.AspNetCore.Mvc.Filters.PageHandlerSelectedContext context) => Query = new ListQuery(Request.Query);

    public async Task OnGetAsync() => await Draw();

    /// <summary>Exactly what is shown, all its rows: the same columns, filters and order.</summary>
    public async Task<IActionResult> OnGetExportAsync(string? dang)
    {
        var (sort, down) = Sorting();
        var rows = Tabbed(await Narrowed());
        var export = new ListExport<TLine>(services.Words, [.. Columns().Where(c => c.Shown).Select(c => c.Column)], after => Slice(rows, sort, down, after, null, Together));
        var name = list.Path.Trim('/').Replace('/', '-');
        return dang == "csv" ? await export.Csv(name, HttpContext.RequestAborted) : await export.Xlsx(name, services.Words[list.Title], HttpContext.RequestAborted);
    }

    /// <summary>Does one thing to the rows ticked; those it may not be done to are named with the reason, and stay.</summary>
    public async Task<IActionResult> OnPostBulkAsync(int[] chon, string? viec, string? lyDo)
    {
        if (list.Acts.FirstOrDefault(a => a.Code == viec) is not { } act) return NotFound();
        if (!Context.Viewer.May(act.Right)) return Forbid();
        if (chon.Length == 0) return Again(new Refusal("Chưa chọn dòng nào. Đánh dấu các dòng cần làm rồi bấm lại."));
        if (chon.Length > MostPrinted) return Again(new Refusal("Chọn nhiều nhất {0} dòng một lần.", MostPrinted));
        if (act.NeedsReason && string.IsNullOrWhiteSpace(lyDo)) return Again(new Refusal("Ghi lý do trước khi {0}.", Lower(act.Title)));
        var chosen = act.Choice is null ? null : Request.Form[ListQuery.Chosen(act.Code)].ToString();
        if (act.Choice is { } choice && (await choice.Options(Context)).All(o => o.Value != chosen)) return Again(new Refusal("Chọn {0} trước khi {1}.", Lower(choice.Label), Lower(act.Title)));
        var rows = await list.Whole(Db.VisibleTo<T>(Context.Viewer)).Where(r => chon.Contains(r.Id)).OrderBy(r => r.Id).ToListAsync();
        var context = new BulkContext(Db, HttpContext.RequestServices, Context.Viewer, Context.Today, services.Clock.UtcNow(), lyDo?.Trim(), chosen);
        var (done, refused) = (0, new List<(int Id, Refusal Why)>());
        foreach (var row in rows)
        {
            if (await act.Do(row, context) is { } why) refused.Add((row.Id, why));
            else done++;
        }
        try
        {
            await Db.Because(act.Title, context.Reason).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return Again(new Refusal("Có dòng vừa được người khác sửa nên chưa ghi gì. Tải lại danh sách rồi làm lại."));
        }
        if (done > 0) this.Say("{0}: đã làm với {1} dòng.", services.Words[act.Title], done);
        if (refused.Count > 0) this.SayLook(await Reasons(refused));
        return LocalRedirect(Query.With(list.Path));
    }

    public async Task<IActionResult> OnPostKeepAsync(string? ten)
    {
        if (string.IsNullOrWhiteSpace(ten) || ten.Trim().Length > 100) return Again(new Refusal("Đặt tên cho bộ lọc, nhiều nhất 100 chữ."));
        var (account, name, query) = (Context.Viewer.AccountId, ten.Trim(), Query.Kept());
        if (query.Length > 2000) return Again(new Refusal("Bộ lọc quá dài để lưu. Bớt điều kiện."));
        var saved = await Db.Set<SavedList>().FirstOrDefaultAsync(s => s.AccountId == account && s.Path == list.Path && s.Name == name);
        if (saved is null) Db.Add(new SavedList { AccountId = account, Path = list.Path, Name = name, Query = query });
        else saved.Query = query;
        await Db.SaveChangesAsync();
        this.Say("Đã lưu bộ lọc “{0}”.", name);
        return LocalRedirect(Query.With(list.Path));
    }

    public async Task<IActionResult> OnPostForgetAsync(int id)
    {
        var account = Context.Viewer.AccountId;
        await Db.Set<SavedList>().Where(s => s.Id == id && s.AccountId == account).ExecuteDeleteAsync();
        this.Say("Đã bỏ bộ lọc.");
        return LocalRedirect(Query.With(list.Path));
    }

    private string Lower(string title) => services.Words[title].ToLower(services.Words.Culture);

    private async Task<List<ActView>> Acts()
    {
        var acts = new List<ActView>();
        foreach (var act in list.Acts.Where(a => Context.Viewer.May(a.Right)))
        {
            var options = act.Choice is null ? null : await act.Choice.Options(Context);
            if (options is not { Count: < 2 }) acts.Add(new ActView(act.Code, act.Title, act.NeedsReason, act.Confirm, act.Choice?.Label, options));
        }
        return acts;
    }

    private LocalRedirectResult Again(Refusal refusal)
    {
        this.SayNo(refusal);
        return LocalRedirect(Query.With(list.Path));
    }

    private async Task<IEnumerable<string>> Reasons(List<(int Id, Refusal Why)> refused)
    {
        const int most = 10;
        var ids = refused.Select(r => r.Id).Take(most).ToList();
        var lines = await Db.VisibleTo<T>(Context.Viewer).AsNoTracking().Where(r => ids.Contains(r.Id)).Select(list.Line).ToListAsync();
        var names = lines.ToDictionary(list.IdOf, line => list.Columns[0].Cell(line).Text);
        return [.. refused.Take(most).Select(r => $"{names.GetValueOrDefault(r.Id)}: {services.Words[r.Why]}"),
            .. refused.Count > most ? [services.Words["Và {0} dòng khác chưa làm được.", refused.Count - most]] : Array.Empty<string>()];
    }

    private async Task Draw()
    {
        foreach (var field in list.Filters.OfType<DaysFilter<T>>().SelectMany(f => f.Unread(name => Query[name], Context.Today)))
            ModelState.AddModelError(field, services.Words["“{0}” không đọc được thành ngày. Ghi ngày/tháng/năm, ví dụ 05/03/2026.", Query[field]!]);
        // Words are looked up once, and only where something of what is shown is not remembered.
        var narrowed = new OnceRead<IQueryable<T>>(Db, Narrowed);
        var tabs = new List<TabView>();
        // Behind a figure stand all its rows: a tab would show the same ones.
        var counts = Figure() is null && list.Tabs.Count > 0 && Query[ListQuery.Words] is null
            ? await Db.Remember($"{Asked} tabs {Query.Narrowing}", async () => await TabCounts.Of(await narrowed.Get(), [.. list.Tabs.Select(t => t.Which(Context.Shared))], Db.SeesFew<T>(Context.Viewer))) : null;
        foreach (var (i, tab) in (Figure() is null ? list.Tabs : []).Index())
        {
            var here = tab == Tab;
            var count = counts?[i] ?? (here ? await Count(tab.Code, async () => Of(tab, await narrowed.Get())) : null);
            if (!tab.Rare || here || count?.Number > 0) tabs.Add(new TabView(tab.Code, tab.Name, count, here, tab.IsWhole));
        }
        async Task<IQueryable<T>> Rows() => Tabbed(await narrowed.Get());
        var (sort, down) = Sorting();
        var print = Query[ListQuery.Print] is not null;
        var (after, before) = (Query[ListQuery.After], Query[ListQuery.Before]);
        async Task<ListSlice<TLine>> Page(int size) => await Slice(await Rows(), sort, down, ListKey.Parse(after), ListKey.Parse(before), size);
        var slice = print ? await Page(MostPrinted) : await Db.Remember($"{Asked} page {Tab?.Code} {sort.Code} {down} {Plain(after)} {Plain(before)} {Query.Narrowing}", () => Page(PageSize), size: 10 * PageSize);
        var columns = Columns();
        var account = Context.Viewer.AccountId;
        var filters = new List<FilterView>();
        foreach (var filter in list.Filters)
        {
            filters.Add(filter is ChoiceFilter<T> choice ? new FilterView(choice.Code, choice.Label, await Options(choice), Query[choice.Code], null)
                : filter is DaysFilter<T> days ? new FilterView(days.Code, days.Label, null, Query[days.FirstField], Query[days.LastField]) : throw new NotSupportedException(filter.GetType().Name));
        }
        var figure = Figure() is { } indicator && Query.Period is { } period ? new FigureView(indicator.Code, indicator.Name, Words.Day(period.From), Words.Day(period.To)) : null;
        Shown = new ListView(
            list.Title, list.Lead, list.Path, list.Counted, [.. list.Links.Where(l => Context.Viewer.May(l.Right))],
            tabs, filters, Query[ListQuery.Words], Query[ListQuery.Words] is not null || figure is not null || list.Filters.SelectMany(f => f.Fields).Any(f => Query[f] is not null),
            [.. columns.Select(c => new ColumnView(c.Column.Code, c.Column.Title, c.Shown, c.Column.Sort, Sorted(c.Column.Sort, sort, down), slice.Lines.Count > 0 && c.Column.Cell(slice.Lines[0]).IsNumber))],
            [.. slice.Lines.Select(line => new RowView(list.IdOf(line), list.LinkOf(line), [.. columns.Where(c => c.Shown).Select(c => new CellView(c.Column.Cell(line), c.Column.Under?.Invoke(line), c.Column.Translated))]))],
            tabs.FirstOrDefault(t => t.IsHere)?.Count ?? await Count("", Rows), slice.Before?.ToString(), slice.After?.ToString(),
            await Acts(),
            await Db.Remember($"saved {list.Path} {account}", () => Db.Set<SavedList>().AsNoTracking().Where(s => s.AccountId == account && s.Path == list.Path).OrderBy(s => s.Name).ToListAsync()),
            figure, new ListTitles(list.EmptyTitle, list.EmptyHint), print);
    }

    /// <summary>The rows this person may see, narrowed by the words, the filters and the figure of the address.</summary>
    private async Task<IQueryable<T>> Narrowed()
    {
        var rows = await Registers.WordIndex.Matching(Db, await Db.NamedTo<T>(Context.Viewer.Anyone), Query[ListQuery.Words]);
        foreach (var filter in list.Filters) rows = filter.Apply(rows, name => Query[name], Context.Shared);
        if (Figure() is { } figure && Query.Period is { } period) rows = rows.Where(figure.Which(period));
        return rows;
    }

    private IQueryable<T> Tabbed(IQueryable<T> rows) => Tab is { } tab && Figure() is null ? Of(tab, rows) : rows;

    private IQueryable<T> Of(ListTab<T> tab, IQueryable<T> rows) => Settled.Where(rows, tab.Which(Context.Shared));

    private async Task<ListSlice<TLine>> Slice(IQueryable<T> rows, ListSort<T> sort, bool down, ListKey? after, ListKey? before, int size)
    {
        var slice = await sort.Slice(rows, list.Line, down, after, before, size);
        await list.Complete(Db, slice.Lines);
        return slice;
    }

    private ListTab<T>? Tab => list.Tabs.FirstOrDefault(t => t.Code == Query[ListQuery.Tab]) ?? (Figure() is null && list.Tabs.Count > 0 ? list.Tabs[0] : null);

    private CountIndicator<T>? Figure() => services.Indicators.Of(Query[ListQuery.Figure]) as CountIndicator<T>;

    private (ListSort<T> Sort, bool Down) Sorting()
    {
        var sort = list.Sorts.FirstOrDefault(s => s.Code == Query[ListQuery.Sort]) ?? list.Sorts[0];
        return (sort, Query[ListQuery.Down] is { } down ? down == "1" : sort.Descending);
    }

    private IReadOnlyList<(ListColumn<TLine> Column, bool Shown)> Columns()
    {
        var chosen = Query.Many(ListQuery.Columns);
        return [.. list.Columns.Select((c, i) => (c, i == 0 || (chosen.Count == 0 ? c.Shown : chosen.Contains(c.Code))))];
    }

    private static string? Sorted(string? order, ListSort<T> sort, bool down) => order == sort.Code ? down ? "descending" : "ascending" : null;

    private Task<CountView> Count(string tab, Func<Task<IQueryable<T>>> rows) =>
        Db.Remember($"{Asked} tab {tab} {Query.Narrowing}", async () => await CountView.Of((await rows()).Select(r => r.Id)));

    private Task<IReadOnlyList<SelectListItem>> Options(ChoiceFilter<T> choice) => Db.Remember($"{Asked} choice {choice.Code} {Query[choice.Code]}", () => choice.Options(Context.Shared));

    /// <summary>Which list, who in effect, when.</summary>
    private string Asked => $"{list.Path} {Context.Viewer.Scope} {Context.Today:yyyyMMdd}";

    /// <summary>As part of a key: what was typed has no spaces in it.</summary>
    private static string Plain(string? typed) => Uri.EscapeDataString(typed ?? "");
}
