using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>The official report of a period, built from what was accepted, then edited by the office.</summary>
public sealed class Consolidation : IRecord, IVisible<Consolidation>
{
    public int Id { get; init; }
    public int PeriodId { get; init; }
    public ReportPeriod Period { get; init; } = null!;
    public required string Title { get; set; }

    /// <summary>Who issues it, and the body above it; null: by the names of the day of the document.</summary>
    public string? Issuer { get; set; }
    public string? Parent { get; set; }
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

    public Refusal? Freeze(DateTime now)
    {
        if (FrozenAt is not null) return new Refusal("Báo cáo này đã đóng băng.");
        if (Sections.TrueForAll(s => s.IsEmpty)) return new Refusal("Báo cáo chưa có nội dung nào. Dựng báo cáo rồi đóng băng.");
        FrozenAt = now;
        return null;
    }

    /// <summary>Sửa sau đóng băng: the next edition; the frozen one stays.</summary>
    public Refusal? Reopen(string? reason)
    {
        if (FrozenAt is null) return new Refusal("Báo cáo chưa đóng băng, sửa được ngay.");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do mở bản mới: đính chính gì, theo văn bản nào.");
        (FrozenAt, Edition) = (null, Edition + 1);
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
            builder.Property(c => c.Issuer).HasMaxLength(200);
            builder.Property(c => c.Parent).HasMaxLength(200);
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
