using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A line of the list of visits.</summary>
public sealed record VisitLine(
    int Id, string Name, string Body, string? Head, string? HeadPosition, string Owner, string? Host, string Countries, string? Venues, DateOnly From, DateOnly To, bool DaysKnown, int People,
    VisitBasis Basis, GuestRank Rank, Level Level, Purpose Purpose, VisitState State, bool Doubtful, DateOnly? ReportDueOn, decimal Estimate, decimal Settlement, string? Partner)
{
    public string CountryNames { get; set; } = "";
}

/// <summary>The list of delegations in.</summary>
public sealed class VisitList(TimeProvider clock) : RegisterList<Visit, VisitLine>
{
    private const int SoonDays = 30;

    public override string Title => "Đoàn vào";
    public override string Lead => "Xếp theo ngày đến. Đoàn phát sinh và đoàn tiếp xã giao đếm riêng.";
    public override string Path => "/doan-vao";
    public override string Counted => "{0} đoàn";
    public override string EmptyTitle => "Chưa có đoàn nào";
    public override string EmptyHint => "Thêm đoàn khách, lập từ một dòng của kế hoạch năm, hoặc nhập từ Excel.";

    public override Expression<Func<Visit, VisitLine>> Line => v => new VisitLine(
        v.Id, v.Name, v.Body, v.Head, v.HeadPosition, v.Owner.ShortName ?? v.Owner.Name, v.Host!.ShortName ?? v.Host.Name, v.Countries, v.Venues, v.From, v.To, v.DaysKnown, v.People, v.Basis, v.Rank, v.Level, v.Purpose, v.State,
        v.TwinName != null && v.TwinAnswer == null && (v.Twin == null || v.Twin.State != VisitState.Cancelled && v.Twin.State != VisitState.Refused), v.ReportDueOn, v.Estimate, v.Settlement, v.Partner!.Name);

    public override int IdOf(VisitLine line) => line.Id;

    public override IReadOnlyList<ListColumn<VisitLine>> Columns =>
    [
        new("ten", "Tên đoàn", l => l.Name) { Sort = "ten", Under = l => l.Name.Contains(l.Body, StringComparison.Ordinal) ? null : l.Body, Width = 50 },
        new("nuoc", "Nước", l => l.CountryNames) { Width = 20 },
        new("den", "Ngày đến", l => l.DaysKnown ? l.From : ListCell.Of("none", Span.Name(l.From, l.To).Text, Span.Name(l.From, l.To).Arguments)) { Sort = "den", Width = 13 },
        new("di", "Ngày đi", l => l.DaysKnown ? l.To : (DateOnly?)null) { Width = 13 },
        new("truong", "Trưởng đoàn", l => l.Head) { Under = l => l.HeadPosition, Width = 24 },
        new("khach", "Số khách", l => l.People == 0 ? (int?)null : l.People) { Width = 10 },
        new("don", "Cơ quan đón", l => l.Host ?? l.Owner) { Width = 24 },
        new("tinh-trang", "Tình trạng", State) { Width = 24 },
        new("loai", "Căn cứ", l => l.Basis.Name()) { Shown = false, Translated = true },
        new("hang", "Hạng khách", l => l.Rank.Name()) { Shown = false, Translated = true },
        new("lap", "Cơ quan lập hồ sơ", l => l.Owner) { Shown = false, Width = 30 },
        new("noi", "Nơi đến", l => l.Venues) { Shown = false },
        new("doi-tac", "Đối tác", l => l.Partner) { Shown = false },
        new("cap", "Cấp", l => l.Level.Name()) { Shown = false, Translated = true },
        new("muc-dich", "Mục đích", l => l.Purpose.Name()) { Shown = false, Translated = true },
        new("du-toan", "Dự toán, đồng", l => l.Estimate) { Shown = false, Width = 16 },
        new("quyet-toan", "Quyết toán, đồng", l => l.Settlement) { Shown = false, Width = 16 },
    ];

    public override IReadOnlyList<ListSort<Visit>> Sorts =>
    [
        new ListSort<Visit, DateOnly>("den", "Ngày đến", v => v.From, descending: true),
        new ListSort<Visit, string>("ten", "Tên đoàn", v => v.SortKey),
    ];

    public override IReadOnlyList<ListFilter<Visit>> Filters =>
    [
        ListFilters.Year<Visit>("nam", "Năm", year => v => v.From >= new DateOnly(year, 1, 1) && v.From <= new DateOnly(year, 12, 31)),
        new ChoiceFilter<Visit>("nuoc", "Nước", CountryNames.Choices, code => code.Length == 2 ? Has(CountryList.Mark(code)) : null),
        ListFilters.OneOf<Visit, VisitBasis>("can-cu", "Căn cứ", b => b.Name(), basis => v => v.Basis == basis),
        ListFilters.OneOf<Visit, GuestRank>("hang", "Hạng khách", r => r.Name(), rank => v => v.Rank == rank),
        ListFilters.ById<Visit>("don", "Cơ quan đón", Hosts, id => v => v.HostId == id || v.HostId == null && v.OwnerId == id),
        ListFilters.OneOf<Visit, VisitState>("tinh-trang", "Tình trạng", s => s.Name(), state => v => v.State == state),
        ListFilters.ById<Visit>("doi-tac", "Đối tác", context => PartnerChoices.InLists(context, "doi-tac"), id => v => v.PartnerId == id),
        new DaysFilter<Visit>("ngay", "Thời gian", day => v => v.From >= day, day => v => v.From <= day && (v.DaysKnown || v.To <= day)),
    ];

    public override IReadOnlyList<ListTab<Visit>> Tabs =>
    [
        new("can-xu-ly", "Cần xử lý", Waiting),
        new("sap-den", "Sắp đến", context => Soon(context.Today)),
        new("dang-don", "Đang đón", _ => v => v.State == VisitState.Receiving),
        new("cho-bao-cao", "Chờ báo cáo", _ => v => v.State == VisitState.Done),
        new("qua-han", "Quá hạn báo cáo", context => Visit.ReportLateOn(context.Today), Rare: true),
        new("nghi-trung", "Nghi nhập hai lần", _ => Doubtful, Rare: true),
        new("tat-ca", "Tất cả", _ => _ => true) { IsWhole = true },
    ];

    public override IReadOnlyList<ListLink> Links =>
    [
        new("Định mức lễ tân", "/dinh-muc-le-tan", Right.SeeRegisters),
        new("Nhập từ Excel", "/doan-vao/nhap", Right.KeepRegisters),
        new("Thêm đoàn khách", "/doan-vao/them", Right.KeepRegisters, Main: true),
    ];

    public override IReadOnlyList<BulkAct<Visit>> Acts =>
    [
        new("ket-thuc", VisitActs.Finish, Right.KeepRegisters, Finish) { Confirm = "Các đoàn đã chọn sẽ được ghi kết thúc vào ngày đi đã ghi." },
        new("huy", VisitActs.Cancel, Right.ApproveRegisters, Cancel) { NeedsReason = true, Confirm = "Các đoàn đã chọn sẽ bị hủy." },
    ];

    public override IQueryable<Visit> Whole(IQueryable<Visit> rows) => rows.Include(v => v.Owner).Include(v => v.Host).Include(v => v.Twin);

    public override async Task Complete(AppDbContext db, IReadOnlyList<VisitLine> lines)
    {
        var names = await CountryNames.Load(db);
        foreach (var line in lines) line.CountryNames = CountryList.Names(line.Countries, names);
    }

    private static readonly Expression<Func<Visit, bool>> Doubtful = DelegationIndicators.And(Visit.Unanswered, v => v.State != VisitState.Cancelled && v.State != VisitState.Refused);

    private static async Task<Refusal?> Finish(Visit visit, BulkContext context) =>
        visit.Finish(context.Viewer, visit.To, context.Today) ?? await context.Services.GetRequiredService<VisitClocks>().Follow(visit);

    private static async Task<Refusal?> Cancel(Visit visit, BulkContext context) =>
        visit.Cancel(context.Viewer, context.Reason, null) ?? await context.Services.GetRequiredService<VisitClocks>().Follow(visit);

    /// <summary>What waits for a step of this person: the unit's own proposals, or those the office has been sent.</summary>
    private static Expression<Func<Visit, bool>> Waiting(ListContext context)
    {
        var (office, own, today) = (Visit.MayVerify(context.Viewer), context.Viewer.AgencyId, context.Today);
        // The states first: what is open is found by them, where the rest alone would have every visit read.
        return v => (v.State == VisitState.Proposed || v.State == VisitState.Approved || v.State == VisitState.Preparing || v.State == VisitState.Receiving || v.State == VisitState.Done)
            && (office && v.State == VisitState.Proposed && v.SentOn != null
                || v.OwnerId == own && v.State == VisitState.Proposed && v.SentOn == null
                || (office || v.OwnerId == own || v.HostId == own) && ((v.State == VisitState.Approved || v.State == VisitState.Preparing) && v.From <= today || v.State == VisitState.Receiving && v.To < today || v.State == VisitState.Done));
    }

    private static Expression<Func<Visit, bool>> Soon(DateOnly today)
    {
        var last = today.AddDays(SoonDays);
        return v => v.From >= today && v.From <= last && (v.State == VisitState.Proposed || v.State == VisitState.Approved || v.State == VisitState.Preparing);
    }

    private static Expression<Func<Visit, bool>> Has(string mark) => v => v.Countries.Contains(mark);

    private ListCell State(VisitLine line) =>
        line.Doubtful && line.State is not (VisitState.Cancelled or VisitState.Refused) ? ListCell.Of("soon", "Nghi nhập hai lần")
        : line.State == VisitState.Done && line.ReportDueOn < clock.Today() ? ListCell.Of("late", "Quá hạn báo cáo {0}", Words.Day(line.ReportDueOn)) : ListCell.Of(line.State.Kind(), line.State.Name());

    private static async Task<IReadOnlyList<SelectListItem>> Hosts(ListContext context)
    {
        var seen = context.Db.VisibleTo<Visit>(context.Viewer);
        var agencies = context.Db.Set<Agency>();
        // Of all visits each agency is asked for one; of the few that one agency sees they are gathered. PostgreSQL would read all of them for each agency (2.8 s of 32,000), and gathers them in 20 ms.
        return await AgencyChoices.Of(context.Viewer.SeesAll(Right.SeeRegisters) && context.Db.Database.IsSqlite() ? agencies.Where(a => seen.Any(v => v.HostId == a.Id) || seen.Any(v => v.HostId == null && v.OwnerId == a.Id))
            : agencies.Where(a => seen.Select(v => v.HostId ?? v.OwnerId).Contains(a.Id)));
    }
}
