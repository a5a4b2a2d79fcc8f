using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Shell.History;

/// <summary>One line of history, chained to the one before (<see cref="AuditChain"/>). Never altered, never deleted.</summary>
public sealed class Change : IWrittenOnce
{
    internal const int LongestReason = 2000;
    internal const int LongestDocument = 500;

    public int Id { get; init; }

    /// <summary>Its place in the chain: 1, 2, 3 … without a gap.</summary>
    public long Number { get; internal set; }

    /// <summary>SHA-256 of what it says and of the hash before it, lower-case hex.</summary>
    public string Hash { get; internal set; } = "";
    public DateTime At { get; init; }
    public int? AccountId { get; init; }
    public required string Who { get; init; }
    public int? AgencyId { get; init; }
    public required string Record { get; init; }
    public int RecordId { get; init; }

    /// <summary>What was done, in the office's words: "Tiếp nhận", "Gia hạn". Key of its English.</summary>
    public required string Act { get; init; }
    public string? Reason { get; init; }

    /// <summary>The document that says so, as cited.</summary>
    public string? Document { get; init; }

    /// <summary>JSON object of the changed properties: name → [before, after].</summary>
    public required string Values { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Change>
    {
        public void Configure(EntityTypeBuilder<Change> builder)
        {
            builder.ToTable("changes");
            builder.Property(c => c.Who).HasMaxLength(200);
            builder.Property(c => c.Record).HasMaxLength(60);
            builder.Property(c => c.Act).HasMaxLength(200);
            builder.Property(c => c.Reason).HasMaxLength(LongestReason);
            builder.Property(c => c.Document).HasMaxLength(LongestDocument);
            builder.Property(c => c.Hash).HasMaxLength(64);
            builder.HasIndex(c => c.Number).IsUnique();
            builder.HasIndex(c => new { c.Record, c.RecordId, c.Id });
            builder.HasIndex(c => c.At);
        }
    }
}
