using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>What happened to a task and to the words of its agencies, newest first; of other agencies only what they sent.</summary>
public sealed record Timeline(DateTime At, string Who, string? Agency, string Act, string? Reason, string? Document)
{
    public static async Task<IReadOnlyList<Timeline>> Of(AppDbContext db, Viewer viewer, int task, int take = 60)
    {
        var own = db.Set<Contribution>().Where(c => c.TaskId == task && c.AgencyId == viewer.AgencyId).Select(c => c.Id); // unfiltered: one's own agency's words
        var seen = db.VisibleTo<Contribution>(viewer).Where(c => c.TaskId == task).Select(c => c.Id);
        // Said first, for the database to find the lines by: "one's own or what one sees" alone would have it read those of all words.
        var words = db.Set<Contribution>().Where(c => c.TaskId == task).Select(c => c.Id); // unfiltered: which of their lines are seen is said below
        var (ofTask, ofWords, open) = (nameof(WorkTask), nameof(Contribution), Acts.Open);
        var lines = await db.Set<Change>().AsNoTracking()
            .Where(c => c.Record == ofTask && c.RecordId == task
                || c.Record == ofWords && words.Contains(c.RecordId) && (own.Contains(c.RecordId) || seen.Contains(c.RecordId) && open.Contains(c.Act)))
            .OrderByDescending(c => c.Id).Take(take * 2)
            .Select(c => new { c.At, c.AccountId, c.Act, Line = new Timeline(c.At, c.Who, db.Set<Agency>().Where(a => a.Id == c.AgencyId).Select(a => a.Name).FirstOrDefault(), c.Act, c.Reason, c.Document) })
            .ToListAsync();
        // One act may leave a line on the task and one on the words: it is told once.
        return [.. lines.DistinctBy(l => (l.At, l.AccountId, l.Act)).Take(take).Select(l => l.Line)];
    }
}
