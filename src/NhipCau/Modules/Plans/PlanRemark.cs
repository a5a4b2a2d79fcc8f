using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Plans;

/// <summary>What is wrong with the text, as the reader saw it; the text itself is never altered.</summary>
public sealed class PlanRemark : IPart
{
    public int Id { get; init; }
    public int PlanId { get; init; }
    public string? Path { get; init; }

    /// <summary>numbering, repeated-word, sum, date-conflict …</summary>
    public required string Kind { get; init; }
    public required string What { get; init; }
    public required string Evidence { get; init; }
    public int Start { get; init; }
    public int End { get; init; }

    /// <summary>Somebody has looked: kept as printed, or noted for the issuer.</summary>
    public bool Settled { get; set; }
    public string? Note { get; set; }
    public (Type Record, int Id) Whole => (typeof(Plan), PlanId);

    internal sealed class Table : IEntityTypeConfiguration<PlanRemark>
    {
        public void Configure(EntityTypeBuilder<PlanRemark> builder)
        {
            builder.ToTable("plan_remarks");
            builder.Property(r => r.Path).HasMaxLength(60);
            builder.Property(r => r.Kind).HasMaxLength(40);
            builder.Property(r => r.What).HasMaxLength(1000);
            builder.Property(r => r.Evidence).HasMaxLength(4000);
            builder.Property(r => r.Note).HasMaxLength(500);
        }
    }
}
