using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>An agreement with all that its rules look at; null for whoever may not see it.</summary>
internal static class AgreementRecord
{
    public static async Task<Agreement?> Load(AppDbContext db, Viewer viewer, int id)
    {
        if (await Parts(db.VisibleTo<Agreement>(viewer)).SingleOrDefaultAsync(a => a.Id == id) is not { } work) return null;
        // One question for the clocks of all steps, where each place that holds one would ask two.
        int?[] clocks = [work.ReviewClockId, .. work.Dossiers.SelectMany(d => new[] { d.ReviseClockId, d.ForwardClockId, d.DecideClockId, d.ReportClockId }.Concat(d.Consultations.Select(c => c.ClockId)))];
        var ids = clocks.OfType<int>().ToList();
        if (ids.Count > 0) await db.Set<Clock>().Where(c => ids.Contains(c.Id)).LoadAsync();
        return work;
    }

    public static IQueryable<Agreement> Whole(IQueryable<Agreement> rows) => Parts(rows)
        .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Clock)
        .Include(a => a.Dossiers).ThenInclude(d => d.ReviseClock).Include(a => a.Dossiers).ThenInclude(d => d.ForwardClock)
        .Include(a => a.Dossiers).ThenInclude(d => d.DecideClock).Include(a => a.Dossiers).ThenInclude(d => d.ReportClock).Include(a => a.ReviewClock);

    private static IQueryable<Agreement> Parts(IQueryable<Agreement> rows) => rows.AsSplitQuery()
        .Include(a => a.Owner).Include(a => a.Party).ThenInclude(p => p.Names)
        .Include(a => a.Partners).ThenInclude(p => p.Partner).ThenInclude(p => p.Country)
        .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Agency)
        .Include(a => a.Commitments).ThenInclude(c => c.Owner).Include(a => a.Activities).Include(a => a.ReplacedBy).Include(a => a.Replaces);
}
