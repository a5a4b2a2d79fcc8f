using System.Globalization;
using System.Runtime.CompilerServices;
using NhipCau.Data;

namespace NhipCau.Shell.Backup;

/// <summary>
/// A folder of backups that share their parts: a new one writes only what changed since the last, and a manifest that names everything.
/// <c>parts/rows</c>, <c>parts/files</c>, <c>parts/loose</c>, and <c>20261122-134500.json</c> for each backup, or <c>.sealed</c> where the folder is sealed.
/// </summary>
internal sealed class BackupStore
{
    private const string Plain = ".json", Sealed = ".sealed";
    private const string NameFormat = "yyyyMMdd-HHmmss";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string folder;
    private readonly BackupSeal? seal;

    private BackupStore(string folder, BackupSeal? seal) => (this.folder, this.seal) = (folder, seal);

    /// <summary>As it lies there, to read.</summary>
    /// <exception cref="CannotGoOnException">It is sealed and this passphrase does not open it.</exception>
    public static BackupStore ToRead(string folder, string? passphrase) =>
        new(folder, HeadIn(folder) is not { } head ? null : BackupSeal.Of(head, passphrase ?? throw new CannotGoOnException(BackupSeal.NoPassphrase)));

    /// <summary>To write more into it: of one kind and under one passphrase, or nobody could say what of it lies open.</summary>
    /// <param name="make">False: only to see whether it could be.</param>
    /// <exception cref="CannotGoOnException">In one sentence why not.</exception>
    public static BackupStore ToWrite(string folder, string? passphrase, bool make = true)
    {
        var head = HeadIn(folder);
        if (passphrase is null) return head is null ? new(folder, null) : throw new CannotGoOnException(new Refusal("Thư mục sao lưu {0} đã niêm phong bằng mật khẩu. Ghi lại “backup.passphrase”, hoặc chọn thư mục trống cho “backup.folder”.", folder));
        if (head is not null)
        {
            try { return new(folder, BackupSeal.Of(head, passphrase)); }
            catch (CannotGoOnException) { throw new CannotGoOnException(new Refusal("“backup.passphrase” không mở được thư mục sao lưu {0}. Ghi đúng mật khẩu cũ, hoặc chọn thư mục trống cho “backup.folder”.", folder)); }
        }
        if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + Plain).Any()) throw new CannotGoOnException(new Refusal("Thư mục sao lưu {0} đang có bản không mật khẩu, trong đó có khóa. Chọn thư mục trống cho “backup.folder”, rồi tự xóa thư mục cũ khi không cần nữa.", folder));
        if (!make) return new(folder, null);
        Directory.CreateDirectory(folder);
        var seal = BackupSeal.New(passphrase);
        var file = Path.Combine(folder, BackupSeal.FileName);
        using (var part = File.Create(file + ".part"))
        {
            part.Write(seal.Head);
            part.Flush(flushToDisk: true);
        }
        File.Move(file + ".part", file);
        return new(folder, seal);
    }

    /// <summary>The head of the seal, by the newest manifest where its file is lost; null: the folder is not sealed.</summary>
    private static byte[]? HeadIn(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var file = Path.Combine(folder, BackupSeal.FileName);
        if (!File.Exists(file)) file = Directory.EnumerateFiles(folder, "*" + Sealed).Where(f => TimeOf(f) is not null).Order(StringComparer.Ordinal).LastOrDefault();
        return file is null ? null : File.ReadAllBytes(file);
    }

    private string Parts => Path.Combine(folder, "parts");

    /// <summary>When the backups here were made, in UTC, the oldest first.</summary>
    public IReadOnlyList<DateTime> Times => !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*" + Ending).Select(TimeOf).OfType<DateTime>().Order()];

    public string ManifestPath(DateTime at) => Path.Combine(folder, at.ToString(NameFormat, CultureInfo.InvariantCulture) + Ending);

    private string Ending => seal is null ? Plain : Sealed;

    /// <summary>A manifest, by its name.</summary>
    public static bool IsManifest(string path) => Path.GetExtension(path) is Plain or Sealed && TimeOf(path) is not null;

    public static DateTime? TimeOf(string path) =>
        DateTime.TryParseExact(Path.GetFileNameWithoutExtension(path), NameFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;

    public Sink Begin()
    {
        foreach (var kind in (string[])["rows", "files", "loose"]) Directory.CreateDirectory(Path.Combine(Parts, kind));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, OwnerOnly);
        return new Sink(this);
    }

    public IBackupSource Open(DateTime at) => new Source(this, ManifestPath(at));

    /// <summary>Proves the parts a backup names: those just written and this share of the others wholly, of the rest that they are there.</summary>
    /// <param name="share">Of the parts numbered 0 to 65535 by their names, those for which this is true.</param>
    /// <remarks>A damaged part is put aside, so that the next backup writes it anew.</remarks>
    public async Task Prove(BackupManifest manifest, IReadOnlySet<string> written, Func<int, bool> share, CancellationToken stop)
    {
        string? damaged = null;
        foreach (var part in manifest.Parts.Distinct())
        {
            var sha = Path.GetFileNameWithoutExtension(part);
            var whole = written.Contains(part) || share(int.Parse(sha.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            if (whole ? await IsWhole(part, sha, stop) : new FileInfo(PathOf(part)) is { Exists: true, Length: > 0 }) continue;
            damaged ??= part;
            if (File.Exists(PathOf(part))) File.Move(PathOf(part), PathOf(part) + ".hong", overwrite: true);
        }
        if (damaged is not null) throw BackupDamage.At(damaged);
    }

    private async Task<bool> IsWhole(string part, string sha, CancellationToken stop)
    {
        try
        {
            var content = await Read(part, stop);
            if (part.EndsWith(".gz", StringComparison.Ordinal)) BackupReading.Unpacked(content, sha);
            else if (BackupMaker.Hash(content) != sha) return false;
            return true;
        }
        catch (Exception broken) when (broken is CannotGoOnException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Takes backups away, and the parts nobody names any more.</summary>
    public async Task Thin(IReadOnlyCollection<DateTime> gone, bool sweep, DateTime now, CancellationToken stop)
    {
        foreach (var at in gone) File.Delete(ManifestPath(at));
        if (!sweep) return;
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var at in Times) named.UnionWith((await Open(at).Manifest(stop)).Parts.Select(PathOf));
        foreach (var file in Directory.GetFiles(Parts, "*", SearchOption.AllDirectories))
        {
            // What was written within the hour may belong to a backup that has no manifest yet.
            if (File.GetLastWriteTimeUtc(file) < now.AddHours(-1) && !named.Contains(Path.GetFullPath(file))) File.Delete(file);
        }
    }

    private string PathOf(string part) => Path.GetFullPath(Path.Combine(Parts, seal?.NameOf(part) ?? part));

    private async Task<byte[]> Read(string part, CancellationToken stop)
    {
        var content = await File.ReadAllBytesAsync(PathOf(part), stop);
        return seal?.Open(part, content) ?? content;
    }

    private static async Task WriteWhole(string path, byte[] content, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var file = new FileStream(path + ".part", options))
        {
            await file.WriteAsync(content, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    public sealed class Sink(BackupStore store) : IBackupSink
    {
        public HashSet<string> Written { get; } = [];

        public bool Has(string part) => File.Exists(store.PathOf(part));

        public async Task Put(string part, byte[] content, CancellationToken stop)
        {
            await WriteWhole(store.PathOf(part), store.seal?.Close(part, content) ?? content, stop);
            Written.Add(part);
        }

        public Task Finish(BackupManifest manifest, CancellationToken stop)
        {
            var (path, json) = (store.ManifestPath(manifest.MadeAt), manifest.Write());
            return WriteWhole(path, store.seal is { } seal ? [.. seal.Head, .. seal.Close(Path.GetFileName(path), json)] : WithSum(json), stop);
        }
    }

    /// <summary>The manifest and, on a line of its own, its hash.</summary>
    private static byte[] WithSum(byte[] json) => [.. json, (byte)'\n', .. System.Text.Encoding.ASCII.GetBytes(BackupMaker.Hash(json))];

    private sealed class Source(BackupStore store, string path) : IBackupSource
    {
        public async Task<BackupManifest> Manifest(CancellationToken stop)
        {
            var content = await File.ReadAllBytesAsync(path, stop);
            if (store.seal is { } seal) return BackupManifest.Read(seal.Open(Path.GetFileName(path), content.AsSpan(Math.Min(content.Length, seal.Head.Length))));
            var end = content.Length - 65;
            if (end <= 0 || System.Text.Encoding.ASCII.GetString(content, end + 1, 64) != BackupMaker.Hash(content.AsSpan(0, end))) throw BackupDamage.At("mục lục");
            return BackupManifest.Read(content.AsSpan(0, end));
        }

        public async IAsyncEnumerable<byte[]> Parts(BackupManifest manifest, [EnumeratorCancellation] CancellationToken stop)
        {
            foreach (var part in manifest.Parts)
            {
                if (!File.Exists(store.PathOf(part))) throw BackupDamage.At(part);
                yield return await store.Read(part, stop);
            }
        }
    }
}
