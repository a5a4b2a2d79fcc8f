using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>A task with all that its rules look at; null for whoever may not see it.</summary>
internal static class TaskRecord
{
    public static Task<WorkTask?> Load(AppDbContext db, Viewer viewer, int id) => db.VisibleTo<WorkTask>(viewer).AsSplitQuery()
        .Include(t => t.Parties).ThenInclude(p => p.Agency)
        .Include(t => t.Parties).ThenInclude(p => p.Group)
        .Include(t => t.Decisions).Include(t => t.Extensions).ThenInclude(e => e.Agency)
        .Include(t => t.Area).Include(t => t.Monitor)
        .SingleOrDefaultAsync(t => t.Id == id);

    /// <summary>A contribution with its task, for whoever may see both.</summary>
    public static async Task<Contribution?> LoadContribution(AppDbContext db, Viewer viewer, int id)
    {
        var found = await db.VisibleTo<Contribution>(viewer).Include(c => c.Files).Include(c => c.Agency).Include(c => c.WrittenBy).Include(c => c.SentBy).SingleOrDefaultAsync(c => c.Id == id);
        return found is null || await Load(db, viewer, found.TaskId) is null ? null : found;
    }
}
