using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

/// <summary>A task with all that its rules look at; null for whoever may not see it.</summary>
internal static class TaskRecord
{
    public static async Task<WorkTask?> Load(AppDbContext db, Viewer viewer, int id)
    {
        if (await db.VisibleTo<WorkTask>(viewer).Include(t => t.Area).Include(t => t.Monitor).SingleOrDefaultAsync(t => t.Id == id) is not { } task) return null;
        // Each kind of part by a question of its own: docs/decisions/0010.
        await db.Set<TaskParty>().Where(p => p.TaskId == id).Include(p => p.Agency).Include(p => p.Group).LoadAsync();
        await db.Set<TaskDecision>().Where(d => d.TaskId == id).LoadAsync();
        await db.Set<ExtensionRequest>().Where(e => e.TaskId == id).Include(e => e.Agency).LoadAsync();
        return task;
    }

    /// <summary>A contribution with its task, for whoever may see both.</summary>
    public static async Task<Contribution?> LoadContribution(AppDbContext db, Viewer viewer, int id)
    {
        var found = await db.VisibleTo<Contribution>(viewer).Include(c => c.Files).Include(c => c.Agency).Include(c => c.WrittenBy).Include(c => c.SentBy).SingleOrDefaultAsync(c => c.Id == id);
        return found is null || await Load(db, viewer, found.TaskId) is null ? null : found;
    }
}
