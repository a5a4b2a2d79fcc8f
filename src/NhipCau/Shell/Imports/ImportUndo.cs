using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Imports;

/// <summary>Takes an import back as one act: all its rows, as long as nobody has touched one.</summary>
internal static class ImportUndo<T> where T : RegisterRecord, IVisible<T>
{
    /// <summary>Rows with more history than their taking.</summary>
    public static async Task<IReadOnlyList<int>> Changed(AppDbContext db, ImportBatch batch)
    {
        var ids = db.Set<T>().Where(r => r.ImportId == batch.Id).Select(r => r.Id);
        return await db.Set<Change>().Where(c => c.Record == batch.Record && c.Act != ImportTaker.Act && ids.Contains(c.RecordId)).Select(c => c.RecordId).Distinct().Order().ToListAsync();
    }

    public static async Task<Refusal?> Run(ImportMap<T> map, AppDbContext db, ImportBatch batch, Action<int, int> report, CancellationToken stop)
    {
        if (await Changed(db, batch) is { Count: > 0 } changed) return new Refusal("Không hoàn tác được: {0} dòng đã được sửa sau khi nhập. Xóa hoặc sửa từng hồ sơ.", changed.Count);
        var ids = await db.Set<T>().Where(r => r.ImportId == batch.Id).OrderBy(r => r.Id).Select(r => r.Id).ToListAsync(stop);
        var done = 0;
        foreach (var part in ids.Chunk(ImportTaker.Batch))
        {
            var before = ImportTaker.Watched(db);
            var rows = await db.Set<T>().Where(r => part.Contains(r.Id)).ToListAsync(stop);
            await map.Forget(db, rows, stop);
            db.RemoveRange(rows);
            await db.Because("Hoàn tác nhập từ Excel", batch.FileName).SaveChangesAsync(stop);
            ImportTaker.Forget(db, before);
            report(done += part.Length, ids.Count);
        }
        return null;
    }
}
