using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Editing;

/// <summary>Two people changed one record: the later one is told who was first, when and what was done, and keeps what was typed.</summary>
/// <param name="Refusal">The sentence to show.</param>
/// <param name="Version">The version to send the form again with, once its sender has looked.</param>
public sealed record Clash(Refusal Refusal, int Version)
{
    /// <summary>
    /// Saves what a form did to a record, and all that goes with it, unless the record has moved on since the form was drawn. An act that alters no
    /// column of the record itself is one of it too: so two at once are told of each other.
    /// <code>if (await Clash.Save(db, trip, Input.Version, "Sửa") is { } clash) { Input.Version = clash.Version; return this.Refuse(clash.Refusal); }</code>
    /// </summary>
    /// <returns>Null when it is saved; the context is then as after any save, else empty.</returns>
    public static Task<Clash?> Save<T>(AppDbContext db, T record, int version, string act, string? reason = null, string? document = null) where T : class, IRecord
    {
        db.Expect(record, version);
        db.Entry(record).Property(r => r.Version).IsModified = true;
        return Try(db, record, () => db.Because(act, reason, document).SaveChangesAsync());
    }

    /// <summary>The same for an act that saves in its own way; what is expected of the record is set before.</summary>
    public static async Task<Clash?> Try<T>(AppDbContext db, T record, Func<Task> save) where T : class, IRecord
    {
        try
        {
            await save();
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Of<T>(db, record.Id);
        }
    }

    private static async Task<Clash> Of<T>(AppDbContext db, int id) where T : class, IRecord
    {
        var name = typeof(T).Name;
        var version = await db.Set<T>().AsNoTracking().Where(r => r.Id == id).Select(r => (int?)r.Version).FirstOrDefaultAsync(); // unfiltered: the form of this record was already open to the person
        if (version is null) return new(new Refusal("Hồ sơ này vừa bị người khác xóa. Chép lại những gì cần giữ rồi trở về danh sách."), 0);
        var last = await db.Set<Change>().AsNoTracking().Where(c => c.Record == name && c.RecordId == id).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        return new(last is null ? new Refusal("Hồ sơ vừa được người khác sửa. Những gì vừa gõ vẫn còn ở đây: mở hồ sơ xem bản mới, rồi lưu lại nếu vẫn đúng.")
            : new Refusal("{0} vừa sửa hồ sơ này lúc {1:HH:mm dd/MM/yyyy} ({2}). Những gì vừa gõ vẫn còn ở đây: mở hồ sơ xem bản mới, rồi lưu lại nếu vẫn đúng.", last.Who, last.At.ToVietnam(), last.Act), version.Value);
    }
}
