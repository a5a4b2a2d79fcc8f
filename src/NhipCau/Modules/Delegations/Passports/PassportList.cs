using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Language;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>A line of the list of passports; its number only as the mask.</summary>
public sealed record PassportLine(int Id, string Holder, string? Position, string Keeper, PassportKind Kind, string? Mask, DateOnly? IssuedOn, DateOnly ExpiresOn, PassportState State, DateOnly? DueBackOn);

/// <summary>The passports in the keeping of agencies.</summary>
public sealed class PassportList(TimeProvider clock) : RegisterList<Passport, PassportLine>
{
    private const int SoonMonths = 12;

    public override string Title => "Hộ chiếu";
    public override string Lead => "Hộ chiếu ngoại giao, công vụ do các cơ quan giữ. Số hộ chiếu được che; mở hồ sơ để xem khi có mục đích.";
    public override string Path => "/ho-chieu";
    public override string Counted => "{0} hộ chiếu";
    public override string EmptyTitle => "Chưa có hộ chiếu nào";
    public override string EmptyHint => "Thêm hộ chiếu cơ quan đang giữ, hoặc nhập danh sách từ Excel.";

    public override Expression<Func<Passport, PassportLine>> Line => p => new PassportLine(p.Id, p.Holder, p.Position, p.Owner.Name, p.Kind, p.Number!.Mask, p.IssuedOn, p.ExpiresOn, p.State, p.DueBackOn);

    public override int IdOf(PassportLine line) => line.Id;

    public override IReadOnlyList<ListColumn<PassportLine>> Columns =>
    [
        new("ten", "Người được cấp", l => l.Holder) { Sort = "ten", Under = l => l.Position, Width = 30 },
        new("loai", "Loại", l => l.Kind.Name()) { Translated = true, Width = 22 },
        new("so", "Số hộ chiếu", l => l.Mask) { Width = 14 },
        new("het-han", "Hết hạn", l => l.ExpiresOn == Passport.NotYet ? (DateOnly?)null : l.ExpiresOn) { Sort = "het-han", Width = 13 },
        new("tinh-trang", "Tình trạng", State) { Width = 26 },
        new("co-quan", "Cơ quan giữ", l => l.Keeper) { Width = 30 },
        new("chuc-vu", "Chức vụ", l => l.Position) { Shown = false },
        new("ngay-cap", "Ngày cấp", l => l.IssuedOn) { Shown = false, Width = 13 },
        new("han-nop", "Hạn nộp lại", l => l.DueBackOn) { Shown = false, Width = 13 },
    ];

    public override IReadOnlyList<ListSort<Passport>> Sorts =>
    [
        new ListSort<Passport, string>("ten", "Người được cấp", p => p.SortKey),
        new ListSort<Passport, DateOnly>("het-han", "Hết hạn", p => p.ExpiresOn),
    ];

    public override IReadOnlyList<ListFilter<Passport>> Filters =>
    [
        ListFilters.OneOf<Passport, PassportKind>("loai", "Loại", k => k.Name(), kind => p => p.Kind == kind),
        ListFilters.OneOf<Passport, PassportState>("tinh-trang", "Tình trạng", s => s.Name(), state => p => p.State == state),
        ListFilters.ById<Passport>("co-quan", "Cơ quan giữ", Keepers, id => p => p.OwnerId == id),
        new DaysFilter<Passport>("het-han", "Hết hạn", day => p => p.ExpiresOn >= day, day => p => p.ExpiresOn <= day),
    ];

    public override IReadOnlyList<ListTab<Passport>> Tabs =>
    [
        new("dang-giu", "Đang quản lý", _ => p => p.State != PassportState.Lost && p.State != PassportState.Cancelled), // nearly all: asked so, they are read in their order and not gathered by their states
        new("o-ngoai", "Đã giao người đi", _ => p => p.State == PassportState.Lent),
        new("qua-han", "Quá hạn nộp lại", context => Passport.OverdueOn(context.Today)),
        new("sap-het-han", "Sắp hết hạn", context => Ending(context.Today)),
        new("tat-ca", "Tất cả", _ => _ => true) { IsWhole = true },
    ];

    public override IReadOnlyList<ListLink> Links =>
    [
        new("Nhập từ Excel", "/ho-chieu/nhap", Right.KeepRegisters),
        new("Thêm hộ chiếu", "/ho-chieu/them", Right.KeepRegisters, Main: true),
    ];

    private static Expression<Func<Passport, bool>> Ending(DateOnly today)
    {
        var last = today.AddMonths(SoonMonths);
        return p => p.ExpiresOn < last && p.State != PassportState.Applied && p.State != PassportState.Lost && p.State != PassportState.Cancelled; // by the day, not by the states of nearly all
    }

    private ListCell State(PassportLine line) => line.State == PassportState.Lent && line.DueBackOn < clock.Today()
        ? ListCell.Of("late", "Quá hạn nộp lại {0}", Words.Day(line.DueBackOn)) : ListCell.Of(line.State.Kind(), line.State.Name());

    private static async Task<IReadOnlyList<SelectListItem>> Keepers(ListContext context)
    {
        var seen = context.Db.VisibleTo<Passport>(context.Viewer);
        return await AgencyChoices.Of(context.Db.Set<Agency>().Where(a => seen.Any(p => p.OwnerId == a.Id)));
    }
}
