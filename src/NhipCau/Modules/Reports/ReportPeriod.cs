using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports;

public enum PeriodKind { HalfYear, Year }

/// <summary>A reporting period: figures counted from one day to another (NĐ 09/2019/NĐ-CP), answers due on a third.</summary>
public sealed class ReportPeriod : IRecord
{
    public int Id { get; init; }
    public PeriodKind Kind { get; init; }
    public int Year { get; init; }
    public required string Name { get; set; }
    public DateOnly From { get; set; }
    public DateOnly To { get; set; }
    public DateOnly DueOn { get; set; }

    /// <summary>By which rule or document the due day is set.</summary>
    public string? DueRule { get; set; }
    public DateTime OpenedAt { get; init; }
    public DateTime? ClosedAt { get; set; }
    public List<AgencyReport> Reports { get; } = [];
    public int Version { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ReportPeriod>
    {
        public void Configure(EntityTypeBuilder<ReportPeriod> builder)
        {
            builder.ToTable("report_periods");
            builder.Property(p => p.Name).HasMaxLength(200);
            builder.Property(p => p.DueRule).HasMaxLength(300);
            builder.HasMany(p => p.Reports).WithOne(r => r.Period).HasForeignKey(r => r.PeriodId);
            builder.HasIndex(p => new { p.Year, p.Kind }).IsUnique();
        }
    }
}
