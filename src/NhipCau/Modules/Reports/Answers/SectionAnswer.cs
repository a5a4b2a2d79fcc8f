using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>What an agency writes for one section of the outline, beside what it says of its tasks.</summary>
public sealed class SectionAnswer : IPart, IVisible<SectionAnswer>
{
    public int Id { get; init; }
    public int ReportId { get; init; }
    public AgencyReport Report { get; init; } = null!;

    /// <summary>Of the section in the outline of the period.</summary>
    public required string Code { get; init; }
    public string Text { get; set; } = "";
    public bool NothingToReport { get; set; }

    /// <summary>Must be answered before the report is sent; else a blank means that there is nothing to add.</summary>
    public bool Required { get; init; }

    /// <summary>What the office asks to be mended here; it stands until the report is sent again.</summary>
    public string? ReturnNote { get; set; }
    public (Type Record, int Id) Whole => (typeof(AgencyReport), ReportId);

    public bool HasWords => !NothingToReport && !string.IsNullOrWhiteSpace(Text);

    public bool IsBlank => Required && !NothingToReport && string.IsNullOrWhiteSpace(Text);

    /// <summary>A browser's line ends are no change.</summary>
    public void Write(string? text, bool nothing) => (Text, NothingToReport) = ((text ?? "").ReplaceLineEndings("\n").Trim(), nothing);

    public static Expression<Func<SectionAnswer, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return answer => answer.Report.AgencyId == own
            || all && (answer.Report.State == ReportState.Sent || answer.Report.State == ReportState.Accepted || answer.Report.OnBehalf);
    }

    internal sealed class Table : IEntityTypeConfiguration<SectionAnswer>
    {
        public void Configure(EntityTypeBuilder<SectionAnswer> builder)
        {
            builder.ToTable("section_answers");
            builder.Property(a => a.Code).HasMaxLength(20);
            builder.Property(a => a.Text).HasMaxLength(20000);
            builder.Property(a => a.ReturnNote).HasMaxLength(2000);
            builder.HasIndex(a => new { a.ReportId, a.Code }).IsUnique();
        }
    }
}
