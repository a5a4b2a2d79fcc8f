using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>
/// The plan of delegations of a year, out and in (kế hoạch đoàn ra, đoàn vào). Agencies register lines, the focal agency consolidates them, and each
/// body that must agree says so by a document, in order.
/// </summary>
public sealed class YearPlan : IRecord, ISearchable, IVisible<YearPlan>
{
    private static readonly Refusal NotYours = new("Chỉ cơ quan đầu mối về đối ngoại hoặc Văn phòng UBND chuyển bước kế hoạch.");

    public int Id { get; init; }
    public int Year { get; set; }
    public required string Name { get; set; }
    public PlanScope Scope { get; set; }

    /// <summary>Whose plan it is, where it is not the province's: a ministry, a Party body.</summary>
    public string? Issuer { get; set; }
    public PlanStage Stage { get; private set; }
    public DateOnly? RegisterUntil { get; set; }

    /// <summary>The plan as issued: number, symbol, day.</summary>
    public string? Document { get; private set; }
    public DateOnly? IssuedOn { get; private set; }
    public List<YearPlanStep> Steps { get; } = [];
    public List<YearPlanLine> Lines { get; } = [];
    public int Version { get; set; }
    public string SearchText { get; set; } = "";
    public string SearchSource => string.Join(' ', Name, Issuer, Document);

    /// <summary>Lines can still be added and taken out without a further document.</summary>
    public bool IsOpen => Stage <= PlanStage.Consolidating;

    public PlanStage? Next => Stage == PlanStage.Issued ? null : Stage + 1;

    public static bool MayMove(Viewer viewer) => viewer.SeesAll(Right.KeepRegisters);

    // The plan itself is known to all who register lines; of its lines each agency sees its own (YearPlanLine).
    public static Expression<Func<YearPlan, bool>> VisibleTo(Viewer viewer)
    {
        var sees = viewer.May(Right.SeeRegisters);
        return _ => sees;
    }

    /// <summary>One stage further, by the document that opens it, or with the reason why none is needed.</summary>
    /// <param name="doubles">Lines that seem to be there twice and that nobody has decided on.</param>
    public Refusal? Move(Viewer viewer, string? document, DateOnly? on, string? body, string? reason, int doubles, DateOnly today)
    {
        if (!MayMove(viewer)) return NotYours;
        if (Next is not { } next) return new Refusal("Kế hoạch đã ban hành. Đoàn mới thì đề nghị phát sinh, đổi dòng thì ghi văn bản điều chỉnh.");
        if (next == PlanStage.Issued && !viewer.SeesAll(Right.ApproveRegisters)) return new Refusal("Chỉ lãnh đạo cơ quan đầu mối, Văn phòng UBND hoặc lãnh đạo UBND ghi việc ban hành kế hoạch.");
        if (Classified.Refuse(document, reason, body) is { } secret) return secret;
        var (paper, why) = (Trimmed(document), Trimmed(reason));
        if (paper is null && (why is null || next == PlanStage.Issued)) return next == PlanStage.Issued
            ? new Refusal("Ghi số, ký hiệu của kế hoạch được ban hành.")
            : new Refusal("Ghi số, ký hiệu văn bản của bước “{0}”, hoặc lý do không cần văn bản này.", next.Name());
        if (on is not { } day) return new Refusal("Ghi ngày của văn bản.");
        if (day > today) return new Refusal("Ngày của văn bản không thể sau hôm nay.");
        if (Steps.Select(s => s.On).DefaultIfEmpty(DateOnly.MinValue).Max() is var last && day < last) return new Refusal("Bước trước có văn bản ngày {0:dd/MM/yyyy}. Ghi ngày từ đó trở đi.", last);
        if (next >= PlanStage.WithCommittee && !Lines.Any(l => l.Counts)) return new Refusal("Kế hoạch chưa có dòng nào. Thêm hoặc nhập danh sách trước khi trình.");
        if (next == PlanStage.WithCommittee && doubles > 0 && why is null) return new Refusal("Còn {0} cặp dòng có vẻ trùng nhau. Gộp lại, hoặc ghi lý do giữ cả hai.", doubles);

        Steps.Add(new YearPlanStep { Stage = next, Document = paper, On = day, Body = Trimmed(body), Reason = why, Who = viewer.Name });
        Stage = next;
        // "Danh sách": from here on the lines are those that were agreed to.
        if (next == PlanStage.Listed) foreach (var line in Lines.Where(l => l.State == LineState.Registered)) line.Approve(paper ?? why!);
        if (next == PlanStage.Issued) (Document, IssuedOn) = (paper, day);
        return null;
    }

    /// <summary>A body wants it changed: back to be consolidated again.</summary>
    public Refusal? GiveBack(Viewer viewer, string? reason, string? document, DateOnly today)
    {
        if (!MayMove(viewer)) return NotYours;
        if (Stage is PlanStage.Issued) return new Refusal("Kế hoạch đã ban hành, không trả lại được. Đổi dòng thì ghi văn bản điều chỉnh.");
        if (IsOpen) return new Refusal("Kế hoạch đang ở bước “{0}”, chưa trình ai.", Stage.Name());
        if (Trimmed(reason) is not { } why) return new Refusal("Ghi lý do trả lại, để cơ quan đăng ký sửa.");
        if (Classified.Refuse(document, reason) is { } secret) return secret;
        Steps.Add(new YearPlanStep { Stage = PlanStage.Consolidating, Document = Trimmed(document), On = today, Reason = why, Who = viewer.Name });
        Stage = PlanStage.Consolidating;
        return null;
    }

    /// <summary>Whether a line may come in now, and by which document where the plan is with somebody or issued.</summary>
    public Refusal? MayTake(Viewer viewer, string? document) =>
        Stage != PlanStage.Registering && !MayMove(viewer) ? new Refusal("Kế hoạch đã chốt đăng ký. Đề nghị cơ quan đầu mối bổ sung, hoặc đề nghị đoàn phát sinh.")
        : !IsOpen && Trimmed(document) is null ? new Refusal("Kế hoạch đã ở bước “{0}”: ghi văn bản cho phép bổ sung, điều chỉnh dòng này.", Stage.Name())
        : null;

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    internal sealed class Table : IEntityTypeConfiguration<YearPlan>
    {
        public void Configure(EntityTypeBuilder<YearPlan> builder)
        {
            builder.ToTable("year_plans");
            builder.Property(p => p.Name).HasMaxLength(300);
            builder.Property(p => p.Issuer).HasMaxLength(300);
            builder.Property(p => p.Document).HasMaxLength(300);
            builder.HasIndex(p => new { p.Year, p.Id });
            builder.HasMany(p => p.Steps).WithOne().HasForeignKey(s => s.PlanId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Lines).WithOne(l => l.Plan).HasForeignKey(l => l.PlanId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
