using System.Security.Cryptography;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Files;

/// <summary>Files on disk under the data folder, addressed by the SHA-256 of their bytes; the type is told by the bytes, never by the name.</summary>
public sealed class FileStore(AppSettings settings, AppDbContext db, TimeProvider clock)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const long LargestUpload = 25 * 1024 * 1024;

    private const string Unfinished = ".part";

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
            }
            if (size == 0) return Refused("Tệp “{0}” trống. Chọn lại tệp có nội dung.", name);
            if (FileType.Acts(temporary)) return Refused("Tệp “{0}” có macro, chương trình đính kèm bên trong, hoặc mẫu lấy từ mạng. Lưu lại thành .docx hoặc .xlsx thường, bỏ các phần đó, rồi tải lên.", name);
            if (FileType.Of(temporary) is not { } type) return Refused("Tệp “{0}” không thuộc loại được nhận. Dùng Word (.docx), Excel (.xlsx), PDF, ảnh PNG hoặc JPEG, hoặc văn bản thuần.", name);

            var path = PathOf(sha);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            var stored = await db.FindAsync<StoredFile>([sha], stop);
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
