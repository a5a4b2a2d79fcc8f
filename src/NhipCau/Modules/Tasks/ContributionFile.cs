using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>A file handed in as evidence.</summary>
public sealed class ContributionFile : IPart, IVisible<ContributionFile>
{
    public int Id { get; init; }
    public int ContributionId { get; init; }
    public Contribution Contribution { get; init; } = null!;
    public required string Sha { get; init; }
    public required string Name { get; init; }
    public (Type Record, int Id) Whole => (typeof(Contribution), ContributionId);

    /// <summary>Whoever may see the contribution may see its files.</summary>
    public static Expression<Func<ContributionFile, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeTasks), viewer.AgencyId);
        return f => f.Contribution.AgencyId == own
            || f.Contribution.State != ContributionState.Draft && f.Contribution.State != ContributionState.Submitted
                && (all || f.Contribution.Task.MonitorId == own
                    || f.Contribution.Task.Parties.Any(p => p.AgencyId == own && p.Role != PartyRole.Coordinating && p.Until == null));
    }

    internal sealed class Table : IEntityTypeConfiguration<ContributionFile>
    {
        public void Configure(EntityTypeBuilder<ContributionFile> builder)
        {
            builder.ToTable("contribution_files");
            builder.Property(f => f.Sha).HasMaxLength(64);
            builder.Property(f => f.Name).HasMaxLength(260);
        }
    }
}
