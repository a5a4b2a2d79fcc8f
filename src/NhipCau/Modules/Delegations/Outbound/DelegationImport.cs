using NhipCau.Data;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A list of trips: those to come are entered to be prepared, those with a decision and behind us are taken into the register whole, by the same rules.</summary>
public sealed class DelegationImport : ImportMap<Delegation>
{
    private sealed class Extra
    {
        public DateOnly? From;
        public DateOnly? To;
        public string? Head;
        public string? Position;
        public int? People;
        public string? Decision;
        public DateOnly? DecidedOn;
        public string? Body;
        public string? Report;
        public List<Refusal> Notes { get; } = [];
    }

    private readonly CountryReader countries = new();
    private readonly AgencyReader agencies = new();
    private readonly TripIndex index = new();
    private readonly Dictionary<Delegation, Extra> extras = [];

    public override string Title => "Đoàn ra";
    public override string Path => "/doan-ra";

    public override IReadOnlyList<ImportField<Delegation>> Fields =>
    [
        new("ten", "Tên đoàn", ["Tên đoàn công tác", "Đoàn công tác", "Nội dung", "Nội dung chuyến đi"], (d, text) => ChoiceCell.ReadText(text, 500, out var name) is { } no ? no : Set(() => d.Name = name), Required: true), // official Vietnamese text
        new("nuoc", "Nước đến", ["Nước", "Quốc gia", "Nơi đến", "Địa điểm", "Nước đến công tác"], (d, text) => countries.Read(text, out var packed, out var places) is { } no ? no : Set(() => (d.Countries, d.Place) = (packed, places)), Required: true), // official Vietnamese text
        new("thoi-gian", "Thời gian", ["Thời gian đi", "Thời gian dự kiến", "Thời gian thực hiện", "Thời gian chuyến đi"], Time), // official Vietnamese text
        new("ngay-di", "Ngày đi", ["Từ ngày", "Ngày xuất cảnh", "Ngày khởi hành"], (d, text) => Day(text, day => Of(d).From = day)), // official Vietnamese text
        new("ngay-ve", "Ngày về", ["Đến ngày", "Ngày nhập cảnh", "Ngày kết thúc"], (d, text) => Day(text, day => Of(d).To = day)), // official Vietnamese text
        new("truong-doan", "Trưởng đoàn", ["Họ tên trưởng đoàn", "Người dẫn đoàn", "Lãnh đạo dẫn đoàn"], (d, text) => ChoiceCell.ReadText(text, 200, out var head) is { } no ? no : Set(() => Of(d).Head = head)), // official Vietnamese text
        new("chuc-vu", "Chức vụ", ["Chức vụ trưởng đoàn"], (d, text) => ChoiceCell.ReadText(text, 300, out var position) is { } no ? no : Set(() => Of(d).Position = position)), // official Vietnamese text
        new("so-nguoi", "Số người", ["Số lượng", "Số thành viên", "Số lượng người"], (d, text) => NumberCell.ReadWhole(text, 1, 1000, out var people) is { } no ? no : Set(() => Of(d).People = people)), // official Vietnamese text
        new("kinh-phi", "Kinh phí", ["Dự toán", "Kinh phí dự kiến", "Chi phí"], Money, Money: true), // official Vietnamese text
        new("nguon", "Nguồn kinh phí", ["Nguồn", "Nguồn chi"], (d, text) => ChoiceCell.Read(text, FundingWords.All, out var funding) is { } no ? no : Set(() => (d.Funding, d.PaidByEnterprise) = (funding, funding == Funding.Enterprise))), // official Vietnamese text
        new("dong-y-doanh-nghiep", "Văn bản đồng ý cho doanh nghiệp chi trả", ["Văn bản đồng ý tài trợ"], (d, text) => ChoiceCell.ReadText(text, 500, out var consent) is { } no ? no : Set(() => d.EnterpriseConsent = consent)), // official Vietnamese text
        new("muc-dich", "Mục đích", ["Mục tiêu", "Nội dung làm việc"], (d, text) => ChoiceCell.ReadText(text, 2000, out var purpose) is { } no ? no : Set(() => d.PurposeText = purpose)), // official Vietnamese text
        new("co-quan", "Cơ quan lập đoàn", ["Đơn vị", "Cơ quan", "Cơ quan chủ trì", "Đơn vị chủ trì"], (d, text) => agencies.Read(text, out var id) is { } no ? no : Set(() => d.OwnerId = id)), // official Vietnamese text
        new("dong-y", "Văn bản đồng ý đoàn phát sinh", ["Văn bản đồng ý", "Văn bản cho phép"], (d, text) => ChoiceCell.ReadText(text, 500, out var approval) is { } no ? no : Set(() => d.Approval = approval)), // official Vietnamese text
        new("ke-hoach-khac", "Kế hoạch của cơ quan khác", ["Theo kế hoạch"], (d, text) => ChoiceCell.ReadText(text, 500, out var other) is { } no ? no : Set(() => d.OtherPlan = other)), // official Vietnamese text
        new("quyet-dinh", "Quyết định cử", ["Quyết định", "Số quyết định"], (d, text) => ChoiceCell.ReadText(text, 300, out var decision) is { } no ? no : Set(() => Of(d).Decision = decision)), // official Vietnamese text
        new("ngay-quyet-dinh", "Ngày quyết định", ["Ngày ký quyết định"], (d, text) => Day(text, day => Of(d).DecidedOn = day)), // official Vietnamese text
        new("nguoi-ky", "Người, cơ quan ký", ["Cơ quan ban hành quyết định", "Người ký"], (d, text) => ChoiceCell.ReadText(text, 300, out var body) is { } no ? no : Set(() => Of(d).Body = body)), // official Vietnamese text
        new("bao-cao", "Báo cáo kết quả", ["Số báo cáo", "Báo cáo"], (d, text) => ChoiceCell.ReadText(text, 300, out var report) is { } no ? no : Set(() => Of(d).Report = report)), // official Vietnamese text
        new("ghi-chu", "Ghi chú", [], (d, text) => ChoiceCell.ReadText(text, 2000, out var note) is { } no ? no : Set(() => d.Note = note)), // official Vietnamese text
    ];

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        extras.Clear();
        await countries.Load(db, stop);
        await agencies.Load(db, stop);
        await index.Load(db, Today, stop);
    }

    public override Delegation New(Viewer viewer) => new() { Name = "", OwnerId = viewer.AgencyId };

    public override IEnumerable<Refusal> Check(Delegation row, Viewer viewer)
    {
        var extra = Of(row);
        if (extra is { From: { } from, To: { } to }) (row.From, row.To, row.DaysKnown) = (from, to, true);
        if (row.From == default) { yield return new Refusal("Ghi thời gian, hoặc ngày đi và ngày về."); yield break; }
        row.People = extra.People ?? 0;
        if (extra.Head is not null) row.Lead(extra.Head, extra.Position);
        row.Basis = row.OtherPlan is not null ? TripBasis.OtherPlan : row.Approval is not null ? TripBasis.Unplanned : index.LineOf(row) is { } line && viewer.May(Right.KeepRegisters, line.OwnerId) && SetLine(row, line) ? TripBasis.Planned : TripBasis.Unplanned;
        var facts = index.FactsOf(row);
        var faulty = false;
        foreach (var fault in row.Faults(viewer, facts)) { faulty = true; yield return fault; }
        if (!faulty && extra.Decision is not null && row.TakeIn(viewer, facts, extra.Decision, extra.DecidedOn, extra.Body, extra.Report) is { } no) { faulty = true; yield return no; }
        if (!faulty)
        {
            extra.Notes.AddRange(TripChecks.Of(row, facts).Where(c => c.IsNews).Select(c => c.AsRefusal));
            index.Put(row);
        }
        // The line is known by its number from here on: another context reads the rows again.
        row.Line = null;
    }

    public override IEnumerable<Refusal> Notes(Delegation row) => Of(row).Notes;

    private static bool SetLine(Delegation row, YearPlanLine line)
    {
        (row.LineId, row.Line) = (line.Id, line);
        return true;
    }

    private Extra Of(Delegation row)
    {
        if (!extras.TryGetValue(row, out var extra)) extras[row] = extra = new Extra();
        return extra;
    }

    private Refusal? Time(Delegation row, string text)
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

    private static Refusal? Money(Delegation row, string text)
    {
        if (MoneyText.Read(text, out var amount) is { } no) return no;
        if (amount is { } sum) row.SetEstimate("Dự toán chung", sum); // official Vietnamese text
        return null;
    }
}
