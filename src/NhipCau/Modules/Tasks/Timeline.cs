using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>What happened to a task and to the words of its agencies, newest first; of other agencies only what they sent.</summary>
public sealed record Timeline(DateTime At, string Who, string? Agency, string Act, string? Reason, string? Document)
{
    /// <param name="seen">The words that this person sees of it, their own agency's among them.</param>
    public static async Task<IReadOnlyList<Timeline>> Of(AppDbContext db, Viewer viewer, int task, IReadOnlyList<Contribution> seen, int take = 60)
    {
        var (own, words, open) = (seen.Where(c => c.AgencyId == viewer.AgencyId).Select(c => c.Id).ToList(), seen.Select(c => c.Id).ToList(), Acts.Open);
        var (ofTask, ofWords, changes) = (nameof(WorkTask), nameof(Contribution), db.Set<Change>().AsNoTracking());
        // Two questions by one index each: asked as one with "or", either database reads the history of all words.
        var lines = await changes.Where(c => c.Record == ofTask && c.RecordId == task)
            .Concat(changes.Where(c => c.Record == ofWords && words.Contains(c.RecordId) && (own.Contains(c.RecordId) || open.Contains(c.Act))))
            .OrderByDescending(c => c.Id).Take(take * 2)
            .Select(c => new { c.Id, c.At, c.AccountId, c.Act, Line = new Timeline(c.At, c.Who, db.Set<Agency>().Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(), c.Act, c.Reason, c.Document) })
            .ToListAsync();
        // One act may leave a line on the task and one on the words: it is told once.
        return [.. lines.OrderByDescending(l => l.Id).DistinctBy(l => (l.At, l.AccountId, l.Act)).Take(take).Select(l => l.Line)];
    }
}
