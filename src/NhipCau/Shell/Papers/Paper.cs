using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;

namespace NhipCau.Shell.Papers;

/// <summary>A paper (giấy tờ) of a record of any kind: what it is, its number and day, and its file or the document it is. Who sees the record sees it.</summary>
public sealed class Paper : IPart
{
    public int Id { get; init; }

    /// <summary>The class of the record it belongs to.</summary>
    public required string Record { get; init; }
    public int RecordId { get; init; }

    /// <summary>Code of a <see cref="PaperKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Number and symbol as printed: 1764/SGDĐT-VP.</summary>
    public string? Number { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public string? Issuer { get; init; }
    public required string Title { get; init; }

    /// <summary>The same paper among the documents taken in; no key to that table, for a document may go.</summary>
    public int? DocumentId { get; init; }

    /// <summary>Its file, in the file store.</summary>
    public string? Sha { get; init; }
    public string? FileName { get; init; }
    public DateTime AddedAt { get; init; }

    public (Type Record, int Id) Whole => (RecordType.Of(Record), RecordId);

    internal sealed class Table : IEntityTypeConfiguration<Paper>
    {
        public void Configure(EntityTypeBuilder<Paper> builder)
        {
            builder.ToTable("papers");
            builder.Property(p => p.Record).HasMaxLength(60);
            builder.Property(p => p.Kind).HasMaxLength(PaperWords.LongestKind);
            builder.Property(p => p.Number).HasMaxLength(PaperWords.LongestNumber);
            builder.Property(p => p.Issuer).HasMaxLength(PaperWords.LongestIssuer);
            builder.Property(p => p.Title).HasMaxLength(PaperWords.LongestTitle);
            builder.Property(p => p.Sha).HasMaxLength(64);
            builder.Property(p => p.FileName).HasMaxLength(260);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(p => p.Sha).OnDelete(DeleteBehavior.NoAction);
            builder.HasIndex(p => new { p.Record, p.RecordId });
        }
    }
}
