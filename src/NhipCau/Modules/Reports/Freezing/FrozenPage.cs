using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>A page of one consolidated report and its frozen editions.</summary>
public abstract class FrozenPage(AppDbContext db) : PageModel
{
    public ReportPeriod Period { get; private set; } = null!;

    public Consolidation Report { get; private set; } = null!;

    /// <summary>Without what is in them, the last first.</summary>
    public IReadOnlyList<(int Id, int Edition, DateTime At, string Who, string DocxSha)> Editions { get; private set; } = [];

    public bool MayFreeze { get; private set; }

    protected async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await Consolidator.Whole(db.VisibleTo<Consolidation>(viewer)).Include(c => c.Period.Regime).Include(c => c.Period.Outline.Sections).SingleOrDefaultAsync(c => c.PeriodId == id) is not { } report) return false;
        (Report, Period, MayFreeze) = (report, report.Period, viewer.May(Right.Consolidate));
        Editions = [.. (await db.VisibleTo<Snapshot>(viewer).AsNoTracking().Where(s => s.ConsolidationId == report.Id).OrderByDescending(s => s.Edition).Select(s => new { s.Id, s.Edition, s.At, s.Who, s.DocxSha }).ToListAsync())
            .Select(s => (s.Id, s.Edition, s.At, s.Who, s.DocxSha))];
        return true;
    }

    protected Task<Snapshot?> Edition(int? edition) => db.VisibleTo<Snapshot>(this.Viewer()).AsNoTracking().Include(s => s.Rows)
        .Where(s => s.ConsolidationId == Report.Id && (edition == null || s.Edition == edition)).OrderByDescending(s => s.Edition).FirstOrDefaultAsync();
}
