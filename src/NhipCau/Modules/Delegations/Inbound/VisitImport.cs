using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>
/// A list of visits: STT | Tên đoàn | Nước | Trưởng đoàn | Số khách | Thời gian | Nội dung | Cơ quan đón. Those to come are entered to be put
/// forward; courtesy guests of the past, and others with their approval, are taken into the register whole, by the same rules.
/// </summary>
public sealed class VisitImport : ImportMap<Visit>
{
    private sealed class Extra
    {
        public DateOnly? From;
        public DateOnly? To;
        public string? Approval;
        public DateOnly? ApprovedOn;
        public string? By;
        public string? Report;
        public bool Named;
        public List<Refusal> Notes { get; } = [];
        public List<(NormItem Item, NormPerson Person, decimal Sum)> Costs { get; } = [];
    }

    private static readonly (string, VisitBasis)[] Bases =
    [
        ("Tiếp xã giao", VisitBasis.Courtesy), ("Xã giao", VisitBasis.Courtesy), ("Đoàn khách khác", VisitBasis.Courtesy), ("Khách khác", VisitBasis.Courtesy), ("Chào xã giao", VisitBasis.Courtesy), // official Vietnamese text
        ("Phát sinh", VisitBasis.Unplanned), ("Ngoài kế hoạch", VisitBasis.Unplanned), ("Trong kế hoạch", VisitBasis.Planned), ("Theo kế hoạch", VisitBasis.Planned), ("Kế hoạch", VisitBasis.Planned), // official Vietnamese text
    ];

    private static readonly (string, GuestRank)[] Ranks =
    [
        ("Đặc biệt", GuestRank.Special), ("Hạng A", GuestRank.A), ("A", GuestRank.A), ("Hạng B", GuestRank.B), ("B", GuestRank.B), ("Hạng C", GuestRank.C), ("C", GuestRank.C), ("Khách khác", GuestRank.Other), ("Khác", GuestRank.Other), // official Vietnamese text
    ];

    private readonly CountryReader countries = new();
    private readonly AgencyReader agencies = new();
    private readonly VisitIndex index = new();
    private readonly Dictionary<Visit, Extra> extras = [];

    public override string Title => "Đoàn vào";
    public override string Path => "/doan-vao";

    public override IReadOnlyList<ImportField<Visit>> Fields =>
    [
        new("ten", "Tên đoàn", ["Đoàn khách", "Tên đoàn khách", "Tên đoàn vào", "Đoàn"], (v, text) => ChoiceCell.ReadText(text, 500, out var name) is { } no ? no : Set(() => { v.Name = name; if (!Of(v).Named) v.Body = BodyOf(name); }), Required: true), // official Vietnamese text
        new("khach", "Cơ quan, tổ chức khách", ["Cơ quan khách", "Đối tác", "Tổ chức", "Cơ quan cử đoàn"], (v, text) => ChoiceCell.ReadText(text, 500, out var body) is { } no ? no : Set(() => (v.Body, Of(v).Named) = (body, true))), // official Vietnamese text
        new("nuoc", "Nước", ["Quốc gia", "Quốc tịch", "Nước, vùng lãnh thổ"], (v, text) => countries.Read(text, out var packed, out _) is { } no ? no : Set(() => v.Countries = packed), Required: true), // official Vietnamese text
        new("truong-doan", "Trưởng đoàn", ["Họ tên trưởng đoàn", "Người dẫn đầu"], (v, text) => ChoiceCell.ReadText(text, 500, out var head) is { } no ? no : Set(() => SetHead(v, head))), // official Vietnamese text
        new("chuc-vu", "Chức vụ trưởng đoàn", ["Chức vụ"], (v, text) => ChoiceCell.ReadText(text, 500, out var position) is { } no ? no : Set(() => v.HeadPosition = position)), // official Vietnamese text
        new("so-khach", "Số khách", ["Số người", "Số lượng", "Số lượng khách", "Số thành viên"], (v, text) => NumberCell.ReadWhole(text, 1, 5000, out var people) is { } no ? no : Set(() => v.People = people)), // official Vietnamese text
        new("thoi-gian", "Thời gian", ["Thời gian đến", "Thời gian dự kiến", "Thời gian làm việc"], Time), // official Vietnamese text
        new("ngay-den", "Ngày đến", ["Từ ngày", "Ngày tiếp", "Ngày"], (v, text) => Day(text, day => Of(v).From = day)), // official Vietnamese text
        new("ngay-di", "Ngày đi", ["Đến ngày", "Ngày về"], (v, text) => Day(text, day => Of(v).To = day)), // official Vietnamese text
        new("noi-dung", "Nội dung", ["Mục đích", "Nội dung làm việc"], (v, text) => ChoiceCell.ReadText(text, 2000, out var purpose) is { } no ? no : Set(() => v.PurposeText = purpose)), // official Vietnamese text
        new("don", "Cơ quan đón", ["Cơ quan chủ trì đón", "Cơ quan chủ trì", "Đơn vị đón", "Cơ quan tiếp"], (v, text) => agencies.Read(text, out var id) is { } no ? no : Set(() => v.HostId = id)), // official Vietnamese text
        new("noi", "Nơi đến", ["Địa điểm", "Nơi tiếp"], (v, text) => ChoiceCell.ReadText(text, 500, out var place) is { } no ? no : Set(() => v.Venues = place)), // official Vietnamese text
        new("loai", "Căn cứ", ["Loại", "Loại đoàn", "Hình thức"], (v, text) => ChoiceCell.Read(text, Bases, out var basis) is { } no ? no : Set(() => v.Basis = basis)), // official Vietnamese text
        new("hang", "Hạng khách", ["Hạng"], (v, text) => ChoiceCell.Read(text, Ranks, out var rank) is { } no ? no : Set(() => v.Rank = rank)), // official Vietnamese text
        new("ly-do-hang", "Lý do xếp hạng", ["Căn cứ xếp hạng"], (v, text) => ChoiceCell.ReadText(text, 2000, out var why) is { } no ? no : Set(() => v.RankReason = why)), // official Vietnamese text
        new("chieu-dai", "Chiêu đãi", ["Kinh phí chiêu đãi", "Chi chiêu đãi"], (v, text) => Money(v, text, NormItem.Banquet, NormPerson.Any), Money: true), // official Vietnamese text
        new("tang-pham", "Tặng phẩm trưởng đoàn", ["Tặng phẩm", "Quà tặng"], (v, text) => Money(v, text, NormItem.Gift, NormPerson.Head), Money: true), // official Vietnamese text
        new("chap-thuan", "Văn bản chấp thuận", ["Văn bản đồng ý", "Văn bản cho phép"], (v, text) => ChoiceCell.ReadText(text, 300, out var paper) is { } no ? no : Set(() => Of(v).Approval = paper)), // official Vietnamese text
        new("ngay-chap-thuan", "Ngày chấp thuận", ["Ngày văn bản"], (v, text) => Day(text, day => Of(v).ApprovedOn = day)), // official Vietnamese text
        new("nguoi-chap-thuan", "Người chấp thuận", ["Người ký"], (v, text) => ChoiceCell.ReadText(text, 300, out var who) is { } no ? no : Set(() => Of(v).By = who)), // official Vietnamese text
        new("bao-cao", "Báo cáo kết quả", ["Số báo cáo", "Báo cáo"], (v, text) => ChoiceCell.ReadText(text, 300, out var report) is { } no ? no : Set(() => Of(v).Report = report)), // official Vietnamese text
        new("ghi-chu", "Ghi chú", [], (v, text) => ChoiceCell.ReadText(text, 2000, out var note) is { } no ? no : Set(() => v.Note = note)), // official Vietnamese text
    ];

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        extras.Clear();
        await countries.Load(db, stop);
        await agencies.Load(db, stop);
        await index.Load(db, Today, stop);
    }

    public override Visit New(Viewer viewer) => new() { Name = "", Body = "", OwnerId = viewer.AgencyId, Basis = VisitBasis.Unplanned };

    public override IEnumerable<Refusal> Check(Visit row, Viewer viewer)
    {
        var extra = Of(row);
        if (extra.From is { } from) (row.From, row.To, row.DaysKnown) = (from, extra.To ?? from, true);
        if (row.From == default) { yield return new Refusal("Ghi thời gian, hoặc ngày đến và ngày đi."); yield break; }
        row.PartnerId = index.PartnerOf(row.Body);
        if (RankTable.Of(row.HeadPosition, row.From) is { } listed && row.Rank == GuestRank.Other && row.RankReason is null) row.Rank = listed.Rank;
        if (row.Basis != VisitBasis.Courtesy)
        {
            if (index.LineOf(row) is { } line && viewer.May(Right.KeepRegisters, line.OwnerId)) (row.Basis, row.LineId, row.Line) = (VisitBasis.Planned, line.Id, line);
            else if (row.Basis == VisitBasis.Planned) { yield return new Refusal("Không tìm thấy dòng của kế hoạch đoàn vào cho đoàn này. Ghi tên như trong kế hoạch, hoặc ghi “Phát sinh”."); yield break; }
        }
        var facts = index.FactsOf(row);
        var faulty = false;
        foreach (var fault in row.Faults(viewer, facts)) { faulty = true; yield return fault; }
        if (!faulty && extra.Costs.Count > 0 && row.SetCosts(viewer, [.. extra.Costs.Select(c => new VisitCost { Item = c.Item, Person = c.Person, Count = c.Item == NormItem.Gift ? 1 : Math.Max(1, row.People), Estimate = c.Sum, Reason = extra.Approval })], facts.Norms) is { } over)
        {
            faulty = true;
            yield return over;
        }
        var past = row.To <= facts.Today && Visit.MayVerify(viewer) && (row.Basis == VisitBasis.Courtesy || extra.Approval is not null);
        if (!faulty && past && row.TakeIn(viewer, facts, extra.Approval, extra.ApprovedOn, extra.By, extra.Report) is { } no) { faulty = true; yield return no; }
        if (!faulty)
        {
            row.SeeTwin(facts.Twins);
            extra.Notes.AddRange(VisitChecks.Of(row, facts).Where(c => c.IsNews).Select(c => c.AsRefusal));
            index.Put(row);
        }
        // The line is known by its number from here on: another context reads the rows again.
        row.Line = null;
    }

    public override IEnumerable<Refusal> Notes(Visit row) => Of(row).Notes;

    /// <summary>What they come for begins here: the body ends before it.</summary>
    private static readonly string[] Doings = [" do ", " đến ", " thăm ", " sang ", " chào ", " làm việc", " dự ", " tham dự", " tham gia", " khảo sát", " tìm hiểu", " trao đổi", " công tác tại ", ", ", " (", " – "]; // official Vietnamese text

    /// <summary>"Đoàn công tác của Đại sứ quán X đến thăm và làm việc": who comes, without the words that say it is a delegation and what it comes for.</summary>
    internal static string BodyOf(string name)
    {
        foreach (var before in (string[])["Đoàn công tác của ", "Đoàn đại biểu ", "Đoàn công tác ", "Đoàn cán bộ ", "Đoàn của ", "Đoàn "]) // official Vietnamese text
        {
            if (name.Length > before.Length && name.StartsWith(before, StringComparison.OrdinalIgnoreCase)) { name = name[before.Length..].Trim(); break; }
        }
        var end = Doings.Select(d => $" {name}".IndexOf(d, StringComparison.OrdinalIgnoreCase) - 1).Where(at => at != -2).DefaultIfEmpty(name.Length).Min();
        // It says only what they do: the name is all there is.
        return end > 0 ? name[..end].Trim() : name;
    }

    /// <summary>"Ông A, Thống đốc", "Ông A - Thống đốc": the name, and the position after it.</summary>
    private static void SetHead(Visit visit, string text)
    {
        var cut = text.IndexOfAny([',', ';', '–', '(']);
        // Within a name a hyphen has no blanks about it: "Kim Min-su".
        if (text.IndexOf(" - ", StringComparison.Ordinal) is > 0 and var dash && (cut < 0 || dash < cut)) cut = dash + 1;
        visit.Head = cut > 0 ? text[..cut].Trim() : text;
        if (cut > 0 && visit.HeadPosition is null && text[(cut + 1)..].Trim(' ', ')') is { Length: > 0 } position) visit.HeadPosition = position;
    }

    private Extra Of(Visit row)
    {
        if (!extras.TryGetValue(row, out var extra)) extras[row] = extra = new Extra();
        return extra;
    }

    private Refusal? Time(Visit row, string text)
    {
        if (DayRangeCell.Read(text, Today.Year, out var range) is { } no) return no;
        (row.From, row.To, row.DaysKnown) = (range.From, range.To, range.Precision == DayPrecision.Day);
        return null;
    }

    private Refusal? Day(string text, Action<DateOnly> put)
    {
        if (DayCell.Read(text, Today.Year, out var day) is { } no) return no;
        put(day);
        return null;
    }

    private Refusal? Money(Visit row, string text, NormItem item, NormPerson person)
    {
        if (MoneyText.Read(text, out var amount) is { } no) return no;
        if (amount is > 0) Of(row).Costs.Add((item, person, amount.Value));
        return null;
    }
}
