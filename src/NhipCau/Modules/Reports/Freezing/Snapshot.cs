using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>Đóng băng: an edition of a report with all its sources, kept for ever.</summary>
public sealed class Snapshot : IWrittenOnce, IVisible<Snapshot>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() } };

    public int Id { get; init; }
    public int ConsolidationId { get; init; }
    public Consolidation Consolidation { get; init; } = null!;
    public int Edition { get; init; }
    public DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>The day its figures were read.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary><see cref="FrozenReport"/> as JSON.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of the .docx, which is kept under it.</summary>
    public required string DocxSha { get; init; }
    public List<SnapshotRow> Rows { get; } = [];

    public static string Write(FrozenReport report) => JsonSerializer.Serialize(report, Json);

    public FrozenReport Read() => JsonSerializer.Deserialize<FrozenReport>(Content, Json)!;

    public static Expression<Func<Snapshot, bool>> VisibleTo(Viewer viewer)
    {
        var all = viewer.SeesAll(Right.SeeReports);
        return snapshot => all;
    }

    internal sealed class Table : IEntityTypeConfiguration<Snapshot>
    {
        public void Configure(EntityTypeBuilder<Snapshot> builder)
        {
            builder.ToTable("report_snapshots");
            builder.Property(s => s.Who).HasMaxLength(200);
            builder.Property(s => s.DocxSha).HasMaxLength(64);
            builder.HasOne(s => s.Consolidation).WithMany().HasForeignKey(s => s.ConsolidationId);
            builder.HasMany(s => s.Rows).WithOne(r => r.Snapshot).HasForeignKey(r => r.SnapshotId);
            builder.HasIndex(s => new { s.ConsolidationId, s.Edition }).IsUnique();
        }
    }
}

/// <summary>A record that figures of the frozen report counted: found from the record as well.</summary>
public sealed class SnapshotRow : IWrittenOnce
{
    public int Id { get; init; }
    public int SnapshotId { get; init; }
    public Snapshot Snapshot { get; init; } = null!;

    /// <summary>Codes of the figures that counted it, parted by blanks.</summary>
    public required string Codes { get; init; }
    public required string Record { get; init; }
    public int RecordId { get; init; }
    public required string Title { get; init; }

    public IReadOnlyList<string> CountedBy => Codes.Split(' ');

    internal sealed class Table : IEntityTypeConfiguration<SnapshotRow>
    {
        public void Configure(EntityTypeBuilder<SnapshotRow> builder)
        {
            builder.ToTable("report_snapshot_rows");
            builder.Property(r => r.Codes).HasMaxLength(8000);
            builder.Property(r => r.Record).HasMaxLength(60);
            builder.Property(r => r.Title).HasMaxLength(500);
            builder.HasIndex(r => new { r.Record, r.RecordId });
        }
    }
}
