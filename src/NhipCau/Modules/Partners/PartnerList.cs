using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>A line of the list of partners.</summary>
public sealed record PartnerLine(int Id, string? Type, string Name, string? Country, PartnerKind Kind, PartnerState State, string Keeper, string? Person, DateOnly? ConfirmedOn, string? ConfirmedBy, string? Note)
{
    public string FullName => new Partner { Type = Type, Name = Name }.FullName;
}

public sealed class PartnerList : RegisterList<Partner, PartnerLine>
{
    public override string Title => "Đối tác";
    public override string? Lead => "Địa phương, cơ quan, tổ chức nước ngoài; mọi cách viết tên đều dẫn về một đối tác.";
    public override string Path => "/doi-tac";
    public override string Counted => "{0} đối tác";

    public override Expression<Func<Partner, PartnerLine>> Line => p => new PartnerLine(p.Id, p.Type, p.Name, p.Country!.Name, p.Kind, p.State, p.Owner.ShortName ?? p.Owner.Name, p.Person!.FullName, p.ConfirmedOn, p.ConfirmedBy, p.Note);

    public override int IdOf(PartnerLine line) => line.Id;

    public override IReadOnlyList<ListColumn<PartnerLine>> Columns { get; } =
    [
        new("ten", "Đối tác", l => l.FullName) { Sort = "ten", Width = 40 },
        new("nuoc", "Nước", l => l.Country) { Sort = "nuoc" },
        new("loai", "Loại", l => l.Kind.Name()) { Translated = true, Width = 28 },
        new("tinh-trang", "Tình trạng", l => ListCell.Of(l.State.Shape(), l.State.Name())) { Width = 28 },
        new("dau-moi", "Đầu mối", l => l.Keeper) { Under = l => l.Person },
        new("nguoi", "Người phụ trách", l => l.Person) { Shown = false, Width = 28 },
        new("xac-nhan", "Xác nhận", l => l.ConfirmedOn) { Width = 14 },
        new("nguoi-xac-nhan", "Người xác nhận", l => l.ConfirmedBy) { Shown = false, Width = 28 },
        new("ghi-chu", "Ghi chú", l => l.Note) { Shown = false, Width = 50 },
    ];

    public override IReadOnlyList<ListSort<Partner>> Sorts { get; } =
    [
        new ListSort<Partner, string>("ten", "Tên", p => p.SortKey),
        new ListSort<Partner, string>("nuoc", "Nước", p => p.PlaceKey),
    ];

    public override IReadOnlyList<ListFilter<Partner>> Filters { get; } =
    [
        ListFilters.ById<Partner>("nuoc", "Nước", Countries, id => p => p.CountryId == id),
        ListFilters.OneOf<Partner, PartnerKind>("loai", "Loại", PartnerKindNames.Name, kind => p => p.Kind == kind),
        ListFilters.OneOf<Partner, PartnerState>("tinh-trang", "Tình trạng", PartnerStateNames.Name, state => p => p.State == state),
        ListFilters.ById<Partner>("dau-moi", "Đầu mối", Keepers, id => p => p.OwnerId == id),
        // One that nobody ever confirmed was not confirmed by any day.
        new DaysFilter<Partner>("xac-nhan", "Xác nhận", from => p => p.ConfirmedOn >= from, until => p => p.ConfirmedOn == null || p.ConfirmedOn <= until),
    ];

    public override IReadOnlyList<ListTab<Partner>> Tabs { get; } =
    [
        new("", "Tất cả", _ => _ => true) { IsWhole = true },
        new("dang", "Đang có quan hệ", _ => p => p.State == PartnerState.Active || p.State == PartnerState.New || p.State == PartnerState.Contact),
        new("cham", "Đình trệ, tạm dừng, hết hiệu lực", _ => p => p.State == PartnerState.Stalled || p.State == PartnerState.Suspended || p.State == PartnerState.Expired),
        new("cu", "Cần xác nhận lại", Stale),
        new("cua-toi", "Cơ quan tôi làm đầu mối", Own),
    ];

    public override IReadOnlyList<BulkAct<Partner>> Acts { get; } =
    [
        new("xac-nhan", "Xác nhận thông tin", Right.KeepRegisters, (partner, act) => Task.FromResult(Keeps(partner, act, () => { partner.Confirm(act.Viewer, act.Today); return null; }))),
        new("doi", "Đổi đầu mối", Right.KeepRegisters, Pass) { Choice = new BulkChoice("Cơ quan nhận làm đầu mối", c => PartnerForm.Keepers(c.Db, c.Viewer, c.Today)), Confirm = "Cơ quan được chọn thành đầu mối của các đối tác đã chọn; người phụ trách để trống cho cơ quan đó cử." },
        new("nhan", "Nhận làm đầu mối", Right.KeepRegisters, Take) { Confirm = "Cơ quan của bạn thành đầu mối và bạn là người phụ trách các đối tác đã chọn." },
    ];

    public override IReadOnlyList<ListLink> Links { get; } = [new("Nhập từ Excel", "/doi-tac/nhap", Right.KeepRegisters), new("Thêm đối tác", "/doi-tac/them", Right.KeepRegisters, Main: true)];

    public override string EmptyTitle => "Chưa có đối tác nào";
    public override string EmptyHint => "Thêm đối tác đầu tiên, hoặc nhập danh sách từ tệp Excel đang dùng. Thử bỏ bớt điều kiện lọc nếu đang lọc.";

    public override IQueryable<Partner> Whole(IQueryable<Partner> rows) => rows.Include(p => p.Owner).Include(p => p.Country);

    private static Refusal? Keeps(Partner partner, BulkContext act, Func<Refusal?> then) =>
        act.Viewer.May(Right.KeepRegisters, partner.OwnerId) ? then() : new Refusal("{0} là đầu mối. Đề nghị cơ quan đó hoặc cơ quan ngoại vụ ghi.", partner.Owner.Name);

    private static async Task<Refusal?> Take(Partner partner, BulkContext act)
    {
        var account = await act.Db.Users.Include(a => a.Agency).SingleAsync(a => a.Id == act.Viewer.AccountId); // unfiltered: one's own account
        return Keeps(partner, act, () => partner.GiveTo(account.Agency, account, act.Today));
    }

    private static async Task<Refusal?> Pass(Partner partner, BulkContext act) => Keeps(partner, act, () => null)
        ?? await PartnerForm.Give(partner, int.Parse(act.Choice!, CultureInfo.InvariantCulture), null, act.Db, act.Viewer, act.Today);

    private static Expression<Func<Partner, bool>> Stale(ListContext context)
    {
        var since = context.Today.AddDays(-PartnerChecks.FreshDays);
        return p => p.ConfirmedOn == null || p.ConfirmedOn < since;
    }

    private static Expression<Func<Partner, bool>> Own(ListContext context)
    {
        var own = context.Viewer.AgencyId;
        return p => p.OwnerId == own;
    }

    private static async Task<IReadOnlyList<SelectListItem>> Countries(ListContext context) => [.. (await context.Db.Set<Country>().AsNoTracking()
        .Where(c => context.Db.Set<Partner>().Any(p => p.CountryId == c.Id)).OrderBy(c => c.SortKey).Select(c => new { c.Id, c.Name }).ToListAsync()) // unfiltered: which countries there are partners in
        .Select(c => new SelectListItem(c.Name, c.Id.ToString(CultureInfo.InvariantCulture)))];

    private static async Task<IReadOnlyList<SelectListItem>> Keepers(ListContext context) => [.. (await context.Db.Set<Agency>().AsNoTracking()
        .Where(a => context.Db.Set<Partner>().Any(p => p.OwnerId == a.Id)).OrderBy(a => a.SortKey).Select(a => new { a.Id, a.Name }).ToListAsync()) // unfiltered: which agencies keep partners
        .Select(a => new SelectListItem(a.Name, a.Id.ToString(CultureInfo.InvariantCulture)))];
}
