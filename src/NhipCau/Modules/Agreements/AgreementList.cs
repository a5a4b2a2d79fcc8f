using System.Globalization;
using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>A line of the list: what one asks first of an agreement. What follows from its days is found here, by the record's own rule.</summary>
public sealed record AgreementLine(int Id, string Name, AgreementKind Kind, string? OtherKind, SigningLevel Signs, string Party, Stage Stage, DateOnly? SignedOn, string? Signatory, DateOnly? EffectiveOn, DateOnly? LastsUntil, DateOnly? EndedOn, DateOnly? LastDoneOn, int? PlannedYear, string? InheritedFrom, string? Note)
{
    public IReadOnlyList<string> Partners { get; set; } = [];
    public AgreementState State { get; set; }
    public DateOnly? Due { get; set; }
}

internal sealed class AgreementList(DateOnly today, AgreementMeetings meetings) : RegisterList<Agreement, AgreementLine>
{
    public override string Title => "Thỏa thuận quốc tế";
    public override string Lead => "Từ dự kiến đến hết hiệu lực: ai cho phép, ai được hỏi, còn hạn đến khi nào.";
    public override string Path => AgreementsModule.Path;
    public override string Counted => "{0} thỏa thuận";
    public override string EmptyHint => "Nhập danh sách thỏa thuận đã ký từ tệp Excel, hoặc thêm từng thỏa thuận.";

    public override Expression<Func<Agreement, AgreementLine>> Line => a => new AgreementLine(a.Id, a.Name, a.Kind, a.OtherKind, a.Signs, a.Party.Name, a.Stage, a.SignedOn, a.Signatory, a.EffectiveOn, a.LastsUntil, a.EndedOn, a.LastDoneOn, a.PlannedYear, a.InheritedFrom, a.Note);

    public override int IdOf(AgreementLine line) => line.Id;

    public override IReadOnlyList<ListColumn<AgreementLine>> Columns =>
    [
        new("ten", "Tên thỏa thuận", l => l.Name) { Sort = "ten", Width = 60, Under = l => string.Join("; ", l.Partners) },
        new("doi-tac", "Đối tác", l => string.Join("; ", l.Partners)) { Shown = false, Width = 40 },
        new("loai", "Tên gọi", l => l.Kind == AgreementKind.Other ? l.OtherKind : l.Kind.Name()) { Shown = false, Translated = true },
        new("cap", "Cấp ký", l => l.Signs.Level().Name()) { Translated = true, Width = 24 },
        new("ben-ky", "Bên Việt Nam", l => l.Party) { Shown = false, Width = 40 },
        new("ngay-ky", "Ngày ký", l => l.SignedOn) { Sort = "ngay-ky", Width = 12 },
        new("nguoi-ky", "Người ký", l => l.Signatory) { Shown = false, Width = 30 },
        new("hieu-luc", "Hiệu lực từ", l => l.EffectiveOn) { Shown = false, Width = 12 },
        new("het-han", "Hết hạn", l => l.EndedOn is { } ended ? ended.AddDays(-1) : l.LastsUntil) { Sort = "het-han", Width = 12 },
        new("hoat-dong", "Hoạt động đã ghi gần nhất", l => l.LastDoneOn) { Shown = false, Width = 12 },
        new("tinh-trang", "Tình trạng", State) { Width = 20 },
        new("nam", "Kế hoạch năm", l => l.PlannedYear) { Shown = false, Width = 12 },
        new("ke-thua", "Tiếp nhận từ", l => l.InheritedFrom) { Shown = false, Width = 30 },
        new("ghi-chu", "Ghi chú", l => l.Note) { Shown = false, Width = 40 },
    ];

    private ListCell State(AgreementLine l)
    {
        if (l.Due < today) return ListCell.Of("late", "Quá hạn {0}", AgreementRules.Day(l.Due));
        if (l.State == AgreementState.InForce && l.LastsUntil is { } last && last <= today.AddDays(Agreement.WarnDays[0])) return ListCell.Of("soon", "Còn {0} ngày", last.DayNumber - today.DayNumber);
        return ListCell.Of(l.State.Kind(), l.State.Name());
    }

    public override IReadOnlyList<ListSort<Agreement>> Sorts =>
    [
        new ListSort<Agreement, DateOnly>("ngay-ky", "Ngày ký", a => a.SignedSort, descending: true),
        new ListSort<Agreement, string>("ten", "Tên thỏa thuận", a => a.SortKey),
        new ListSort<Agreement, DateOnly>("het-han", "Hết hạn", a => a.EndSort),
    ];

    public override IReadOnlyList<ListFilter<Agreement>> Filters =>
    [
        ListFilters.ById<Agreement>("nuoc", "Nước", Countries, id => a => a.Partners.Any(p => p.Partner.CountryId == id)),
        ListFilters.ById<Agreement>("doi-tac", "Đối tác", Partners, id => a => a.Partners.Any(p => p.PartnerId == id)),
        ListFilters.OneOf<Agreement, SigningLevel>("cap", "Cấp ký", SigningLevels.Name, level => a => a.Signs == level),
        ListFilters.OneOf<Agreement, AgreementState>("tinh-trang", "Tình trạng", AgreementStateNames.Name, state => Agreement.InState(state, today)),
        ListFilters.Year<Agreement>("nam-ky", "Năm ký", year => a => a.SignedOn >= new DateOnly(year, 1, 1) && a.SignedOn <= new DateOnly(year, 12, 31), back: 30, ahead: 0),
        ListFilters.Year<Agreement>("ke-hoach", "Kế hoạch năm", year => a => a.PlannedYear == year, back: 3, ahead: 2),
        new ChoiceFilter<Agreement>("het-trong", "Hết hạn trong", _ => Task.FromResult<IReadOnlyList<SelectListItem>>([.. Agreement.WarnDays.Order().Append(365).Select(d => new SelectListItem(Within(d), d.ToString(CultureInfo.InvariantCulture)))]),
            value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 4000 ? Agreement.EndsWithin(days, today) : null),
        new ChoiceFilter<Agreement>("tiep-nhan", "Tiếp nhận từ đơn vị cũ", _ => Task.FromResult<IReadOnlyList<SelectListItem>>([new("Có", "co"), new("Không", "khong")]),
            value => value switch { "co" => a => a.InheritedFrom != null, "khong" => a => a.InheritedFrom == null, _ => null }),
    ];

    private static string Within(int days) => days switch { 30 => "30 ngày tới", 90 => "90 ngày tới", 180 => "180 ngày tới", _ => "một năm tới" };

    public override IReadOnlyList<ListTab<Agreement>> Tabs =>
    [
        new("hieu-luc", "Đang hiệu lực", _ => Agreement.InForceOn(today)),
        new("dang-lam", "Đang làm thủ tục", _ => a => a.SignedOn == null && a.Stage != Stage.Dropped && a.Stage != Stage.Planned || a.Dossiers.Any(d => d.Stage != Stage.Reported && d.Stage != Stage.Dropped && (d.Stage != Stage.Concluded || d.ReportClockId != null))),
        new("sap-het", "Sắp hết hạn", _ => Agreement.EndsWithin(Agreement.WarnDays[0], today)),
        new("im-ang", "12 tháng chưa có hoạt động", _ => Agreement.IdleOn(today, meetings.Met(today)), Rare: true),
        new("qua-han", "Vẫn triển khai sau khi hết hiệu lực", _ => a => a.Activities.Any(x => x.On > a.LastsUntil || x.On >= a.EndedOn), Rare: true),
        new("du-kien", "Dự kiến năm tới", _ => a => a.PlannedYear == today.Year + 1 && a.SignedOn == null && a.Stage != Stage.Dropped),
        new("het", "Đã kết thúc", _ => a => a.Stage == Stage.Dropped || a.EndedOn <= today || a.LastsUntil < today),
        new("tat-ca", "Tất cả", _ => _ => true) { IsWhole = true },
    ];

    public override IReadOnlyList<BulkAct<Agreement>> Acts =>
    [
        new("nhac", "Nhắc trước khi hết hạn", Right.KeepRegisters, (a, c) => Task.FromResult(Remind(a, c))) { Confirm = "Cơ quan giữ hồ sơ được nhắc khi còn 180, 90, 30 ngày." },
        new("dinh-tre", "Đánh dấu đình trệ", Right.KeepRegisters, (a, c) => Task.FromResult(a.Stall(c.Viewer, c.Reason, c.Today))) { NeedsReason = true },
        new("thoi", "Thôi, không ký nữa", Right.KeepRegisters, (a, c) => Task.FromResult(a.Drop(c.Viewer, c.Reason))) { NeedsReason = true, Confirm = "Các đề nghị đang làm thủ tục được đóng lại." },
    ];

    /// <summary>What came from a list of old agreements has no reminder yet.</summary>
    private static Refusal? Remind(Agreement a, BulkContext c)
    {
        if (!a.MayKeep(c.Viewer)) return new Refusal("Chỉ cơ quan giữ hồ sơ hoặc cơ quan ngoại vụ làm việc này.");
        if (a.ReviewClock is { DoneOn: null }) return new Refusal("Đã có lời nhắc.");
        a.Remind(c.Today);
        return a.ReviewClock is null ? new Refusal("Không có ngày hết hạn sắp tới nên không có gì để nhắc.") : null;
    }

    public override IQueryable<Agreement> Whole(IQueryable<Agreement> rows) => AgreementRecord.Whole(rows);

    public override IReadOnlyList<ListLink> Links => [new("Nhập từ Excel", $"{Path}/nhap", Right.KeepRegisters), new("Thêm thỏa thuận", $"{Path}/them", Right.KeepRegisters, Main: true)];

    public override async Task Complete(Data.AppDbContext db, IReadOnlyList<AgreementLine> lines)
    {
        var ids = lines.Select(l => l.Id).ToList();
        var partners = (await db.Set<AgreementPartner>().AsNoTracking().Include(p => p.Partner).ThenInclude(p => p.Country).Where(p => ids.Contains(p.AgreementId)).OrderBy(p => p.Id).ToListAsync()).ToLookup(p => p.AgreementId, p => p.Partner.Title);
        var rows = (await db.Set<Agreement>().AsNoTracking().Where(a => ids.Contains(a.Id)).ToListAsync()).ToDictionary(a => a.Id); // unfiltered: the lines this person already sees
        var clocks = (await db.Set<Shell.Deadlines.Clock>().AsNoTracking().Where(c => c.Record == nameof(Agreement) && ids.Contains(c.RecordId) && c.DoneOn == null).ToListAsync()).ToLookup(c => c.RecordId, c => c.DueOn);
        foreach (var line in lines)
        {
            line.Partners = [.. partners[line.Id]];
            line.State = rows[line.Id].StateOn(today);
            line.Due = clocks[line.Id].Select(d => (DateOnly?)d).Min();
        }
    }

    private static Task<IReadOnlyList<SelectListItem>> Countries(ListContext context) => CountryChoices.On(context.Db, context.Today);

    private static Task<IReadOnlyList<SelectListItem>> Partners(ListContext context) => PartnerChoices.InLists(context, "doi-tac");
}
