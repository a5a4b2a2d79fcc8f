using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts.Loans;

/// <summary>
/// A role handed over for a time (ủy quyền): from day to day, by a document, to somebody of the same agency. It is the role the giver has, no more;
/// it ends by itself, and with the giver's own office (Bộ luật Dân sự 91/2015/QH13 Điều 140).
/// </summary>
public sealed partial class RoleLoan : IRecord, IVisible<RoleLoan>
{
    public int Id { get; init; }
    public int GiverId { get; init; }
    public Account Giver { get; init; } = null!;
    public int TakerId { get; init; }
    public Account Taker { get; init; } = null!;
    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public Role Role { get; init; }
    public DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; init; }
    public required string Reason { get; init; }

    /// <summary>The document that says so, as cited.</summary>
    public required string Document { get; init; }

    /// <summary>Ended before its last day.</summary>
    public DateTime? EndedAt { get; set; }
    public string? EndReason { get; set; }

    /// <summary>The agency has been told that it began, and that it ended.</summary>
    public bool BeginTold { get; set; }
    public bool EndTold { get; set; }
    public int Version { get; set; }

    public static Expression<Func<RoleLoan, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.HandOverRole), viewer.AccountId);
        return loan => all || loan.GiverId == own || loan.TakerId == own;
    }

    /// <summary>Usable on a day. The giver who left, moved or changed role has nothing left to lend; the taker who moved is no colleague any more.</summary>
    public static Expression<Func<RoleLoan, bool>> InForceOn(DateOnly day) => loan =>
        loan.EndedAt == null && loan.From <= day && loan.Until >= day
        && loan.Giver.EndedAt == null && loan.Giver.Role == loan.Role && loan.Giver.AgencyId == loan.AgencyId
        && loan.Taker.EndedAt == null && loan.Taker.AgencyId == loan.AgencyId;

    internal sealed class Table : IEntityTypeConfiguration<RoleLoan>
    {
        public void Configure(EntityTypeBuilder<RoleLoan> builder)
        {
            builder.ToTable("role_loans");
            builder.Property(l => l.Reason).HasMaxLength(500);
            builder.Property(l => l.Document).HasMaxLength(500);
            builder.Property(l => l.EndReason).HasMaxLength(500);
            builder.HasOne(l => l.Giver).WithMany().HasForeignKey(l => l.GiverId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(l => l.Taker).WithMany().HasForeignKey(l => l.TakerId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne(l => l.Agency).WithMany().HasForeignKey(l => l.AgencyId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(l => new { l.TakerId, l.Until });
            builder.HasIndex(l => l.Until);
        }
    }
}
