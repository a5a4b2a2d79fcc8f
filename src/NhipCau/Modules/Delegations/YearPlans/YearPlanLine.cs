using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>
/// One line of a yearly plan: a delegation out or in, by whom, where to and when. A line without a name stands for one that a report only counts.
/// The agency that keeps it is the one that proposes.
/// </summary>
public sealed class YearPlanLine : RegisterRecord, IVisible<YearPlanLine>
{
    /// <summary>What a line without a name is called.</summary>
    public const string Unnamed = "Đoàn chưa rõ tên";

    public Agency Owner { get; set; } = null!;
    public int PlanId { get; set; }
    public YearPlan Plan { get; set; } = null!;

    /// <summary>Its place in the list (STT); nought: at the end.</summary>
    public int Number { get; set; }
    public Direction Direction { get; set; }
    public string? Name { get; set { field = value; SortKey = VietnameseText.SortKey(value ?? Unnamed); } }
    public string SortKey { get; private set; } = VietnameseText.SortKey(Unnamed);

    /// <summary>Name and position, as registered.</summary>
    public string? Head { get; set; }

    /// <summary>By their codes; see <see cref="CountryList"/>.</summary>
    public string Countries { get; set; } = "";
    public string? Place { get; set; }

    /// <summary>As written: "Quý II", "tháng 9".</summary>
    public string? TimeText { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }

    /// <summary>How many travel.</summary>
    public int? People { get; set; }
    public Purpose Purpose { get; set; }
    public string? PurposeText { get; set; }

    /// <summary>Đồng.</summary>
    public decimal? Estimate { get; set; }
    public Funding Funding { get; set; }
    public LineState State { get; private set; }

    /// <summary>By which document it was approved, dropped or added late.</summary>
    public string? Document { get; set; }
    public string? Reason { get; private set; }
    public int? MergedIntoId { get; private set; }
    public YearPlanLine? MergedInto { get; private set; }

    public string Title => Name ?? Unnamed;
    public bool Counts => State is LineState.Registered or LineState.Approved;
    public override string SearchSource => string.Join(' ', Title, Head, Place, TimeText, PurposeText);

    public Likeness.Trip AsTrip => new(Id, Name, Head, Countries, From, To);

    public static Expression<Func<YearPlanLine, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own, may) = (viewer.SeesAll(Right.SeeRegisters), viewer.AgencyId, viewer.May(Right.SeeRegisters));
        return line => all || may && line.OwnerId == own;
    }

    /// <summary>What is wrong with it as it stands: the same for the form, the import and a request made by hand.</summary>
    public IEnumerable<Refusal> Faults(Viewer viewer, int year)
    {
        if (!viewer.May(Right.KeepRegisters, OwnerId)) yield return new Refusal("Cơ quan đề xuất phải là cơ quan của người nhập. Chọn lại cơ quan.");
        if (Name is { Length: > 500 }) yield return new Refusal("Tên đoàn dài quá 500 chữ. Rút gọn.");
        if (From > To) yield return new Refusal("Thời gian kết thúc trước thời gian bắt đầu. Kiểm tra lại.");
        if (From.Year > year || To.Year < year) yield return new Refusal("Thời gian không thuộc năm {0} của kế hoạch. Kiểm tra lại năm.", year);
        if (To.DayNumber - From.DayNumber > Span.Longest) yield return new Refusal("Thời gian dài hơn một năm. Kiểm tra lại ngày.");
        if (People is < 1 or > 1000) yield return new Refusal("Số người phải từ 1 đến 1.000. Kiểm tra lại.");
        if (Estimate is < 0 or > 1_000_000_000_000m) yield return new Refusal("Kinh phí phải là số đồng không âm và dưới một nghìn tỷ. Kiểm tra lại đơn vị tính.");
        if (Name is not null && Direction == Direction.Out && Countries.Length == 0) yield return new Refusal("Ghi nước đến của đoàn.");
        if (Classified.Refuse(Name, PurposeText, Note, Document) is { } secret) yield return secret;
    }

    /// <summary>Left out of the plan, with the reason.</summary>
    /// <param name="carriedOutBy">The delegation that carries it out; null: none does.</param>
    public Refusal? Drop(Viewer viewer, string? reason, string? document, string? carriedOutBy)
    {
        if (!viewer.May(Right.KeepRegisters, OwnerId)) return new Refusal("Chỉ cơ quan đề xuất hoặc cơ quan đầu mối rút dòng này.");
        if (!Counts) return new Refusal("Dòng này không còn trong kế hoạch.");
        if (carriedOutBy is not null) return new Refusal("Dòng này đã có đoàn “{0}”. Hủy đoàn trước khi rút dòng.", carriedOutBy);
        if (Plan.MayTake(viewer, document) is { } no) return no;
        if (YearPlan.Trimmed(reason) is not { } why) return new Refusal("Ghi lý do không đưa đoàn này vào kế hoạch.");
        if (Classified.Refuse(reason, document) is { } secret) return secret;
        (State, Reason, Document) = (LineState.Dropped, why, YearPlan.Trimmed(document) ?? Document);
        return null;
    }

    /// <summary>The same delegation registered twice: this line goes into the other.</summary>
    public Refusal? MergeInto(Viewer viewer, YearPlanLine other, string? carriedOutBy)
    {
        if (!YearPlan.MayMove(viewer)) return new Refusal("Chỉ cơ quan đầu mối gộp dòng trùng.");
        if (other.Id == Id || other.PlanId != PlanId) return new Refusal("Chọn một dòng khác trong cùng kế hoạch để gộp vào.");
        if (!Counts || !other.Counts) return new Refusal("Một trong hai dòng không còn trong kế hoạch. Tải lại trang để xem.");
        if (carriedOutBy is not null) return new Refusal("Dòng này đã có đoàn “{0}”. Gộp dòng kia vào dòng này, hoặc hủy đoàn trước.", carriedOutBy);
        if (!Plan.IsOpen) return new Refusal("Kế hoạch đã trình. Trả lại để tổng hợp rồi mới gộp dòng.");
        (State, MergedInto) = (LineState.Merged, other);
        (other.Head, other.People, other.Estimate, other.PurposeText) = (other.Head ?? Head, other.People ?? People, other.Estimate ?? Estimate, other.PurposeText ?? PurposeText);
        return null;
    }

    internal void Approve(string document) => (State, Document) = (LineState.Approved, Document ?? document);

    /// <summary>A line of a plan agreed to before it was entered here, or added later by its document.</summary>
    internal void ComeInto(PlanStage stage)
    {
        if (stage >= PlanStage.Listed && State == LineState.Registered) State = LineState.Approved;
    }

    internal sealed class Table : IEntityTypeConfiguration<YearPlanLine>
    {
        public void Configure(EntityTypeBuilder<YearPlanLine> builder)
        {
            builder.ToTable("year_plan_lines");
            builder.Ignore(l => l.AsTrip);
            builder.Property(l => l.Name).HasMaxLength(500);
            builder.Property(l => l.SortKey).HasMaxLength(1000);
            builder.Property(l => l.Head).HasMaxLength(300);
            builder.Property(l => l.Countries).HasMaxLength(CountryList.MostLetters);
            builder.Property(l => l.Place).HasMaxLength(300);
            builder.Property(l => l.TimeText).HasMaxLength(200);
            builder.Property(l => l.PurposeText).HasMaxLength(1000);
            builder.Property(l => l.Document).HasMaxLength(300);
            builder.Property(l => l.Reason).HasMaxLength(2000);
            builder.Property(l => l.Note).HasMaxLength(2000);
            builder.HasOne(l => l.Owner).WithMany().HasForeignKey(l => l.OwnerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(l => l.MergedInto).WithMany().HasForeignKey(l => l.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(l => new { l.PlanId, l.Direction, l.State, l.OwnerId });
            builder.HasIndex(l => new { l.From, l.Id });
            builder.HasIndex(l => new { l.SortKey, l.Id });
            builder.HasIndex(l => new { l.Number, l.Id });
        }
    }
}
