using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Shell.Privacy;

/// <summary>Which key file the secrets of this database are sealed with: only its fingerprint, by which a lost or exchanged file is told.</summary>
public sealed class VaultKey
{
    public int Id { get; init; }

    /// <summary>SHA-256 of the key, lower-case hex.</summary>
    public required string Fingerprint { get; init; }
    public DateTime MadeAt { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<VaultKey>
    {
        public void Configure(EntityTypeBuilder<VaultKey> builder)
        {
            builder.ToTable("vault_keys");
            builder.Property(k => k.Fingerprint).HasMaxLength(64);
        }
    }
}
