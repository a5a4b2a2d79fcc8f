using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A line of the list of trips.</summary>
public sealed record DelegationLine(
    int Id, string Name, string? Head, string Owner, string Countries, string? Place, DateOnly From, DateOnly To, bool DaysKnown, int People,
    TripBasis Basis, Level Level, Purpose Purpose, TripState State, DateOnly? ReportDueOn, decimal Estimate, decimal Settlement, string? Partner)
{
    public string CountryNames { get; set; } = "";
}

/// <summary>The list of delegations out.</summary>
public sealed class DelegationList(TimeProvider clock) : RegisterList<Delegation, DelegationLine>
{
    private const int SoonDays = 30;

    public override string Title => "Đoàn ra";
    public override string Lead => "Xếp theo ngày đi. Kế hoạch năm và hộ chiếu có danh sách riêng.";
    public override string Path => "/doan-ra";
    public override string Counted => "{0} đoàn";
    public override string EmptyTitle => "Chưa có đoàn nào";
    public override string EmptyHint => "Lập đoàn từ một dòng của kế hoạch năm, thêm đoàn phát sinh, hoặc nhập từ Excel.";

    public override Expression<Func<Delegation, DelegationLine>> Line => d => new DelegationLine(
        d.Id, d.Name, d.Head, d.Owner.Name, d.Countries, d.Place, d.From, d.To, d.DaysKnown, d.People, d.Basis, d.Level, d.Purpose, d.State, d.ReportDueOn, d.Estimate, d.Settlement, d.Partner!.Name);

    public override int IdOf(DelegationLine line) => line.Id;

    public override IReadOnlyList<ListColumn<DelegationLine>> Columns =>
    [
        new("ten", "Tên đoàn", l => l.Name) { Sort = "ten", Under = l => l.Owner, Width = 50 },
        new("nuoc", "Nước đến", l => l.CountryNames) { Under = l => l.Place, Width = 24 },
        new("di", "Ngày đi", l => l.DaysKnown ? l.From : ListCell.Of("none", Span.Name(l.From, l.To).Text, Span.Name(l.From, l.To).Arguments)) { Sort = "di", Width = 13 },
        new("ve", "Ngày về", l => l.DaysKnown ? l.To : (DateOnly?)null) { Width = 13 },
        new("truong", "Trưởng đoàn", l => l.Head) { Width = 24 },
        new("nguoi", "Số người", l => l.People) { Width = 10 },
        new("tinh-trang", "Tình trạng", State) { Width = 24 },
        new("co-quan", "Cơ quan lập đoàn", l => l.Owner) { Shown = false, Width = 30 },
        new("dia-phuong", "Địa phương, nơi đến", l => l.Place) { Shown = false },
        new("doi-tac", "Đối tác", l => l.Partner) { Shown = false },
        new("ke-hoach", "Căn cứ", l => l.Basis.Name()) { Shown = false, Translated = true },
        new("cap", "Cấp", l => l.Level.Name()) { Shown = false, Translated = true },
        new("muc-dich", "Mục đích", l => l.Purpose.Name()) { Shown = false, Translated = true },
        new("du-toan", "Dự toán, đồng", l => l.Estimate) { Shown = false, Width = 16 },
        new("quyet-toan", "Quyết toán, đồng", l => l.Settlement) { Shown = false, Width = 16 },
    ];

    public override IReadOnlyList<ListSort<Delegation>> Sorts =>
    [
        new ListSort<Delegation, DateOnly>("di", "Ngày đi", d => d.From, descending: true),
        new ListSort<Delegation, string>("ten", "Tên đoàn", d => d.SortKey),
    ];

    public override IReadOnlyList<ListFilter<Delegation>> Filters =>
    [
        ListFilters.Year<Delegation>("nam", "Năm", year => d => d.From >= new DateOnly(year, 1, 1) && d.From <= new DateOnly(year, 12, 31)),
        new ChoiceFilter<Delegation>("nuoc", "Nước đến", CountryNames.Choices, code => code.Length == 2 ? Has(CountryList.Mark(code)) : null),
        ListFilters.ById<Delegation>("co-quan", "Cơ quan", Owners, id => d => d.OwnerId == id),
        ListFilters.OneOf<Delegation, TripBasis>("can-cu", "Căn cứ", b => b.Name(), basis => d => d.Basis == basis),
        ListFilters.OneOf<Delegation, TripState>("tinh-trang", "Tình trạng", s => s.Name(), state => d => d.State == state),
        ListFilters.OneOf<Delegation, Level>("cap", "Cấp", l => l.Name(), level => d => d.Level == level),
        ListFilters.OneOf<Delegation, Purpose>("muc-dich", "Mục đích", p => p.Name(), purpose => d => d.Purpose == purpose),
        ListFilters.ById<Delegation>("doi-tac", "Đối tác", context => PartnerChoices.InLists(context, "doi-tac"), id => d => d.PartnerId == id),
        new DaysFilter<Delegation>("ngay", "Ngày đi", day => d => d.From >= day, day => d => d.From <= day && (d.DaysKnown || d.To <= day)),
    ];

    public override IReadOnlyList<ListTab<Delegation>> Tabs =>
    [
        new("can-xu-ly", "Cần xử lý", Waiting),
        new("sap-di", "Sắp đi", context => Soon(context.Today)),
        new("dang-di", "Đang đi", _ => d => d.State == TripState.Travelling),
        new("cho-bao-cao", "Chờ báo cáo", _ => d => d.State == TripState.Returned),
        new("qua-han", "Quá hạn báo cáo", context => Delegation.ReportLateOn(context.Today), Rare: true),
        new("tat-ca", "Tất cả", _ => _ => true) { IsWhole = true },
    ];

    public override IReadOnlyList<ListLink> Links =>
    [
        new("Nhập từ Excel", "/doan-ra/nhap", Right.KeepRegisters),
        new("Thêm đoàn", "/doan-ra/them", Right.KeepRegisters, Main: true),
    ];

    public override IReadOnlyList<BulkAct<Delegation>> Acts =>
    [
        new("nhan-ho-so", TripActs.Receive, Right.KeepRegisters, Receive),
        new("huy", TripActs.Cancel, Right.ApproveRegisters, Cancel) { NeedsReason = true, Confirm = "Các đoàn đã chọn sẽ bị hủy." },
    ];

    public override IQueryable<Delegation> Whole(IQueryable<Delegation> rows) => rows.Include(d => d.Decisions).Include(d => d.Owner);

    public override async Task Complete(AppDbContext db, IReadOnlyList<DelegationLine> lines)
    {
        var names = await CountryNames.Load(db);
        foreach (var line in lines) line.CountryNames = CountryList.Names(line.Countries, names);
    }

    private static async Task<Refusal?> Receive(Delegation trip, BulkContext context) =>
        trip.Receive(context.Viewer, context.Today, context.Today) ?? await context.Services.GetRequiredService<DelegationClocks>().Follow(trip, context.Viewer);

    private static async Task<Refusal?> Cancel(Delegation trip, BulkContext context) =>
        trip.Cancel(context.Viewer, context.Reason, null) ?? await context.Services.GetRequiredService<DelegationClocks>().Follow(trip, context.Viewer);

    /// <summary>What waits for a step of this person: the unit's own dossiers, or those the office has been sent.</summary>
    private static Expression<Func<Delegation, bool>> Waiting(ListContext context)
    {
        var (office, own) = (Delegation.MayAppraise(context.Viewer), context.Viewer.AgencyId);
        var today = context.Today;
        return d => office && (d.State == TripState.Sent || d.State == TripState.Appraising || d.State == TripState.Appraised || d.State == TripState.Reported)
            || (d.OwnerId == own) && (d.State == TripState.Preparing || d.State == TripState.Returned)
            || (office || d.OwnerId == own) && (d.State == TripState.Decided && d.From <= today || d.State == TripState.Travelling && d.To < today);
    }

    private static Expression<Func<Delegation, bool>> Soon(DateOnly today)
    {
        var last = today.AddDays(SoonDays);
        return d => d.From >= today && d.From <= last && (d.State == TripState.Preparing || d.State == TripState.Sent || d.State == TripState.Appraising || d.State == TripState.Appraised || d.State == TripState.Decided);
    }

    private static Expression<Func<Delegation, bool>> Has(string mark) => d => d.Countries.Contains(mark);

    private ListCell State(DelegationLine line) => line.State == TripState.Returned && line.ReportDueOn < clock.Today()
        ? ListCell.Of("late", "Quá hạn báo cáo {0}", Words.Day(line.ReportDueOn)) : ListCell.Of(line.State.Kind(), line.State.Name());

    private static async Task<IReadOnlyList<SelectListItem>> Owners(ListContext context)
    {
        var seen = context.Db.VisibleTo<Delegation>(context.Viewer);
        var agencies = context.Db.Set<Agency>();
        // Of all trips each agency is asked for one; of the few that one agency sees they are gathered.
        return await AgencyChoices.Of(context.Viewer.SeesAll(Right.SeeRegisters) ? agencies.Where(a => seen.Any(d => d.OwnerId == a.Id)) : agencies.Where(a => seen.Select(d => d.OwnerId).Contains(a.Id)));
    }
}
