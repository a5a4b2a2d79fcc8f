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
        // What it has one or two of comes in one row with it.
        if (await db.VisibleTo<Agreement>(viewer).AsSingleQuery().Include(a => a.Owner).Include(a => a.Party).ThenInclude(p => p.Names).Include(a => a.ReplacedBy).Include(a => a.Replaces)
            .SingleOrDefaultAsync(a => a.Id == id) is not { } work) return null;
        // Each kind of part by a question of its own: docs/decisions/0010.
        await db.Set<AgreementPartner>().Where(p => p.AgreementId == id).Include(p => p.Partner).ThenInclude(p => p.Country).LoadAsync();
        await db.Set<Dossier>().AsSingleQuery().Where(d => d.AgreementId == id).Include(d => d.Consultations).ThenInclude(c => c.Agency).OrderBy(d => d.Id).LoadAsync();
        await db.Set<Commitment>().Where(c => c.AgreementId == id).Include(c => c.Owner).LoadAsync();
        await db.Set<AgreementActivity>().Where(a => a.AgreementId == id).LoadAsync();
        // One question for the clocks of all steps, where each place that holds one would ask two.
        await new Clocks(db).Of<Agreement>(id);
        return work;
    }

    /// <summary>Many at once, for what is done to the rows ticked in a list.</summary>
    public static IQueryable<Agreement> Whole(IQueryable<Agreement> rows) => rows.AsSplitQuery()
        .Include(a => a.Owner).Include(a => a.Party).ThenInclude(p => p.Names)
        .Include(a => a.Partners).ThenInclude(p => p.Partner).ThenInclude(p => p.Country)
        .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Agency)
        .Include(a => a.Commitments).ThenInclude(c => c.Owner).Include(a => a.Activities).Include(a => a.ReplacedBy).Include(a => a.Replaces)
        .Include(a => a.Dossiers).ThenInclude(d => d.Consultations).ThenInclude(c => c.Clock)
        .Include(a => a.Dossiers).ThenInclude(d => d.ReviseClock).Include(a => a.Dossiers).ThenInclude(d => d.ForwardClock)
        .Include(a => a.Dossiers).ThenInclude(d => d.DecideClock).Include(a => a.Dossiers).ThenInclude(d => d.ReportClock).Include(a => a.ReviewClock);
}
