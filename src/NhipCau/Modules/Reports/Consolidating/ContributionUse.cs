using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Lấy nguyên, rút gọn, gộp, bỏ.</summary>
public enum UseOfWords { Whole, Shortened, Merged, LeftOut }

public static class UseNames
{
    public static string Name(this UseOfWords use) => use switch
    {
        UseOfWords.Whole => "Lấy nguyên",
        UseOfWords.Shortened => "Rút gọn, biên tập",
        UseOfWords.Merged => "Gộp",
        _ => "Bỏ",
    };

    /// <summary>The shape that says the same as the word.</summary>
    public static string Shape(this UseOfWords use) => use switch { UseOfWords.Whole => "ok", UseOfWords.LeftOut => "back", _ => "run" };
}

/// <summary>A line of the ledger: what became of one thing an agency wrote. It follows from the paragraphs of its section; only the reason for leaving out is its own.</summary>
public sealed class ContributionUse
{
    public int Id { get; init; }
    public int SectionId { get; init; }
    public ConsolidationSection Section { get; init; } = null!;
    public int ReportId { get; init; }
    public SourceKind Kind { get; init; }
    public int SourceId { get; init; }
    public UseOfWords Use { get; set; }

    /// <summary>The paragraph it stands in; null where it was left out.</summary>
    public string? Paragraph { get; set; }
    public string? Reason { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<ContributionUse>
    {
        public void Configure(EntityTypeBuilder<ContributionUse> builder)
        {
            builder.ToTable("contribution_uses");
            builder.Property(u => u.Paragraph).HasMaxLength(40);
            builder.Property(u => u.Reason).HasMaxLength(2000);
            builder.HasOne<AgencyReport>().WithMany().HasForeignKey(u => u.ReportId);
            builder.HasIndex(u => new { u.SectionId, u.Kind, u.SourceId }).IsUnique();
            builder.HasIndex(u => u.ReportId);
        }
    }
}
