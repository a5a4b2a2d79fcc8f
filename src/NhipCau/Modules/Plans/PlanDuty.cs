using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Plans;

/// <summary>What the part on organisation orders a body to do outside the tasks.</summary>
public sealed class PlanDuty : IPart
{
    public int Id { get; init; }
    public int PlanId { get; init; }
    public string? Path { get; set; }
    public required string Body { get; set; }
    public int? AgencyId { get; set; }
    public Agency? Agency { get; set; }
    public required string Text { get; set; }
    public int Start { get; init; }
    public int End { get; init; }
    public bool Dropped { get; set; }
    public (Type Record, int Id) Whole => (typeof(Plan), PlanId);

    internal sealed class Table : IEntityTypeConfiguration<PlanDuty>
    {
        public void Configure(EntityTypeBuilder<PlanDuty> builder)
        {
            builder.ToTable("plan_duties");
            builder.Property(d => d.Path).HasMaxLength(60);
            builder.Property(d => d.Body).HasMaxLength(500);
            builder.Property(d => d.Text).HasMaxLength(4000);
            builder.HasOne(d => d.Agency).WithMany().HasForeignKey(d => d.AgencyId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
