using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports;

/// <summary>A section of the outline and its text; a blank line parts paragraphs.</summary>
public sealed class ConsolidationSection : IPart
{
    public int Id { get; init; }
    public int ConsolidationId { get; init; }
    public int Position { get; set; }

    /// <summary>Place in the outline: I, I.3.1, III.</summary>
    public required string Code { get; init; }
    public required string Title { get; set; }
    public string Text { get; set; } = "";

    /// <summary>Edited by hand since it was built: building again leaves it alone.</summary>
    public bool Edited { get; set; }
    public (Type Record, int Id) Whole => (typeof(Consolidation), ConsolidationId);

    internal sealed class Table : IEntityTypeConfiguration<ConsolidationSection>
    {
        public void Configure(EntityTypeBuilder<ConsolidationSection> builder)
        {
            builder.ToTable("consolidation_sections");
            builder.Property(s => s.Code).HasMaxLength(20);
            builder.Property(s => s.Title).HasMaxLength(300);
            builder.Property(s => s.Text).HasMaxLength(40000);
        }
    }
}
