using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Papers;

/// <summary>The papers of records. Who may add and remove is for the caller to ask the record's door.</summary>
public sealed class PaperShelf(AppDbContext db, FileStore files, PaperKinds kinds, TimeProvider clock)
{
    public const int MostFiles = 10;

    public Task<List<Paper>> Of<T>(int id) where T : class => Of(typeof(T).Name, id);

    public Task<List<Paper>> Of(string record, int id) =>
        db.Set<Paper>().AsNoTracking().Where(p => p.Record == record && p.RecordId == id).OrderBy(p => p.Id).ToListAsync();

    public Task<Refusal?> Add<T>(int id, PaperWords words, IReadOnlyList<IFormFile> uploads, CancellationToken stop) where T : class => Add(typeof(T).Name, id, words, uploads, stop);

    /// <summary>One paper a file, or one without a file. All are added and saved, or none is, and then nothing of them stays.</summary>
    public async Task<Refusal?> Add(string record, int id, PaperWords words, IReadOnlyList<IFormFile> uploads, CancellationToken stop)
    {
        words = words.Trimmed();
        if (words.Check(kinds.Of(record)) is { } wrong) return wrong.Refusal;
        if (uploads.Count > MostFiles) return new Refusal("Mỗi lần thêm không quá {0} tệp. Chia làm nhiều lần.", MostFiles);
        if (uploads.Count == 0 && words is { Number: null, Title: null, DocumentId: null }) return new Refusal("Chọn tệp, hoặc ghi số hay tên của giấy tờ.");

        // All are looked at before one is kept: of papers that came with a classified one nothing stays either.
        foreach (var upload in uploads) if (Classified(upload, stop) is { } classified) return classified;
        var taken = new List<Paper>();
        foreach (var upload in uploads)
        {
            var name = NameOf(upload);
            await using var content = upload.OpenReadStream();
            var (file, no) = await files.Save(content, name, stop);
            if (no is not null) { PutBack(); return no; }
            taken.Add(New(record, id, words, words.Title is { } title && uploads.Count == 1 ? title : Path.GetFileNameWithoutExtension(name), file!.Sha, name));
        }
        if (uploads.Count == 0) taken.Add(New(record, id, words, words.Title ?? words.Number!, null, null));
        db.AddRange(taken);
        await db.Because("Thêm giấy tờ").SaveChangesAsync(stop);
        return null;
    }

    /// <summary>Off the shelf; what it was, and why it went, stays in the history of its record.</summary>
    public async Task<Refusal?> Remove(Paper paper, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do bỏ giấy tờ này.");
        if (reason.Length > 500) return new Refusal("Lý do dài quá 500 chữ. Rút gọn lại.");
        db.Remove(paper);
        await db.Because("Bỏ giấy tờ", reason.Trim()).SaveChangesAsync();
        return null;
    }

    private Paper New(string record, int id, PaperWords words, string title, string? sha, string? name) => new()
    {
        Record = record,
        RecordId = id,
        Kind = words.Kind!,
        Number = words.Number,
        IssuedOn = words.IssuedOn,
        Issuer = words.Issuer,
        Title = title,
        DocumentId = words.DocumentId,
        Sha = sha,
        FileName = name,
        AddedAt = clock.UtcNow(),
    };

    private static Refusal? Classified(IFormFile upload, CancellationToken stop)
    {
        var name = NameOf(upload);
        if (Secrecy.Of(null, Path.GetFileNameWithoutExtension(name)) is { } named) return Secrecy.Refused(named);
        if (upload.Length > FileStore.LargestUpload) return null;
        using var content = upload.OpenReadStream();
        return Secrecy.OfFile(content, name, stop) is { } stamped ? Secrecy.Refused(stamped) : null;
    }

    /// <summary>No row is to keep the files of this act. Their bytes stay until the sweep: somebody else may be sending the same.</summary>
    private void PutBack()
    {
        foreach (var file in db.ChangeTracker.Entries<StoredFile>().Where(f => f.State == EntityState.Added).ToList()) file.State = EntityState.Detached;
    }

    private static string NameOf(IFormFile upload)
    {
        var name = Path.GetFileName(upload.FileName).Normalize();
        return name.Length > 260 ? name[^260..] : name;
    }
}
