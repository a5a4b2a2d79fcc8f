using System.Formats.Tar;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using NhipCau.Data;

namespace NhipCau.Shell.Backup;

/// <summary>
/// A backup in one file: a tar that any tar opens, the parts in their order and <c>manifest.json</c> last, then the SHA-256 of all of it; under a passphrase the tar
/// lies in a <see cref="SealedStream"/>. Written under another name, and given its own when all is on the disk.
/// </summary>
internal static class BackupFile
{
    private const string ManifestName = "manifest.json";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static ReadOnlySpan<byte> End => "NHIPCAU1"u8;

    public sealed class Sink : IBackupSink, IDisposable
    {
        private readonly string path;
        private readonly FileStream file;
        private readonly SealedStream? closed;
        private readonly TarWriter tar;
        private bool finished;

        public Sink(string path, string? passphrase)
        {
            this.path = path;
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite, BufferSize = 81920 };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            file = new FileStream(path + ".part", options);
            closed = passphrase is null ? null : SealedStream.Write(file, passphrase);
            tar = new TarWriter(closed is null ? file : closed, TarEntryFormat.Ustar, leaveOpen: true);
        }

        public bool Has(string part) => false;

        public async Task Put(string part, byte[] content, CancellationToken stop) =>
            await tar.WriteEntryAsync(new UstarTarEntry(TarEntryType.RegularFile, part) { Mode = OwnerOnly, DataStream = new MemoryStream(content) }, stop);

        public async Task Finish(BackupManifest manifest, CancellationToken stop)
        {
            await Put(ManifestName, manifest.Write(), stop);
            await tar.DisposeAsync();
            if (closed is not null) closed.End();
            else
            {
                file.Position = 0;
                var sum = await SHA256.HashDataAsync(file, stop);
                file.Write(End);
                file.Write(sum);
            }
            file.Flush(flushToDisk: true);
            file.Dispose();
            File.Move(path + ".part", path);
            finished = true;
        }

        public void Dispose()
        {
            if (!finished) tar.Dispose();
            closed?.Dispose();
            file.Dispose();
            if (!finished) File.Delete(path + ".part");
        }
    }

    public sealed class Source(string path, string? passphrase) : IBackupSource
    {
        public async Task<BackupManifest> Manifest(CancellationToken stop)
        {
            await using var file = File.OpenRead(path);
            if (!IsSealed(file)) await ProveSum(file, stop);
            await using var plain = Plain(file);
            byte[]? manifest = null;
            await foreach (var (name, content) in Entries(plain, stop))
            {
                if (manifest is not null) throw BackupDamage.At("sau mục lục");
                if (name == ManifestName) manifest = content;
            }
            return BackupManifest.Read(manifest ?? throw BackupDamage.At("mục lục"));
        }

        public async IAsyncEnumerable<byte[]> Parts(BackupManifest manifest, [EnumeratorCancellation] CancellationToken stop)
        {
            await using var file = File.OpenRead(path);
            await using var plain = Plain(file);
            await using var entries = Entries(plain, stop).GetAsyncEnumerator(stop);
            foreach (var name in manifest.Parts)
            {
                if (!await entries.MoveNextAsync() || entries.Current.Name != name) throw BackupDamage.At(name);
                yield return entries.Current.Content;
            }
        }

        private Stream Plain(FileStream file)
        {
            if (!IsSealed(file)) return file;
            return SealedStream.Read(file, passphrase ?? throw new CannotGoOnException(BackupSeal.NoPassphrase));
        }

        private static bool IsSealed(FileStream file)
        {
            var head = new byte[SealedStream.Magic.Length];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            file.Position = 0;
            return length == head.Length && head.AsSpan().SequenceEqual(SealedStream.Magic);
        }

        /// <summary>All bytes are as they were written, between the parts too.</summary>
        private static async Task ProveSum(FileStream file, CancellationToken stop)
        {
            var tail = new byte[End.Length + SHA256.HashSizeInBytes];
            if (file.Length <= tail.Length) throw BackupDamage.At("cuối tệp");
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[81920];
            for (var left = file.Length - tail.Length; left > 0;)
            {
                var read = await file.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), stop);
                if (read == 0) throw BackupDamage.At("cuối tệp");
                hash.AppendData(buffer, 0, read);
                left -= read;
            }
            await file.ReadExactlyAsync(tail, stop);
            if (!tail.AsSpan(0, End.Length).SequenceEqual(End)) throw BackupDamage.At("cuối tệp");
            if (!hash.GetHashAndReset().AsSpan().SequenceEqual(tail.AsSpan(End.Length))) throw BackupDamage.At("tổng kiểm của tệp");
            file.Position = 0;
        }

        private static async IAsyncEnumerable<(string Name, byte[] Content)> Entries(Stream plain, [EnumeratorCancellation] CancellationToken stop)
        {
            await using var tar = new TarReader(plain, leaveOpen: true);
            while (await Next(tar, stop) is { } entry) yield return entry;
        }

        private static async Task<(string, byte[])?> Next(TarReader tar, CancellationToken stop)
        {
            try
            {
                if (await tar.GetNextEntryAsync(copyData: false, stop) is not { } entry) return null;
                if (entry.Length > LargestEntry) throw BackupDamage.At(entry.Name);
                var content = new byte[entry.Length];
                if (entry.DataStream is { } data) await data.ReadExactlyAsync(content, stop);
                return (entry.Name, content);
            }
            catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or FormatException)
            {
                throw BackupDamage.At("giữa tệp");
            }
        }
    }

    /// <summary>Parts are at most as large as the largest file; the manifest of ten years is far smaller.</summary>
    private const long LargestEntry = 256L * 1024 * 1024;
}
