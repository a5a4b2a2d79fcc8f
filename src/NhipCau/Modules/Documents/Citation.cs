using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Modules.Documents;

/// <summary>A document that another one cites, and what the citation does there.</summary>
public sealed class Citation : IPart
{
    public int Id { get; init; }
    public int DocumentId { get; init; }
    public required string Text { get; set; }
    public required string Kind { get; set; }
    public string? Number { get; set; }
    public string? Symbol { get; set; }
    public string? Date { get; set; }
    public string? Issuer { get; set; }
    public string? Title { get; set; }
    public CitationRole Role { get; set; }
    public int Occurrences { get; init; }

    /// <summary>Its symbol says it is classified: named, never kept.</summary>
    public bool Secret { get; init; }
    public int Start { get; init; }
    public int End { get; init; }

    /// <summary>The same document in the register, where it is known.</summary>
    public int? TargetId { get; set; }
    public Document? Target { get; set; }
    public (Type Record, int Id) Whole => (typeof(Document), DocumentId);

    internal sealed class Table : IEntityTypeConfiguration<Citation>
    {
        public void Configure(EntityTypeBuilder<Citation> builder)
        {
            builder.ToTable("citations");
            builder.Property(c => c.Text).HasMaxLength(500);
            builder.Property(c => c.Kind).HasMaxLength(60);
            builder.Property(c => c.Number).HasMaxLength(20);
            builder.Property(c => c.Symbol).HasMaxLength(80);
            builder.Property(c => c.Date).HasMaxLength(10);
            builder.Property(c => c.Issuer).HasMaxLength(300);
            builder.Property(c => c.Title).HasMaxLength(1000);
            builder.HasOne(c => c.Target).WithMany().HasForeignKey(c => c.TargetId).OnDelete(DeleteBehavior.SetNull);
            builder.HasIndex(c => c.Symbol);
            // With the document: a law is cited by thousands.
            builder.HasIndex(c => new { c.TargetId, c.DocumentId }).HasFilter("\"TargetId\" IS NOT NULL");
        }
    }
}
