using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Shell.Files;

/// <summary>A file on disk under the data folder, addressed by the SHA-256 of its bytes (lower-case hex).</summary>
public sealed class StoredFile
{
    public required string Sha { get; init; }
    public required string MediaType { get; init; }
    public long Size { get; init; }
    public DateTime StoredAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            builder.ToTable("files");
            builder.HasKey(f => f.Sha);
            builder.Property(f => f.Sha).HasMaxLength(64);
            builder.Property(f => f.MediaType).HasMaxLength(120);
        }
    }
}
