using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Agencies;

/// <summary>A body belongs to a group between two days, both inclusive.</summary>
public sealed class AgencyMember : IPart
{
    public int Id { get; init; }
    public int GroupId { get; init; }
    public int MemberId { get; init; }
    public Agency Member { get; init; } = null!;
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public bool IsOf(Agency agency) => Member == agency || MemberId != 0 && MemberId == agency.Id;

    public bool Covers(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    public (Type Record, int Id) Whole => (typeof(Agency), GroupId);

    internal sealed class Table : IEntityTypeConfiguration<AgencyMember>
    {
        public void Configure(EntityTypeBuilder<AgencyMember> builder)
        {
            builder.ToTable("agency_members");
            builder.HasOne(m => m.Member).WithMany().HasForeignKey(m => m.MemberId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(m => new { m.GroupId, m.MemberId });
        }
    }
}
