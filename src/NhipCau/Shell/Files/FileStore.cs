using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Files;

/// <summary>Files on disk under the data folder, addressed by the SHA-256 of their bytes; the type is told by the bytes, never by the name.</summary>
public sealed class FileStore(AppSettings settings, AppDbContext db, TimeProvider clock)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long LargestUpload = 25 * 1024 * 1024;

    /// <summary>So long a file may lie without a row: the row of an upload comes with the save of its page or job.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>More than uploads leave behind in a day.</summary>
    private const int FewUnnamed = 50;

    private const string Unfinished = ".part";

    /// <summary>Between "is it old" and "away with it" nobody lays down the same bytes anew. One server works in a data folder.</summary>
    private static readonly Lock Turn = new();

    public sealed record Outcome(StoredFile? File, Refusal? Refusal);

    /// <summary>Takes a file in, or says in one sentence why not; a refused file leaves nothing behind.</summary>
    public async Task<Outcome> Save(Stream content, string name, CancellationToken stop)
    {
        Directory.CreateDirectory(Folder);
        var temporary = Path.Combine(Folder, $"{Guid.NewGuid():N}{Unfinished}");
        try
        {
            string sha;
            long size;
            await using (var file = File.Create(temporary))
            {
                if (!await CopyWithin(content, file, stop)) return Refused("Tệp “{0}” lớn hơn 25 MB. Chia nhỏ hoặc nén ảnh trong tệp rồi tải lên lại.", name);
                size = file.Length;
                file.Position = 0;
                sha = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, stop));
                // The row is flushed with its transaction; bytes that the power took would leave it naming nothing.
                file.Flush(flushToDisk: true);
            }
            if (size == 0) return Refused("Tệp “{0}” trống. Chọn lại tệp có nội dung.", name);
            if (FileType.Acts(temporary)) return Refused("Tệp “{0}” có macro, chương trình đính kèm bên trong, hoặc mẫu lấy từ mạng. Lưu lại thành .docx hoặc .xlsx thường, bỏ các phần đó, rồi tải lên.", name);
            if (FileType.Of(temporary) is not { } type) return Refused("Tệp “{0}” không thuộc loại được nhận. Dùng Word (.docx), Excel (.xlsx), PDF, ảnh PNG hoặc JPEG, hoặc văn bản thuần.", name);

            var path = PathOf(sha);
            var folder = Path.GetDirectoryName(path)!;
            lock (Turn)
            {
                Directory.CreateDirectory(folder);
                File.SetLastWriteTimeUtc(temporary, clock.UtcNow());
                File.Move(temporary, path, overwrite: true);
            }
            FolderOnDisk.Flush(folder);
            FolderOnDisk.Flush(Folder);
            // Added also where a row is there: it may go before this one is saved, and is then written again.
            var stored = db.Set<StoredFile>().Local.FirstOrDefault(f => f.Sha == sha);
            if (stored is null) db.Add(stored = new StoredFile { Sha = sha, MediaType = type, Size = size, StoredAt = clock.UtcNow() });
            return new Outcome(stored, null);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Clears away what an upload left that was cut off with the program. Only while no upload can be running: by the server, before it answers.</summary>
    public static void Sweep(string dataFolder)
    {
        var folder = new DirectoryInfo(FolderOf(dataFolder));
        if (!folder.Exists) return;
        foreach (var left in folder.EnumerateFiles($"*{Unfinished}")) left.Delete();
    }

    /// <summary>Nobody wants it any more: the row goes unless another record names the same bytes, with the next save; the bytes go with the sweep, for somebody may be sending the same just now.</summary>
    public async Task Forget(string sha, CancellationToken stop)
    {
        foreach (var (table, column) in Naming())
        {
#pragma warning disable EF1002 // names of the model
            if (await db.Database.SqlQueryRaw<string>($"select \"{column}\" as \"Value\" from \"{table}\" where \"{column}\" = {{0}} limit 1", sha).AnyAsync(stop)) return;
#pragma warning restore EF1002
        }
        if (await db.FindAsync<StoredFile>([sha], stop) is { } row) db.Remove(row);
    }

    /// <summary>The columns that name a stored file: by their names, for most are plain text.</summary>
    private IEnumerable<(string Table, string Column)> Naming() => db.Model.GetEntityTypes().Where(e => e.ClrType != typeof(StoredFile))
        .SelectMany(e => e.GetProperties().Where(p => p.ClrType == typeof(string) && p.Name.EndsWith("Sha", StringComparison.Ordinal)).Select(p => (e.GetTableName()!, p.GetColumnName())));

    /// <summary>Takes away what no row has named for a day: of uploads that came to nothing, of documents that were dropped, of a fall of the machine.</summary>
    /// <returns>How many went.</returns>
    /// <exception cref="InvalidOperationException">Most files have no row: this is the folder of another database, and nothing goes.</exception>
    public async Task<int> SweepUnnamed(CancellationToken stop)
    {
        var (old, gone, all, unnamed) = (clock.UtcNow() - Grace, 0, 0, new List<string>());
        if (!Directory.Exists(Folder)) return 0;
        foreach (var folder in Directory.GetDirectories(Folder))
        {
            var found = Directory.GetFiles(folder).Where(f => Path.GetFileName(f).Length == 64 && File.GetLastWriteTimeUtc(f) < old).ToList();
            if (found.Count == 0) continue;
            var shas = found.Select(f => Path.GetFileName(f)).ToList();
            var named = await db.Set<StoredFile>().Where(f => shas.Contains(f.Sha)).Select(f => f.Sha).ToListAsync(stop);
            all += found.Count;
            unnamed.AddRange(found.Where(f => !named.Contains(Path.GetFileName(f))));
        }
        if (unnamed.Count > FewUnnamed && unnamed.Count > all / 2) throw new InvalidOperationException($"{unnamed.Count} of {all} files in {Folder} are named by no row: is this the database they belong to? None was deleted.");
        foreach (var file in unnamed) gone += Drop(file, old);
        foreach (var part in Directory.GetFiles(Folder, $"*{Unfinished}")) gone += Drop(part, old);
        return gone;
    }

    private static int Drop(string file, DateTime old)
    {
        lock (Turn)
        {
            if (!File.Exists(file) || File.GetLastWriteTimeUtc(file) >= old) return 0;
            File.Delete(file);
            return 1;
        }
    }

    public string PathOf(string sha) => Path.Combine(Folder, sha[..2], sha);

    private string Folder => FolderOf(settings.DataFolder);

    private static string FolderOf(string dataFolder) => Path.Combine(dataFolder, "files");

    private static Outcome Refused(string text, string name) => new(null, new Refusal(text, name));

    private static async Task<bool> CopyWithin(Stream from, Stream to, CancellationToken stop)
    {
        var buffer = new byte[81920];
        for (int read; (read = await from.ReadAsync(buffer, stop)) > 0;)
        {
            if (to.Length + read > LargestUpload) return false;
            await to.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        return true;
    }
}
