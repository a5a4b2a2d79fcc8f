using System.Globalization;
using System.Runtime.CompilerServices;
using NhipCau.Data;

namespace NhipCau.Shell.Backup;

/// <summary>
/// A folder of backups that share their parts: a new one writes only what changed since the last, and a manifest that names everything.
/// <c>parts/rows</c>, <c>parts/files</c>, <c>parts/loose</c>, and <c>20261122-134500.json</c> for each backup.
/// </summary>
internal sealed class BackupStore(string folder)
{
    private const string NameFormat = "yyyyMMdd-HHmmss";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private string Parts => Path.Combine(folder, "parts");

    /// <summary>When the backups here were made, in UTC, the oldest first.</summary>
    public IReadOnlyList<DateTime> Times => !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.json").Select(TimeOf).OfType<DateTime>().Order()];

    public string ManifestPath(DateTime at) => Path.Combine(folder, at.ToString(NameFormat, CultureInfo.InvariantCulture) + ".json");

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
            var content = await File.ReadAllBytesAsync(PathOf(part), stop);
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
        foreach (var at in Times) named.UnionWith((await Open(at).Manifest(stop)).Parts);
        foreach (var file in Directory.GetFiles(Parts, "*", SearchOption.AllDirectories))
        {
            // What was written within the hour may belong to a backup that has no manifest yet.
            if (File.GetLastWriteTimeUtc(file) < now.AddHours(-1) && !named.Contains(Path.GetRelativePath(Parts, file).Replace('\\', '/'))) File.Delete(file);
        }
    }

    private string PathOf(string part) => Path.Combine(Parts, part);

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
            await WriteWhole(store.PathOf(part), content, stop);
            Written.Add(part);
        }

        public Task Finish(BackupManifest manifest, CancellationToken stop) => WriteWhole(store.ManifestPath(manifest.MadeAt), WithSum(manifest.Write()), stop);
    }

    /// <summary>The manifest and, on a line of its own, its hash.</summary>
    private static byte[] WithSum(byte[] json) => [.. json, (byte)'\n', .. System.Text.Encoding.ASCII.GetBytes(BackupMaker.Hash(json))];

    private sealed class Source(BackupStore store, string path) : IBackupSource
    {
        public async Task<BackupManifest> Manifest(CancellationToken stop)
        {
            var content = await File.ReadAllBytesAsync(path, stop);
            var end = content.Length - 65;
            if (end <= 0 || System.Text.Encoding.ASCII.GetString(content, end + 1, 64) != BackupMaker.Hash(content.AsSpan(0, end))) throw BackupDamage.At("mục lục");
            return BackupManifest.Read(content.AsSpan(0, end));
        }

        public async IAsyncEnumerable<byte[]> Parts(BackupManifest manifest, [EnumeratorCancellation] CancellationToken stop)
        {
            foreach (var part in manifest.Parts)
            {
                if (!File.Exists(store.PathOf(part))) throw BackupDamage.At(part);
                yield return await File.ReadAllBytesAsync(store.PathOf(part), stop);
            }
        }
    }
}
