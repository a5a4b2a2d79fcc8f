using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Modules.Provinces;

/// <summary>A field of external affairs (lĩnh vực), by which tasks are counted and reports are ordered.</summary>
public sealed class Area : IRecord
{
    public int Id { get; init; }
    public required string Code { get; init; }
    public required string Name { get; set; }

    /// <summary>Words in a task's title or section that point to this area, "|" between, most telling first.</summary>
    public required string Keywords { get; set; }

    /// <summary>Where its results stand in the report outline: I.3.1, I.3.2 …</summary>
    public string? ReportSection { get; set; }
    public int Position { get; set; }
    public int Version { get; set; }

    public bool IsMeantBy(string text)
    {
        var folded = VietnameseText.Fold(text);
        return Keywords.Split('|').Any(k => folded.Contains(VietnameseText.Fold(k), StringComparison.Ordinal));
    }

    internal sealed class Table : IEntityTypeConfiguration<Area>
    {
        public void Configure(EntityTypeBuilder<Area> builder)
        {
            builder.ToTable("areas");
            builder.Property(a => a.Code).HasMaxLength(40);
            builder.Property(a => a.Name).HasMaxLength(200);
            builder.Property(a => a.Keywords).HasMaxLength(1000);
            builder.Property(a => a.ReportSection).HasMaxLength(20);
            builder.HasIndex(a => a.Code).IsUnique();
        }
    }
}
