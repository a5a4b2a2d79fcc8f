using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Editing;

/// <summary>Two people changed one record: the later one is told who was first, when and what was done, and keeps what was typed.</summary>
public static class Clash
{
    /// <summary>What to say; <paramref name="record"/> is the one whose save was refused, and is left as it stands in the database.</summary>
    /// <returns>The sentence, and the version to send the form again with once its sender has looked.</returns>
    public static async Task<(Refusal Refusal, int Version)> Of<T>(AppDbContext db, T record) where T : class, IRecord
    {
        db.ChangeTracker.Clear();
        var (name, id) = (typeof(T).Name, record.Id);
        var version = await db.Set<T>().AsNoTracking().Where(r => r.Id == id).Select(r => (int?)r.Version).FirstOrDefaultAsync(); // unfiltered: the form of this record was already open to the person
        if (version is null) return (new Refusal("Hồ sơ này vừa bị người khác xóa. Chép lại những gì cần giữ rồi trở về danh sách."), 0);
        var last = await db.Set<Change>().AsNoTracking().Where(c => c.Record == name && c.RecordId == id).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        return (last is null ? new Refusal("Hồ sơ vừa được người khác sửa. Những gì vừa gõ vẫn còn ở đây: mở hồ sơ xem bản mới, rồi lưu lại nếu vẫn đúng.")
            : new Refusal("{0} vừa sửa hồ sơ này lúc {1:HH:mm dd/MM/yyyy} ({2}). Những gì vừa gõ vẫn còn ở đây: mở hồ sơ xem bản mới, rồi lưu lại nếu vẫn đúng.", last.Who, last.At.ToVietnam(), last.Act), version.Value);
    }
}
