using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

/// <summary>What an agency says of one of its tasks in the period; the text starts from its progress.</summary>
public sealed class ReportEntry : IPart, IVisible<ReportEntry>
{
    public int Id { get; init; }
    public int ReportId { get; init; }
    public AgencyReport Report { get; init; } = null!;
    public int TaskId { get; init; }
    public WorkTask Task { get; init; } = null!;
    public string Text { get; set; } = "";
    public bool NothingToReport { get; set; }

    /// <summary>Written by hand since it was filled: progress no longer changes its words.</summary>
    public bool Edited { get; set; }
    public int ReportedPercent { get; set; }
    public int VerifiedPercent { get; set; }
    public (Type Record, int Id) Whole => (typeof(AgencyReport), ReportId);

    public bool HasWords => !NothingToReport && !string.IsNullOrWhiteSpace(Text);

    public bool IsBlank => !NothingToReport && string.IsNullOrWhiteSpace(Text);

    /// <summary>Words of the agency's own; a browser's line ends are no change.</summary>
    public void Write(string? text, bool nothing)
    {
        var clean = (text ?? "").ReplaceLineEndings("\n").Trim();
        if (clean == Text && nothing == NothingToReport) return;
        (Text, NothingToReport, Edited) = (clean, nothing, true);
    }

    /// <summary>Takes over the progress of the task: the figures always, the words only where nobody has written his own.</summary>
    public void Fill(TaskProgress progress)
    {
        (ReportedPercent, VerifiedPercent) = (progress.Reported, progress.Verified);
        if (!Edited) (Text, NothingToReport) = (progress.Words, progress.Nothing);
    }

    public static Expression<Func<ReportEntry, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return entry => entry.Report.AgencyId == own
            || all && (entry.Report.State == ReportState.Sent || entry.Report.State == ReportState.Accepted || entry.Report.OnBehalf);
    }

    internal sealed class Table : IEntityTypeConfiguration<ReportEntry>
    {
        public void Configure(EntityTypeBuilder<ReportEntry> builder)
        {
            builder.ToTable("report_entries");
            builder.Property(e => e.Text).HasMaxLength(20000);
            builder.HasOne(e => e.Task).WithMany().HasForeignKey(e => e.TaskId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
