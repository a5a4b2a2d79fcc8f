using System.Linq.Expressions;
using NhipCau.Data;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Registers;

namespace NhipCau.Modules.Delegations.YearPlans;

internal sealed class YearPlanDoor(AppDbContext db) : RecordDoor<YearPlan>(db)
{
    public override string Noun => "Kế hoạch đoàn ra, đoàn vào";

    // Only who keeps all registers keeps the plan itself: it belongs to no single agency.
    protected override Expression<Func<YearPlan, RecordRow>> Row => p => new RecordRow(p.Id, p.Name, p.Document, null);

    protected override string LinkOf(int id) => $"/ke-hoach-doan/{id}";
}

internal sealed class YearPlanLineDoor(AppDbContext db) : RecordDoor<YearPlanLine>(db)
{
    public override string Noun => "Dòng kế hoạch đoàn";
    protected override Expression<Func<YearPlanLine, RecordRow>> Row => l => new RecordRow(l.Id, l.Name ?? YearPlanLine.Unnamed, l.Plan.Name, l.OwnerId);

    protected override string LinkOf(int id) => $"/ke-hoach-doan/dong/{id}";
}

public sealed class YearPlanPapers : IPaperKinds<YearPlan>
{
    public static IReadOnlyList<PaperKind> Kinds =>
    [
        new("dang-ky", "Công văn đăng ký đoàn"), new("to-trinh", "Tờ trình kế hoạch"), new("y-kien-cap-uy", "Ý kiến của Ban Thường vụ cấp ủy"), new("y-kien-bo", "Ý kiến của Bộ Ngoại giao, Thủ tướng Chính phủ"),
        new("danh-sach", "Danh sách được duyệt"), new("ke-hoach", "Kế hoạch được ban hành"), new("dieu-chinh", "Văn bản điều chỉnh, bổ sung"), new("khac", "Giấy tờ khác"),
    ];
}
