using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Registers;

namespace NhipCau.Modules.Tasks;

/// <summary>Finds tasks by their words and by those who have a part in them: every word typed begins a word of the task or of the name of such an agency.</summary>
internal static class TaskWords
{
    /// <summary>Up to so many hits are named by number; of more, the list is read in its own order and soon full.</summary>
    private const int MostNamed = 5000;

    public static async Task<IQueryable<WorkTask>> Matching(AppDbContext db, IQueryable<WorkTask> tasks, string? text)
    {
        var (alone, shared) = (new List<string>(), new List<(string Word, List<int> Agencies)>());
        foreach (var word in WordIndex.Asked(text))
        {
            var begun = " " + word;
            var agencies = await db.Set<Agency>().Where(a => a.SearchText.Contains(begun)).Select(a => a.Id).ToListAsync();
            if (agencies.Count == 0) alone.Add(word); else shared.Add((word, agencies));
        }
        // What no agency is called stands in the task itself: the index knows where.
        var found = shared.Count == 0 ? await WordIndex.Matching(db, tasks, text) : alone.Count == 0 ? tasks : await WordIndex.Matching(db, tasks, string.Join(' ', alone));
        if (shared.Count > 0 && alone.Count == 0 && await Hits(db, shared) is { Count: <= MostNamed } hits) return found.Where(t => hits.Contains(t.Id));
        foreach (var (word, agencies) in shared)
        {
            var begun = " " + word;
            found = found.Where(t => t.SearchText.Contains(begun) || t.Parties.Any(p => p.Until == null && p.GroupId == null && agencies.Contains(p.AgencyId)));
        }
        return found;
    }

    /// <summary>The numbers of the tasks that hold all these words, one way or the other; nothing is found of more than can be named.</summary>
    private static Task<List<int>> Hits(AppDbContext db, IEnumerable<(string Word, List<int> Agencies)> words) => words
        .Select(w => WordTables.Hits(db.Database, "tasks", [w.Word], int.MaxValue)
            .Union(db.Set<TaskParty>().Where(p => p.Until == null && p.GroupId == null && w.Agencies.Contains(p.AgencyId)).Select(p => p.TaskId)))
        .Aggregate((a, b) => a.Intersect(b)).OrderBy(id => id).Take(MostNamed + 1).ToListAsync();
}
