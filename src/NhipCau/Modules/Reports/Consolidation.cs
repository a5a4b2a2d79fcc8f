using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

/// <summary>The official report of a period, built from what was accepted, then edited by the office.</summary>
public sealed class Consolidation : IRecord, IVisible<Consolidation>
{
    public int Id { get; init; }
    public int PeriodId { get; init; }
    public ReportPeriod Period { get; init; } = null!;
    public required string Title { get; set; }
    public string? Number { get; set; }
    public string? Symbol { get; set; }
    public DateOnly? Date { get; set; }
    public string? Addressees { get; set; }
    public string? Basis { get; set; }
    public string? Opening { get; set; }
    public string? Recipients { get; set; }

    /// <summary>Lines above the name: "KT. GIÁM ĐỐC" and "PHÓ GIÁM ĐỐC".</summary>
    public string? SignerAuthority { get; set; }
    public string? SignerTitle { get; set; }
    public string? SignerName { get; set; }
    public DateTime BuiltAt { get; set; }

    /// <summary>From 1; one more each time it is opened again after it was frozen.</summary>
    public int Edition { get; set; } = 1;

    /// <summary>Đóng băng: nothing in it changes from then on.</summary>
    public DateTime? FrozenAt { get; set; }
    public List<ConsolidationSection> Sections { get; } = [];
    public int Version { get; set; }

    public IEnumerable<ConsolidationSection> InOrder() => Sections.OrderBy(s => s.Position);

    /// <summary>Dựng, dựng lại: every section of the outline, with what the program makes and what the office wrote.</summary>
    public Refusal? Build(ReportPeriod period, ReportSource source, DateTime now)
    {
        if (CannotBeEdited is { } refusal) return refusal;
        foreach (var (outlined, place) in period.Outline.InOrder().Select((s, i) => (s, i)))
        {
            if (Sections.FirstOrDefault(s => s.Code == outlined.Code) is not { } section) Sections.Add(section = new ConsolidationSection { Code = outlined.Code, Title = "" });
            (section.Position, section.Title) = (place, outlined.TitleIn(period));
            section.Build(source.Draft(outlined, section));
        }
        BuiltAt = now;
        return null;
    }

    public Refusal? CannotBeEdited => FrozenAt is null ? null : new Refusal("Báo cáo đã đóng băng. Mở bản mới để sửa; bản đã đóng băng vẫn còn nguyên.");

    public static Expression<Func<Consolidation, bool>> VisibleTo(Viewer viewer)
    {
        var all = viewer.SeesAll(Right.SeeReports);
        return consolidation => all;
    }

    internal sealed class Table : IEntityTypeConfiguration<Consolidation>
    {
        public void Configure(EntityTypeBuilder<Consolidation> builder)
        {
            builder.ToTable("consolidations");
            builder.Property(c => c.Title).HasMaxLength(500);
            builder.Property(c => c.Number).HasMaxLength(20);
            builder.Property(c => c.Symbol).HasMaxLength(60);
            builder.Property(c => c.Addressees).HasMaxLength(1000);
            builder.Property(c => c.Basis).HasMaxLength(4000);
            builder.Property(c => c.Opening).HasMaxLength(4000);
            builder.Property(c => c.Recipients).HasMaxLength(4000);
            builder.Property(c => c.SignerAuthority).HasMaxLength(200);
            builder.Property(c => c.SignerTitle).HasMaxLength(200);
            builder.Property(c => c.SignerName).HasMaxLength(200);
            builder.HasOne(c => c.Period).WithMany().HasForeignKey(c => c.PeriodId);
            builder.HasMany(c => c.Sections).WithOne().HasForeignKey(s => s.ConsolidationId);
            builder.HasIndex(c => c.PeriodId).IsUnique();
        }
    }
}
