using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

public enum ContributionState
{
    Draft,
    /// <summary>Submitted to the head of the unit.</summary>
    Submitted,
    /// <summary>Approved and sent by the head of the unit; waits for the monitor.</summary>
    Sent,
    Confirmed,
    /// <summary>Sent back by the monitor. What was sent stays as it was; the agency writes anew.</summary>
    Returned,
}

public static class ContributionStateNames
{
    public static string Name(this ContributionState state) => state switch
    {
        ContributionState.Draft => "Đang soạn",
        ContributionState.Submitted => "Chờ lãnh đạo duyệt",
        ContributionState.Sent => "Chờ xác nhận",
        ContributionState.Confirmed => "Đã xác nhận",
        _ => "Trả lại",
    };

    /// <summary>The shape that says so.</summary>
    public static string Kind(this ContributionState state) => state switch
    {
        ContributionState.Confirmed => "ok",
        ContributionState.Returned => "back",
        _ => "wait",
    };
}

/// <summary>What one agency says of one task at one time: words, figures, files as evidence.</summary>
public sealed partial class Contribution : IRecord, IVisible<Contribution>
{
    public int Id { get; init; }
    public int TaskId { get; init; }
    public WorkTask Task { get; init; } = null!;
    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public ContributionState State { get; set; }
    public string Text { get; set; } = "";

    /// <summary>0–100; only the lead gives one.</summary>
    public int? Percent { get; set; }

    /// <summary>Figures, in words: "142 doanh nghiệp dự, 37 kiến nghị".</summary>
    public string? Figures { get; set; }

    /// <summary>How many of what the plan asks for are done: 1 of "02 lớp".</summary>
    public decimal? QuantityDone { get; set; }

    /// <summary>The lead declares the task done.</summary>
    public bool DeclaresDone { get; set; }

    /// <summary>Không phát sinh: an answer, not a blank.</summary>
    public bool NothingToReport { get; set; }
    public int WrittenById { get; set; }
    public Account WrittenBy { get; set; } = null!;
    public DateTime WrittenAt { get; set; }
    public int? SentById { get; set; }
    public Account? SentBy { get; set; }
    public DateTime? SentAt { get; set; }
    public int? VerifiedById { get; set; }
    public Account? VerifiedBy { get; set; }
    public DateTime? VerifiedAt { get; set; }

    /// <summary>Why the head gave the draft back, or the monitor returned what was sent.</summary>
    public string? ReturnReason { get; set; }
    public List<ContributionFile> Files { get; } = [];
    public int Version { get; set; }

    /// <summary>A draft is its agency's alone; what was sent is seen by the monitor and by the leads of the task.</summary>
    public static Expression<Func<Contribution, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeTasks), viewer.AgencyId);
        return c => c.AgencyId == own
            || c.State != ContributionState.Draft && c.State != ContributionState.Submitted
                && (all || c.Task.MonitorId == own || c.Task.Parties.Any(p => p.AgencyId == own && p.Role != PartyRole.Coordinating && p.Until == null));
    }

    internal sealed class Table : IEntityTypeConfiguration<Contribution>
    {
        public void Configure(EntityTypeBuilder<Contribution> builder)
        {
            builder.ToTable("contributions");
            builder.Property(c => c.Text).HasMaxLength(20000);
            builder.Property(c => c.Figures).HasMaxLength(4000);
            builder.Property(c => c.ReturnReason).HasMaxLength(2000);
            builder.HasOne(c => c.Agency).WithMany().HasForeignKey(c => c.AgencyId);
            builder.HasOne(c => c.WrittenBy).WithMany().HasForeignKey(c => c.WrittenById);
            builder.HasOne(c => c.SentBy).WithMany().HasForeignKey(c => c.SentById);
            builder.HasOne(c => c.VerifiedBy).WithMany().HasForeignKey(c => c.VerifiedById);
            builder.HasMany(c => c.Files).WithOne(f => f.Contribution).HasForeignKey(f => f.ContributionId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(c => new { c.TaskId, c.AgencyId });
            builder.HasIndex(c => new { c.AgencyId, c.State });
            builder.HasIndex(c => new { c.State, c.SentAt });
        }
    }
}
