using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

public enum ReportState
{
    /// <summary>Chưa gửi: a blank, not an answer.</summary>
    Owing,
    Draft,
    Sent,
    Accepted,
    Returned,
}

public static class ReportStateNames
{
    public static string Name(this ReportState state) => state switch
    {
        ReportState.Owing => "Chưa gửi",
        ReportState.Draft => "Đang soạn",
        ReportState.Sent => "Đã gửi",
        ReportState.Accepted => "Đã nhận",
        _ => "Trả lại",
    };
}

/// <summary>What one agency answers for one period: the shell holds its tasks and progress from the start.</summary>
public sealed class AgencyReport : IRecord, IVisible<AgencyReport>
{
    public int Id { get; init; }
    public int PeriodId { get; init; }
    public ReportPeriod Period { get; init; } = null!;
    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public ReportState State { get; set; }

    /// <summary>Không phát sinh for the whole period.</summary>
    public bool NothingToReport { get; set; }
    public string? Difficulties { get; set; }
    public string? Proposals { get; set; }
    public string? NextPeriod { get; set; }
    public string? WrittenBy { get; set; }
    public DateTime? SentAt { get; set; }
    public string? SentBy { get; set; }
    public DateTime? AcceptedAt { get; set; }
    public string? ReturnReason { get; set; }
    public List<ReportEntry> Entries { get; } = [];
    public int Version { get; set; }

    public static Expression<Func<AgencyReport, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        // Others see that a report is owing or being written, never what a draft says: the pages that show words ask VisibleTo<ReportEntry>.
        return report => all || report.AgencyId == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<AgencyReport>
    {
        public void Configure(EntityTypeBuilder<AgencyReport> builder)
        {
            builder.ToTable("agency_reports");
            builder.Property(r => r.Difficulties).HasMaxLength(10000);
            builder.Property(r => r.Proposals).HasMaxLength(10000);
            builder.Property(r => r.NextPeriod).HasMaxLength(10000);
            builder.Property(r => r.WrittenBy).HasMaxLength(200);
            builder.Property(r => r.SentBy).HasMaxLength(200);
            builder.Property(r => r.ReturnReason).HasMaxLength(2000);
            builder.HasOne(r => r.Agency).WithMany().HasForeignKey(r => r.AgencyId);
            builder.HasMany(r => r.Entries).WithOne(e => e.Report).HasForeignKey(e => e.ReportId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(r => new { r.PeriodId, r.AgencyId }).IsUnique();
        }
    }
}
