using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>An agreement with all that its rules look at; null for whoever may not see it.</summary>
internal static class AgreementRecord
{
    public static Task<Agreement?> Load(AppDbContext db, Viewer viewer, int id) => Whole(db.VisibleTo<Agreement>(viewer)).SingleOrDefaultAsync(a => a.Id == id);

    public static IQueryable<Agreement> Whole(IQueryable<Agreement> rows) => rows.AsSplitQuery()
        .Include(a => a.Owner).Include(a => a.Party).ThenInclude(p => p.Names)
        .Include(a => a.Partners).ThenInclude(p => p.Partner).ThenInclude(p => p.Country)
        .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Clock)
        .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Agency)
        .Include(a => a.Dossiers).ThenInclude(d => d.ReviseClock).Include(a => a.Dossiers).ThenInclude(d => d.ForwardClock)
        .Include(a => a.Dossiers).ThenInclude(d => d.DecideClock).Include(a => a.Dossiers).ThenInclude(d => d.ReportClock)
        .Include(a => a.Commitments).ThenInclude(c => c.Owner).Include(a => a.Activities)
        .Include(a => a.ReviewClock).Include(a => a.ReplacedBy).Include(a => a.Replaces);
}
