using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A line of the list of plan lines.</summary>
public sealed record YearPlanLineRow(
    int Id, int Number, string? Name, string? Head, string Owner, string Countries, string? TimeText, DateOnly From, DateOnly To, int? People, decimal? Estimate,
    Direction Direction, LineState State, Purpose Purpose, Funding Funding, int Year, PlanScope Scope)
{
    public string CountryNames { get; set; } = "";
}

/// <summary>The lines of all yearly plans, out and in.</summary>
public sealed class YearPlanLineList : RegisterList<YearPlanLine, YearPlanLineRow>
{
    public override string Title => "Dòng kế hoạch đoàn ra, đoàn vào";
    public override string Lead => "Mọi dòng của các kế hoạch năm, kể cả đoàn chưa rõ tên.";
    public override string Path => "/ke-hoach-doan/dong";
    public override string Counted => "{0} dòng";
    public override string EmptyTitle => "Chưa có dòng nào";
    public override string EmptyHint => "Mở kế hoạch của năm, rồi thêm từng dòng hoặc nhập danh sách từ Excel.";

    public override Expression<Func<YearPlanLine, YearPlanLineRow>> Line => l => new YearPlanLineRow(
        l.Id, l.Number, l.Name, l.Head, l.Owner.Name, l.Countries, l.TimeText, l.From, l.To, l.People, l.Estimate, l.Direction, l.State, l.Purpose, l.Funding, l.Plan.Year, l.Plan.Scope);

    public override int IdOf(YearPlanLineRow line) => line.Id;

    public override IReadOnlyList<ListColumn<YearPlanLineRow>> Columns =>
    [
        new("ten", "Tên đoàn", l => l.Name ?? YearPlanLine.Unnamed) { Sort = "ten", Under = l => l.Owner, Translated = true, Width = 50 },
        new("huong", "Đoàn", l => l.Direction.Name()) { Translated = true, Width = 12 },
        new("truong", "Trưởng đoàn", l => l.Head) { Width = 26 },
        new("nuoc", "Nước đến", l => l.CountryNames) { Width = 24 },
        new("thoi-gian", "Thời gian", l => l.TimeText ?? Time(l)) { Sort = "thoi-gian", Width = 18 },
        new("nguoi", "Số người", l => l.People) { Width = 10 },
        new("kinh-phi", "Kinh phí, đồng", l => l.Estimate) { Width = 16 },
        new("tinh-trang", "Tình trạng", l => ListCell.Of(l.State switch { LineState.Approved => "ok", LineState.Registered => "wait", _ => "none" }, l.State.Name())) { Width = 16 },
        new("nam", "Năm", l => l.Year) { Shown = false, Width = 8 },
        new("ke-hoach", "Kế hoạch", l => l.Scope.Name()) { Shown = false, Translated = true },
        new("co-quan", "Cơ quan đề xuất", l => l.Owner) { Shown = false, Width = 30 },
        new("muc-dich", "Mục đích", l => l.Purpose.Name()) { Shown = false, Translated = true },
        new("nguon", "Nguồn kinh phí", l => l.Funding.Name()) { Shown = false, Translated = true },
    ];

    public override IReadOnlyList<ListSort<YearPlanLine>> Sorts =>
    [
        new ListSort<YearPlanLine, DateOnly>("thoi-gian", "Thời gian", l => l.From, descending: true),
        new ListSort<YearPlanLine, string>("ten", "Tên đoàn", l => l.SortKey),
    ];

    public override IReadOnlyList<ListFilter<YearPlanLine>> Filters =>
    [
        ListFilters.Year<YearPlanLine>("nam", "Năm", year => l => l.Plan.Year == year),
        ListFilters.OneOf<YearPlanLine, Direction>("huong", "Đoàn", d => d.Name(), direction => l => l.Direction == direction),
        new ChoiceFilter<YearPlanLine>("nuoc", "Nước đến", CountryNames.Choices, code => code.Length == 2 ? Has(CountryList.Mark(code)) : null),
        ListFilters.ById<YearPlanLine>("co-quan", "Cơ quan", Owners, id => l => l.OwnerId == id),
        ListFilters.OneOf<YearPlanLine, PlanScope>("ke-hoach", "Kế hoạch", s => s.Name(), scope => l => l.Plan.Scope == scope),
        ListFilters.OneOf<YearPlanLine, LineState>("tinh-trang", "Tình trạng", s => s.Name(), state => l => l.State == state),
    ];

    public override IReadOnlyList<ListTab<YearPlanLine>> Tabs =>
    [
        new("trong-ke-hoach", "Trong kế hoạch", _ => l => l.State == LineState.Registered || l.State == LineState.Approved),
        new("tat-ca", "Tất cả", _ => _ => true) { IsWhole = true },
    ];

    public override IReadOnlyList<BulkAct<YearPlanLine>> Acts =>
    [
        new("rut", Drop, Right.KeepRegisters, async (line, context) => line.Drop(context.Viewer, context.Reason, null, await YearPlanRecord.CarriedOutBy(context.Services.GetRequiredService<AppDbContext>(), line.Id))) { NeedsReason = true },
    ];

    internal const string Drop = "Rút khỏi kế hoạch";

    public override IReadOnlyList<ListLink> Links => [new("Các kế hoạch năm", "/ke-hoach-doan", Right.SeeRegisters)];

    public override IQueryable<YearPlanLine> Whole(IQueryable<YearPlanLine> rows) => rows.Include(l => l.Plan);

    public override async Task Complete(AppDbContext db, IReadOnlyList<YearPlanLineRow> lines)
    {
        var names = await CountryNames.Load(db);
        foreach (var line in lines) line.CountryNames = CountryList.Names(line.Countries, names);
    }

    internal static string Time(YearPlanLineRow line) => line.From == line.To ? Shell.Language.Words.Day(line.From) : $"{Shell.Language.Words.Day(line.From)}–{Shell.Language.Words.Day(line.To)}";

    private static Expression<Func<YearPlanLine, bool>> Has(string mark) => l => l.Countries.Contains(mark);

    private static async Task<IReadOnlyList<SelectListItem>> Owners(ListContext context)
    {
        var seen = context.Db.VisibleTo<YearPlanLine>(context.Viewer);
        return await AgencyChoices.Of(context.Db.Set<Agency>().Where(a => seen.Any(l => l.OwnerId == a.Id)));
    }
}
