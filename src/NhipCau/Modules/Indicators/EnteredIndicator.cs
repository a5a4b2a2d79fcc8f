using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Indicators;

/// <summary>
/// How the figures of several agencies, or of several periods, make one. Latest is for what is counted up to a day (lũy kế, hiện có): of periods the
/// last one stands, of agencies the figures are added up.
/// </summary>
public enum Aggregation { Sum, Max, Average, Latest }

/// <summary>A figure that no register gives: an agency enters it, report by report.</summary>
public sealed class EnteredIndicator : IRecord
{
    public int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }
    public required string Definition { get; set; }
    public required string Unit { get; set; }

    /// <summary>The agency that alone knows it; null: every agency that reports gives its own.</summary>
    public int? OwnerId { get; set; }
    public Agency? Owner { get; set; }
    public Aggregation Aggregation { get; set; }
    public FigureSign Sign { get; set; }

    /// <summary>Digits after the comma.</summary>
    public int Decimals { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public int Position { get; set; }
    public int Version { get; set; }

    public bool Covers(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    internal sealed class Table : IEntityTypeConfiguration<EnteredIndicator>
    {
        public void Configure(EntityTypeBuilder<EnteredIndicator> builder)
        {
            builder.ToTable("entered_indicators");
            builder.Property(i => i.Code).HasMaxLength(60);
            builder.Property(i => i.Name).HasMaxLength(300);
            builder.Property(i => i.Definition).HasMaxLength(1000);
            builder.Property(i => i.Unit).HasMaxLength(60);
            builder.HasOne(i => i.Owner).WithMany().HasForeignKey(i => i.OwnerId);
            builder.HasIndex(i => i.Code).IsUnique();
        }
    }
}
