using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Agencies;

/// <summary>A body that ended, and one that took over its work on a day: two predecessors make a merger, two successors a split.</summary>
public sealed class AgencySuccession : IPart
{
    public int Id { get; init; }
    public int PredecessorId { get; init; }
    public int SuccessorId { get; init; }
    public Agency Successor { get; init; } = null!;
    public DateOnly? On { get; init; }
    public string? Document { get; init; }
    public (Type Record, int Id) Whole => (typeof(Agency), PredecessorId);

    internal sealed class Table : IEntityTypeConfiguration<AgencySuccession>
    {
        public void Configure(EntityTypeBuilder<AgencySuccession> builder)
        {
            builder.ToTable("agency_successions");
            builder.Property(s => s.Document).HasMaxLength(500);
            builder.HasOne(s => s.Successor).WithMany().HasForeignKey(s => s.SuccessorId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
