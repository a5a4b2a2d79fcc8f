using NhipCau.Data;
using NhipCau.Data.Moving;

namespace NhipCau.Shell.Backup;

/// <summary>Puts a backup into an empty data folder and an empty database: the backup is proved before anything is touched, and all is compared before it counts.</summary>
internal static class BackupRestorer
{
    private const string Beside = ".restoring";

    /// <exception cref="CannotGoOnException">In one sentence why not; folder and database are empty as they were.</exception>
    public static async Task<BackupManifest> Restore(IBackupSource source, string? database, string dataFolder, CancellationToken stop)
    {
        Directory.CreateDirectory(dataFolder);
        var beside = Path.Combine(dataFolder, Beside);
        if (Directory.Exists(beside)) Directory.Delete(beside, recursive: true);
        if (Directory.EnumerateFileSystemEntries(dataFolder).Any(e => Path.GetFileName(e) != FolderLock.FileName))
            throw new CannotGoOnException(new Refusal("Thư mục {0} đã có dữ liệu. Chọn một thư mục trống cho --data.", dataFolder));
        var manifest = await BackupReading.Prove(source, stop);
        try
        {
            Directory.CreateDirectory(beside);
            await using var target = await EmptyDatabase.Open(database, beside, stop);
            await Load(source, manifest, target, beside, stop);
            // What is moved lies on the same disk; the database comes last, and with it the folder is one of ours.
            foreach (var folder in Directory.GetDirectories(beside)) Directory.Move(folder, Path.Combine(dataFolder, Path.GetFileName(folder)));
            target.Keep();
        }
        catch
        {
            Clear(dataFolder);
            throw;
        }
        foreach (var file in Directory.GetFiles(beside)) File.Move(file, Path.Combine(dataFolder, Path.GetFileName(file)));
        Directory.Delete(beside);
        return manifest;
    }

    private static async Task Load(IBackupSource source, BackupManifest manifest, EmptyDatabase target, string folder, CancellationToken stop)
    {
        await using var loader = await target.Load(manifest.Step, stop);
        await using var reading = new BackupReading(source, manifest);
        foreach (var table in manifest.Tables) BackupReading.Same(table, await loader.Load(table.Shape, reading.Rows(table, stop), table.LastNumber, stop));
        await loader.Finish(stop);
        foreach (var loose in manifest.Loose) await Put(Path.Combine(folder, loose.Path), await reading.Content(loose.Sha, stop), loose.Sha, stop);
        foreach (var sha in manifest.Files) await Put(Path.Combine(folder, "files", sha[..2], sha), await reading.Content(sha, stop), sha, stop);
        foreach (var table in manifest.Tables) BackupReading.Same(table, await loader.Prove(table.Shape, stop));
        await loader.Commit(stop);
    }

    /// <summary>Written, and read back.</summary>
    private static async Task Put(string path, byte[] content, string sha, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(path, options))
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }
        if (BackupMaker.Hash(await File.ReadAllBytesAsync(path, stop)) != sha) throw new CannotGoOnException(new Refusal("Đĩa không giữ đúng tệp vừa ghi ở {0}. Kiểm tra đĩa; chưa khôi phục gì.", Path.GetDirectoryName(path)!));
    }

    private static void Clear(string dataFolder)
    {
        foreach (var folder in Directory.GetDirectories(dataFolder)) Directory.Delete(folder, recursive: true);
        foreach (var file in Directory.GetFiles(dataFolder).Where(f => Path.GetFileName(f) != FolderLock.FileName)) File.Delete(file);
    }
}
