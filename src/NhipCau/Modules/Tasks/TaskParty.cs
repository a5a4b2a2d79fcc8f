using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Tasks;

/// <summary>An agency's part in a task, dated: a lead may be handed to another, and both stay on record.</summary>
public sealed class TaskParty : IPart
{
    public int Id { get; init; }
    public int TaskId { get; init; }
    public WorkTask Task { get; init; } = null!;
    public int AgencyId { get; set; }
    public Agency Agency { get; init; } = null!;
    public PartyRole Role { get; set; }

    /// <summary>Asked ("đề nghị", "kính mời"), not ordered: never late, never urged as if ordered.</summary>
    public bool Asked { get; set; }

    /// <summary>The group the plan named, where the agency came in as one of its members on the day of issue.</summary>
    public int? GroupId { get; init; }
    public Agency? Group { get; init; }
    public DateOnly Since { get; init; }
    public DateOnly? Until { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public string? AcceptedBy { get; set; }

    /// <summary>0–100 of its own part, as its head last sent it; of a lead only.</summary>
    public int ReportedPercent { get; set; }
    public DateTime? ReportedAt { get; set; }

    /// <summary>0–100 of its own part, as the monitor last confirmed it.</summary>
    public int VerifiedPercent { get; set; }

    /// <summary>When the words behind <see cref="VerifiedPercent"/> were sent: an older sending confirmed later does not undo a newer one.</summary>
    public DateTime? VerifiedAsOf { get; set; }

    /// <summary>The day its head declared its part done; empty again when the monitor returns that.</summary>
    public DateOnly? DeclaredOn { get; set; }

    /// <summary>The same day, once the monitor has confirmed it.</summary>
    public DateOnly? DoneOn { get; set; }

    /// <summary>How many rounds of a recurring task it has answered.</summary>
    public int Rounds { get; set; }
    public (Type Record, int Id) Whole => (typeof(WorkTask), TaskId);

    public bool IsNow => Until is null;

    public bool IsLead => Role != PartyRole.Coordinating;

    internal sealed class Table : IEntityTypeConfiguration<TaskParty>
    {
        public void Configure(EntityTypeBuilder<TaskParty> builder)
        {
            builder.ToTable("task_parties");
            builder.Property(p => p.AcceptedBy).HasMaxLength(200);
            builder.HasOne(p => p.Agency).WithMany().HasForeignKey(p => p.AgencyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(p => p.Group).WithMany().HasForeignKey(p => p.GroupId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.AgencyId, p.TaskId });
            builder.HasIndex(p => new { p.TaskId, p.Role, p.AgencyId, p.Until });
        }
    }
}
