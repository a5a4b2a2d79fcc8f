using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Indicators;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>One figure an agency gives in its report. A blank, a nought and "không phát sinh" are three things.</summary>
public sealed class FigureAnswer : IPart, IVisible<FigureAnswer>
{
    public int Id { get; init; }
    public int ReportId { get; init; }
    public AgencyReport Report { get; init; } = null!;

    /// <summary>Of the indicator.</summary>
    public required string Figure { get; init; }

    /// <summary>The section that asks for it.</summary>
    public required string Code { get; init; }
    public decimal? Value { get; set; }
    public bool NothingToReport { get; set; }

    /// <summary>Ước thực hiện where the period is not over.</summary>
    public FigureBasis Basis { get; set; }

    /// <summary>What the registers hold of this agency's, when the shell was filled; null where no register counts it.</summary>
    public decimal? Counted { get; set; }

    /// <summary>Why it differs from what the registers hold, or where it comes from.</summary>
    public string? Note { get; set; }
    public (Type Record, int Id) Whole => (typeof(AgencyReport), ReportId);

    public bool IsBlank => Value is null && !NothingToReport;

    public static Expression<Func<FigureAnswer, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return answer => answer.Report.AgencyId == own
            || all && (answer.Report.State == ReportState.Sent || answer.Report.State == ReportState.Accepted);
    }

    internal sealed class Table : IEntityTypeConfiguration<FigureAnswer>
    {
        public void Configure(EntityTypeBuilder<FigureAnswer> builder)
        {
            builder.ToTable("figure_answers");
            builder.Property(a => a.Figure).HasMaxLength(60);
            builder.Property(a => a.Code).HasMaxLength(20);
            builder.Property(a => a.Note).HasMaxLength(2000);
            builder.HasIndex(a => new { a.ReportId, a.Figure }).IsUnique();
            builder.HasIndex(a => a.Figure);
        }
    }
}
