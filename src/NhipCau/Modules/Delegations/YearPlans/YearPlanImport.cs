using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>The yearly list as offices keep it: STT | Tên đoàn | Trưởng đoàn | Nước đến | Thời gian | Số người | Kinh phí.</summary>
public sealed class YearPlanImport : ImportMap<YearPlanLine>
{
    private readonly CountryReader countries = new();
    private readonly AgencyReader agencies = new();
    private (int Id, int Year, PlanStage Stage)? plan;
    private int number;

    /// <summary>The plan it goes into.</summary>
    public int PlanId { get; set; }

    public override string Title => "Danh sách đoàn theo kế hoạch năm";
    public override string Path => "/ke-hoach-doan/dong";

    public override IReadOnlyList<ImportField<YearPlanLine>> Fields =>
    [
        new("ten", "Tên đoàn", ["Tên đoàn công tác", "Đoàn công tác", "Nội dung", "Nội dung chuyến đi", "Tên đoàn, nội dung", "Tên đoàn ra", "Tên đoàn/Nội dung"], (l, text) => ChoiceCell.ReadText(text, 500, out var name) is { } no ? no : Set(() => l.Name = IsUnknown(name) ? null : name)), // official Vietnamese text
        new("truong-doan", "Trưởng đoàn", ["Trưởng đoàn (chức vụ)", "Họ tên trưởng đoàn", "Người dẫn đoàn", "Lãnh đạo dẫn đoàn", "Cấp trưởng đoàn"], (l, text) => ChoiceCell.ReadText(text, 300, out var head) is { } no ? no : Set(() => l.Head = head)), // official Vietnamese text
        new("nuoc", "Nước đến", ["Nước", "Quốc gia", "Nước đến công tác", "Địa điểm", "Nơi đến", "Nước/vùng lãnh thổ", "Quốc gia đến"], (l, text) => countries.Read(text, out var packed, out var places) is { } no ? no : Set(() => (l.Countries, l.Place) = (packed, places))), // official Vietnamese text
        new("thoi-gian", "Thời gian", ["Thời gian dự kiến", "Thời gian đi", "Thời gian thực hiện", "Thời điểm", "Dự kiến thời gian", "Thời gian chuyến đi"], (l, text) => LineForm.SetTime(l, text, plan?.Year ?? 0)), // official Vietnamese text
        new("so-nguoi", "Số người", ["Số lượng", "Số lượng người", "Số thành viên", "Thành viên", "Số người đi", "Số lượng thành viên"], (l, text) => NumberCell.ReadWhole(text, 1, 1000, out var people) is { } no ? no : Set(() => l.People = people)), // official Vietnamese text
        new("kinh-phi", "Kinh phí", ["Kinh phí dự kiến", "Dự toán", "Dự kiến kinh phí", "Kinh phí (đồng)", "Dự toán kinh phí"], Money, Money: true), // official Vietnamese text
        new("nguon", "Nguồn kinh phí", ["Nguồn", "Nguồn chi", "Nguồn kinh phí bảo đảm"], (l, text) => ChoiceCell.Read(text, FundingWords.All, out var funding) is { } no ? no : Set(() => l.Funding = funding)), // official Vietnamese text
        new("muc-dich", "Mục đích", ["Mục tiêu", "Mục đích chuyến đi", "Nội dung làm việc"], (l, text) => ChoiceCell.ReadText(text, 1000, out var purpose) is { } no ? no : Set(() => l.PurposeText = purpose)), // official Vietnamese text
        new("co-quan", "Cơ quan đề xuất", ["Đơn vị", "Cơ quan", "Đơn vị chủ trì", "Cơ quan chủ trì", "Đơn vị đề xuất", "Cơ quan, đơn vị", "Đơn vị đăng ký", "Cơ quan chủ trì tham mưu"], (l, text) => agencies.Read(text, out var id) is { } no ? no : Set(() => l.OwnerId = id)), // official Vietnamese text
        new("huong", "Đoàn ra, đoàn vào", ["Loại đoàn"], (l, text) => ChoiceCell.Read(text, Directions, out var direction) is { } no ? no : Set(() => l.Direction = direction)), // official Vietnamese text
        new("ghi-chu", "Ghi chú", [], (l, text) => ChoiceCell.ReadText(text, 2000, out var note) is { } no ? no : Set(() => l.Note = note)), // official Vietnamese text
    ];

    private static readonly (string, Direction)[] Directions = [("Đoàn ra", Direction.Out), ("Ra", Direction.Out), ("Đoàn vào", Direction.In), ("Vào", Direction.In)]; // official Vietnamese text

    public override async Task Prepare(AppDbContext db, Viewer viewer, CancellationToken stop)
    {
        await countries.Load(db, stop);
        await agencies.Load(db, stop);
        plan = await db.Set<YearPlan>().AsNoTracking().Where(p => p.Id == PlanId).Select(p => new { p.Id, p.Year, p.Stage }).SingleAsync(stop) is var found ? (found.Id, found.Year, found.Stage) : null; // unfiltered: the page has loaded it for this person
        number = await db.Set<YearPlanLine>().Where(l => l.PlanId == PlanId).MaxAsync(l => (int?)l.Number, stop) ?? 0; // unfiltered: the next number in the list
    }

    public override YearPlanLine New(Viewer viewer)
    {
        var line = new YearPlanLine { PlanId = PlanId, OwnerId = viewer.AgencyId, Number = ++number };
        LineForm.SetTime(line, null, plan?.Year ?? DateTime.UnixEpoch.Year);
        return line;
    }

    public override IEnumerable<Refusal> Check(YearPlanLine row, Viewer viewer)
    {
        if (plan is not { } into) yield break;
        row.ComeInto(into.Stage);
        foreach (var fault in row.Faults(viewer, into.Year)) yield return fault;
    }

    public override string? DuplicateKey(YearPlanLine row) => row.Name is null ? null : $"{row.Direction} {row.Countries} {row.From:yyyyMM} {VietnameseText.Fold(row.Name)}";

    public override async Task<IReadOnlyDictionary<string, string>> Duplicates(AppDbContext db, Viewer viewer, IReadOnlyCollection<string> keys, CancellationToken stop)
    {
        var there = await db.Set<YearPlanLine>().AsNoTracking().Where(l => l.PlanId == PlanId && l.Name != null && (l.State == LineState.Registered || l.State == LineState.Approved)).ToListAsync(stop); // unfiltered: the same delegation is the same, whoever registered it
        return there.GroupBy(l => DuplicateKey(l)!).Where(g => keys.Contains(g.Key)).ToDictionary(g => g.Key, g => g.First().Name!);
    }

    private static Refusal? Money(YearPlanLine line, string text)
    {
        if (MoneyText.Read(text, out var amount) is { } no) return no;
        line.Estimate = amount;
        return null;
    }

    /// <summary>"Chưa rõ tên", "chưa xác định": counted, not named.</summary>
    private static bool IsUnknown(string name) => VietnameseText.Fold(name).Trim('.', ' ', '-') is "" or "chua ro ten" or "chua ro" or "chua xac dinh" or "doan chua ro ten" or "…";
}
