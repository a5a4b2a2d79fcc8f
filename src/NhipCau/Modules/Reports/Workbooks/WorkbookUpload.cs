using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>A workbook that came back: who handed it in, how many rows were taken, which were not and why.</summary>
public sealed class WorkbookUpload : IWrittenOnce, IVisible<WorkbookUpload>
{
    public int Id { get; init; }
    public int ReportId { get; init; }
    public AgencyReport Report { get; init; } = null!;
    public DateTime At { get; init; }
    public int AccountId { get; init; }
    public required string Who { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file.</summary>
    public required string Sha { get; init; }
    public int Taken { get; init; }
    public int Same { get; init; }
    public int Refused { get; init; }

    /// <summary>JSON, see <see cref="RowFault.Store"/>.</summary>
    public required string Faults { get; init; }

    public static Expression<Func<WorkbookUpload, bool>> VisibleTo(Viewer viewer)
    {
        // What did not come in is the agency's alone, as its draft is.
        var own = viewer.AgencyId;
        return upload => upload.Report.AgencyId == own;
    }

    internal sealed class Table : IEntityTypeConfiguration<WorkbookUpload>
    {
        public void Configure(EntityTypeBuilder<WorkbookUpload> builder)
        {
            builder.ToTable("workbook_uploads");
            builder.Property(u => u.Who).HasMaxLength(200);
            builder.Property(u => u.FileName).HasMaxLength(260);
            builder.Property(u => u.Sha).HasMaxLength(64);
            builder.HasOne(u => u.Report).WithMany().HasForeignKey(u => u.ReportId);
        }
    }
}
