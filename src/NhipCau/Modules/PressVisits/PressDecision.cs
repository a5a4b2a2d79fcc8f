using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.PressVisits;

/// <summary>One answer of the people's committee: kept as it was given, whatever was asked for afterwards.</summary>
public sealed class PressDecision : IPart
{
    public int Id { get; init; }
    public int VisitId { get; init; }
    public DateOnly On { get; init; }
    public bool Consents { get; init; }

    /// <summary>As cited.</summary>
    public string? Document { get; init; }

    /// <summary>Why not.</summary>
    public string? Reason { get; init; }

    /// <summary>The programme it consents to.</summary>
    public string? Programme { get; init; }
    public (Type Record, int Id) Whole => (typeof(PressVisit), VisitId);

    internal sealed class Table : IEntityTypeConfiguration<PressDecision>
    {
        public void Configure(EntityTypeBuilder<PressDecision> builder)
        {
            builder.ToTable("press_decisions");
            builder.Property(d => d.Document).HasMaxLength(200);
            builder.Property(d => d.Reason).HasMaxLength(2000);
            builder.Property(d => d.Programme).HasMaxLength(4000);
        }
    }
}
