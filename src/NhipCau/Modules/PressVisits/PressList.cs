using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

/// <summary>A line of the register of the foreign press.</summary>
public sealed record PressLine(int Id, string Outlet, string Subject, string? Country, PressCase Case, int Journalists, DateOnly From, DateOnly To, string Host, PressState State, string? Decision, bool Violated);

public sealed class PressList : RegisterList<PressVisit, PressLine>
{
    public override string Title => "Báo chí nước ngoài";
    public override string? Lead => "Phóng viên nước ngoài hoạt động tại địa phương theo Nghị định 262/2026/NĐ-CP.";
    public override string Path => "/bao-chi";
    public override string Counted => "{0} đoàn báo chí";

    public override Expression<Func<PressVisit, PressLine>> Line =>
        v => new PressLine(v.Id, v.Outlet, v.Subject, v.Country!.Name, v.Case, v.Journalists, v.From, v.To, v.Owner.ShortName ?? v.Owner.Name, v.State, v.Decision, v.Violation != null);

    public override int IdOf(PressLine line) => line.Id;

    public override IReadOnlyList<ListColumn<PressLine>> Columns { get; } =
    [
        new("hang", "Hãng tin", l => l.Outlet) { Sort = "ten", Under = l => l.Subject, Width = 34 },
        new("noi-dung", "Nội dung", l => l.Subject) { Shown = false, Width = 60 },
        new("nuoc", "Nước", l => l.Country),
        new("dien", "Diện", l => l.Case.Name()) { Translated = true, Width = 34 },
        new("so", "Phóng viên", l => l.Journalists) { Width = 10 },
        new("tu", "Từ ngày", l => l.From) { Sort = "ngay", Width = 13 },
        new("den", "Đến ngày", l => l.To) { Width = 13 },
        new("don", "Cơ quan đón", l => l.Host) { Width = 26 },
        new("chap-thuan", "Văn bản chấp thuận", l => l.Decision) { Shown = false },
        new("tinh-trang", "Tình trạng", l => l.Violated ? ListCell.Of("late", "Có vi phạm") : ListCell.Of(l.State.Shape(), l.State.Name())) { Width = 18 },
    ];

    public override IReadOnlyList<ListSort<PressVisit>> Sorts { get; } =
        [new ListSort<PressVisit, DateOnly>("ngay", "Ngày bắt đầu", v => v.From, descending: true), new ListSort<PressVisit, string>("ten", "Hãng tin", v => v.SortKey)];

    public override IReadOnlyList<ListFilter<PressVisit>> Filters { get; } =
    [
        ListFilters.Year<PressVisit>("nam", "Năm", year => v => v.From >= new DateOnly(year, 1, 1) && v.From <= new DateOnly(year, 12, 31)),
        ListFilters.ById<PressVisit>("nuoc", "Nước", Countries, id => v => v.CountryId == id),
        ListFilters.OneOf<PressVisit, PressCase>("dien", "Diện", PressCaseNames.Name, of => v => v.Case == of),
        new DaysFilter<PressVisit>("ngay", "Hoạt động", from => v => v.To >= from, until => v => v.From <= until),
    ];

    public override IReadOnlyList<ListTab<PressVisit>> Tabs { get; } =
    [
        new("", "Đang mở", _ => v => v.State == PressState.Proposed || v.State == PressState.Waiting || v.State == PressState.Approved || v.State == PressState.Working || v.State == PressState.Ended),
        new("cho", "Chờ chấp thuận", _ => v => v.State == PressState.Waiting),
        new("bao-cao", "Chờ báo cáo", _ => v => v.State == PressState.Ended),
        new("vi-pham", "Có vi phạm", _ => v => v.Violation != null, Rare: true),
        new("het", "Tất cả", _ => _ => true) { IsWhole = true },
    ];

    public override IReadOnlyList<BulkAct<PressVisit>> Acts { get; } =
    [
        new("ket-thuc", "Kết thúc", Right.KeepRegisters, async (visit, act) =>
            visit.End(act.Viewer, act.Today, act.Today) is { } no ? no : await act.Services.GetRequiredService<PressClocks>().Follow(visit)) { Confirm = "Ghi các đoàn đã chọn kết thúc hôm nay; hạn báo cáo bắt đầu tính." },
    ];

    public override IReadOnlyList<ListLink> Links { get; } = [new("Nhập từ Excel", "/bao-chi/nhap", Right.KeepRegisters), new("Thêm đoàn báo chí", "/bao-chi/them", Right.KeepRegisters, Main: true)];

    public override string EmptyTitle => "Chưa có đoàn báo chí nào";

    public override IQueryable<PressVisit> Whole(IQueryable<PressVisit> rows) => rows.Include(v => v.Owner);

    private static async Task<IReadOnlyList<SelectListItem>> Countries(ListContext context) => [.. (await context.Db.Set<Country>().AsNoTracking()
        .Where(c => context.Db.Set<PressVisit>().Any(v => v.CountryId == c.Id)).OrderBy(c => c.SortKey).Select(c => new { c.Id, c.Name }).ToListAsync()) // unfiltered: which countries the press came from
        .Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))];
}
