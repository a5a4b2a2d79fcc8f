using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Imports;

/// <summary>Puts rows into a register: all of them or none, each with its line of history.</summary>
internal static class ImportTaker
{
    /// <summary>Rows saved at once: what the context watches stays small, and so does the time each save takes.</summary>
    public const int Batch = 500;

    /// <summary>In the history of what was taken.</summary>
    public const string Act = "Nhập từ Excel";

    public static async Task<ImportBatch> Take<T>(ImportMap<T> map, AppDbContext db, ImportDraft draft, IReadOnlyList<T> rows, int all, Viewer viewer, DateTime at, Action<int, int> report, CancellationToken stop)
        where T : RegisterRecord, IVisible<T>
    {
        report(0, rows.Count);
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var batch = new ImportBatch
        {
            Record = typeof(T).Name,
            FileName = draft.FileName,
            Draft = draft.Id,
            At = at,
            AccountId = viewer.AccountId,
            Who = viewer.Name,
            AgencyId = viewer.AgencyId,
            Rows = all,
            Taken = rows.Count,
        };
        // Rows that are added need no search for what changed in them; that of the save itself is enough.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Add(batch);
        await db.Because(Act, draft.FileName).SaveChangesAsync(stop);
        var done = 0;
        foreach (var part in rows.Chunk(Batch))
        {
            var before = Watched(db);
            foreach (var row in part) row.ImportId = batch.Id;
            db.AddRange(part);
            await db.Because(Act, draft.FileName).SaveChangesAsync(stop);
            await map.Taken(db, part, stop);
            db.ChangeTracker.DetectChanges();
            if (db.ChangeTracker.HasChanges()) await db.Because(Act, draft.FileName).SaveChangesAsync(stop);
            Forget(db, before);
            report(done += part.Length, rows.Count);
        }
        await transaction.CommitAsync(stop);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        return batch;
    }

    /// <summary>What the context watches: things a map has loaded stay watched, so that the next rows may point at them.</summary>
    internal static HashSet<object> Watched(AppDbContext db) => new(db.ChangeTracker.Entries().Select(e => e.Entity), ReferenceEqualityComparer.Instance);

    internal static void Forget(AppDbContext db, HashSet<object> but)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => !but.Contains(e.Entity)).ToList()) entry.State = EntityState.Detached;
    }
}
