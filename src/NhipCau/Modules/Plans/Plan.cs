using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Tasks;
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

    public static Expression<Func<Plan, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeDocuments), viewer.AgencyId);
        return plan => all || plan.Document.OwnerAgencyId == own || plan.MonitorId == own && plan.Status == PlanStatus.Issued
            || plan.Status == PlanStatus.Issued && plan.Tasks.Any(t => t.Parties.Any(p => p.AgencyId == own));
    }

    internal sealed class Table : IEntityTypeConfiguration<Plan>
    {
        public void Configure(EntityTypeBuilder<Plan> builder)
        {
            builder.ToTable("plans");
            builder.Property(p => p.TakenOver).HasMaxLength(500);
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
            builder.HasMany(p => p.Tasks).WithOne(t => t.Plan).HasForeignKey(t => t.PlanId);
        }
    }
}
