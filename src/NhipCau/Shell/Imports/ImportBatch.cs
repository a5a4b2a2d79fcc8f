using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Imports;

/// <summary>One taking of rows into a register: where they came from, and the one act that takes them back.</summary>
public sealed class ImportBatch : IRecord, IVisible<ImportBatch>
{
    public int Id { get; init; }

    /// <summary>The class of the rows.</summary>
    public required string Record { get; init; }
    public required string FileName { get; init; }

    /// <summary>The preview it was taken from: one preview is taken once.</summary>
    public required string Draft { get; init; }
    public DateTime At { get; init; }
    public int AccountId { get; init; }
    public required string Who { get; init; }
    public int AgencyId { get; init; }

    /// <summary>Rows of data in the file.</summary>
    public int Rows { get; init; }
    public int Taken { get; init; }
    public DateTime? UndoneAt { get; set; }
    public string? UndoneBy { get; set; }
    public int Version { get; set; }

    public static Expression<Func<ImportBatch, bool>> VisibleTo(Viewer viewer)
    {
        var (all, agency) = (viewer.SeesAll(Right.KeepRegisters), viewer.AgencyId);
        return batch => all || batch.AgencyId == agency;
    }

    internal sealed class Table : IEntityTypeConfiguration<ImportBatch>
    {
        public void Configure(EntityTypeBuilder<ImportBatch> builder)
        {
            builder.ToTable("imports");
            builder.Property(b => b.Record).HasMaxLength(60);
            builder.Property(b => b.FileName).HasMaxLength(260);
            builder.Property(b => b.Draft).HasMaxLength(32);
            builder.Property(b => b.Who).HasMaxLength(200);
            builder.Property(b => b.UndoneBy).HasMaxLength(200);
            builder.HasIndex(b => b.Draft).IsUnique();
            builder.HasIndex(b => new { b.AgencyId, b.Id });
        }
    }
}
