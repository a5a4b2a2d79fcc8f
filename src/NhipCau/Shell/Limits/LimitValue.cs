using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Shell.Limits;

/// <summary>A limit as a document sets it from a day on, until the next one.</summary>
public sealed class LimitValue : IRecord
{
    public int Id { get; init; }
    public required string Code { get; init; }

    /// <summary>Null: from this day there is no limit any more.</summary>
    public decimal? Value { get; set; }
    public DateOnly ValidFrom { get; init; }

    /// <summary>The document that says so, as cited.</summary>
    public required string Document { get; set; }
    public int Version { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<LimitValue>
    {
        public void Configure(EntityTypeBuilder<LimitValue> builder)
        {
            builder.ToTable("limit_values");
            builder.Property(v => v.Code).HasMaxLength(60);
            builder.Property(v => v.Document).HasMaxLength(500);
            builder.HasIndex(v => new { v.Code, v.ValidFrom }).IsUnique();
        }
    }
}
