using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Plans;

public enum PlanStatus { Review, Submitted, Issued, Withdrawn }

public static class PlanStatusNames
{
    public static string Name(this PlanStatus status) => status switch
    {
        PlanStatus.Review => "Đang đọc",
        PlanStatus.Submitted => "Chờ ban hành",
        PlanStatus.Issued => "Đã ban hành",
        _ => "Đã thu hồi",
    };

    /// <summary>The shape beside the word.</summary>
    public static string Shape(this PlanStatus status) => status switch
    {
        PlanStatus.Review => "run",
        PlanStatus.Submitted => "wait",
        PlanStatus.Issued => "ok",
        _ => "shut",
    };
}

/// <summary>A plan or programme on its way from a file to the tasks of named agencies.</summary>
public sealed class Plan : IRecord, IVisible<Plan>
{
    public int Id { get; init; }
    public int DocumentId { get; init; }
    public Document Document { get; init; } = null!;
    public int Year { get; set; }
    public PlanStatus Status { get; set; }

    /// <summary>The agency that follows and confirms (theo dõi, đôn đốc): the focal agency unless the plan names another.</summary>
    public int? MonitorId { get; set; }
    public Agency? Monitor { get; set; }
    public int? PreparedById { get; set; }
    public Account? PreparedBy { get; set; }
    public DateTime? PreparedAt { get; set; }
    public int? IssuedById { get; set; }
    public Account? IssuedBy { get; set; }
    public DateTime? IssuedAt { get; set; }

    /// <summary>Whoever took over what was still doubtful when the plan was submitted, and said so.</summary>
    public string? TakenOver { get; set; }

    /// <summary>Why the head of the office gave it back, until it is submitted again.</summary>
    public string? ReturnedReason { get; set; }
    public string? WithdrawnReason { get; set; }

    /// <summary>The issued plan this one revises.</summary>
    public int? RevisesId { get; set; }
    public Plan? Revises { get; set; }
    public List<PlanItem> Items { get; } = [];
    public List<PlanDuty> Duties { get; } = [];
    public List<PlanDeadline> Deadlines { get; } = [];
    public List<PlanRemark> Remarks { get; } = [];
    public List<WorkTask> Tasks { get; } = [];
    public int Version { get; set; }

    public bool IsDraft => Status == PlanStatus.Review;

    /// <summary>Somebody answers with his name for what is still doubtful.</summary>
    public Refusal? TakeOver(Viewer viewer, string? reason)
    {
        if (!IsDraft) return NotNow;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do nhận trách nhiệm.");
        TakenOver = $"{viewer.Name}: {reason.Trim()}";
        return null;
    }

    /// <param name="open">How many places still ask.</param>
    public Refusal? Submit(Viewer viewer, int open, DateTime now)
    {
        if (!IsDraft) return NotNow;
        if (Items.All(i => i.Dropped)) return new Refusal("Chưa có nhiệm vụ nào. Thêm nhiệm vụ rồi trình.");
        if (open > 0 && TakenOver is null) return new Refusal("Còn {0} chỗ cần xem. Trả lời hết, hoặc nhận trách nhiệm rồi trình.", open);
        (Status, PreparedById, PreparedAt, ReturnedReason) = (PlanStatus.Submitted, viewer.AccountId, now, null);
        return null;
    }

    public Refusal? SendBack(string? reason)
    {
        if (Status != PlanStatus.Submitted) return NotNow;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do trả lại.");
        (Status, ReturnedReason) = (PlanStatus.Review, reason.Trim());
        return null;
    }

    /// <summary>Two persons: whoever submitted it does not issue it.</summary>
    public Refusal? Issue(Viewer viewer, DateTime now)
    {
        if (Status != PlanStatus.Submitted) return NotNow;
        if (PreparedById == viewer.AccountId) return new Refusal("Người trình không tự ban hành. Cần một lãnh đạo khác ban hành.");
        if (Document.Number is null || Document.Symbol is null || Document.IssuedOn is null) return new Refusal("Điền số, ký hiệu và ngày ban hành của văn bản.");
        (Status, IssuedById, IssuedAt) = (PlanStatus.Issued, viewer.AccountId, now);
        return null;
    }

    /// <summary>Only while nobody has taken anything on.</summary>
    public Refusal? Withdraw(string? reason)
    {
        if (Status != PlanStatus.Issued) return NotNow;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do thu hồi.");
        if (Tasks.Any(t => t.Parties.Any(p => p.AcceptedAt is not null))) return new Refusal("Đã có cơ quan tiếp nhận nhiệm vụ nên không thu hồi được. Sửa từng nhiệm vụ, hoặc nhập bản sửa đổi.");
        (Status, WithdrawnReason) = (PlanStatus.Withdrawn, reason.Trim());
        foreach (var task in Tasks) task.State = TaskState.Withdrawn;
        return null;
    }

    private static Refusal NotNow => new("Kế hoạch đã sang bước khác. Tải lại trang để xem.");

    public static Expression<Func<Plan, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeDocuments), viewer.AgencyId);
        return plan => all || plan.Document.OwnerAgencyId == own || plan.MonitorId == own && plan.Status == PlanStatus.Issued
            || plan.Status == PlanStatus.Issued && plan.Tasks.Any(t => t.Parties.Any(p => p.AgencyId == own));
    }

    /// <summary>Who does not see all: the same plans, looked up from what is theirs; the condition would ask every plan for all its tasks.</summary>
    public static IQueryable<Plan>? SeenBy(AppDbContext db, Viewer viewer)
    {
        if (viewer.SeesAll(Right.SeeDocuments)) return null;
        var own = viewer.AgencyId;
        var documents = db.Set<Document>().Where(d => d.OwnerAgencyId == own).Select(d => d.Id); // unfiltered: this is the filter
        var theirs = WithTaskOf(db, own).Select(p => p.Id);
        return db.Set<Plan>().Where(p => documents.Contains(p.DocumentId) || p.Status == PlanStatus.Issued && (p.MonitorId == own || theirs.Contains(p.Id))); // unfiltered: this is the filter
    }

    /// <summary>The plans with a task that this agency has a part in.</summary>
    internal static IQueryable<Plan> WithTaskOf(AppDbContext db, int agency)
    {
        var parts = db.Set<TaskParty>().Where(p => p.AgencyId == agency).Select(p => p.TaskId);
        var plans = db.Set<WorkTask>().Where(t => t.PlanId != null && parts.Contains(t.Id)).Select(t => t.PlanId!.Value); // unfiltered: this is the filter
        return db.Set<Plan>().Where(p => plans.Contains(p.Id)); // unfiltered: this is the filter
    }

    internal sealed class Table : IEntityTypeConfiguration<Plan>
    {
        public void Configure(EntityTypeBuilder<Plan> builder)
        {
            builder.ToTable("plans");
            builder.Property(p => p.TakenOver).HasMaxLength(500);
            builder.Property(p => p.ReturnedReason).HasMaxLength(1000);
            builder.Property(p => p.WithdrawnReason).HasMaxLength(1000);
            builder.HasOne(p => p.Document).WithOne(d => d.Plan).HasForeignKey<Plan>(p => p.DocumentId);
            builder.HasOne(p => p.Monitor).WithMany().HasForeignKey(p => p.MonitorId);
            builder.HasOne(p => p.PreparedBy).WithMany().HasForeignKey(p => p.PreparedById);
            builder.HasOne(p => p.IssuedBy).WithMany().HasForeignKey(p => p.IssuedById);
            builder.HasOne(p => p.Revises).WithMany().HasForeignKey(p => p.RevisesId);
            builder.HasMany(p => p.Items).WithOne(i => i.Plan).HasForeignKey(i => i.PlanId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Duties).WithOne().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Deadlines).WithOne().HasForeignKey(d => d.PlanId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Remarks).WithOne().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(p => p.Tasks).WithOne(t => t.Plan).HasForeignKey(t => t.PlanId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
