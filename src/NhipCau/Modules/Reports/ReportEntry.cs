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
    public int ReportedPercent { get; set; }
    public int VerifiedPercent { get; set; }
    public (Type Record, int Id) Whole => (typeof(AgencyReport), ReportId);

    public static Expression<Func<ReportEntry, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return entry => entry.Report.AgencyId == own
            || all && (entry.Report.State == ReportState.Sent || entry.Report.State == ReportState.Accepted);
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
