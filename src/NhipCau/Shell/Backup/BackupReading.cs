using System.IO.Compression;
using System.Runtime.CompilerServices;
using NhipCau.Data;
using NhipCau.Data.Rows;

namespace NhipCau.Shell.Backup;

/// <summary>Goes through a backup from end to end and holds every part against its hash: to prove it, or to restore from it.</summary>
internal sealed class BackupReading(IBackupSource source, BackupManifest manifest) : IAsyncDisposable
{
    /// <summary>No part unpacks to more than this: what claims to is no part of ours.</summary>
    private const int LargestLines = 64 * 1024 * 1024;

    private IAsyncEnumerator<byte[]>? parts;

    /// <exception cref="CannotGoOnException">Where it is damaged.</exception>
    public static async Task<BackupManifest> Prove(IBackupSource source, CancellationToken stop)
    {
        var manifest = await source.Manifest(stop);
        await using var reading = new BackupReading(source, manifest);
        foreach (var table in manifest.Tables) Same(table, await TableProof.Of(table.Shape, reading.Rows(table, stop)));
        foreach (var loose in manifest.Loose) await reading.Content(loose.Sha, stop);
        foreach (var sha in manifest.Files) await reading.Content(sha, stop);
        return manifest;
    }

    public static void Same(BackupTable table, TableProof proof)
    {
        if (proof != new TableProof(table.Shape.Name, table.Rows, table.Sha)) throw BackupDamage.At($"bảng {table.Shape.Name}");
    }

    public async IAsyncEnumerable<object?[]> Rows(BackupTable table, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var sha in table.Parts)
        {
            var lines = Unpacked(await Next(sha, stop), sha);
            for (var from = 0; from < lines.Length;)
            {
                var end = Array.IndexOf(lines, (byte)'\n', from);
                if (end < 0) throw BackupDamage.At($"bảng {table.Shape.Name}");
                yield return Row(table, lines.AsSpan(from, end - from));
                from = end + 1;
            }
        }
    }

    /// <summary>A file or a key.</summary>
    public async Task<byte[]> Content(string sha, CancellationToken stop)
    {
        var content = await Next(sha, stop);
        return BackupMaker.Hash(content) == sha ? content : throw BackupDamage.At($"tệp {sha[..12]}");
    }

    public static byte[] Unpacked(byte[] part, string sha)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(part), CompressionMode.Decompress);
            using var lines = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = gzip.Read(buffer)) > 0;)
            {
                if (lines.Length + read > LargestLines) throw BackupDamage.At($"phần {sha[..12]}");
                lines.Write(buffer, 0, read);
            }
            var all = lines.ToArray();
            return BackupMaker.Hash(all) == sha ? all : throw BackupDamage.At($"phần {sha[..12]}");
        }
        catch (InvalidDataException)
        {
            throw BackupDamage.At($"phần {sha[..12]}");
        }
    }

    private static object?[] Row(BackupTable table, ReadOnlySpan<byte> line)
    {
        try
        {
            return RowLine.Read(line, table.Shape);
        }
        catch (FormatException)
        {
            throw BackupDamage.At($"bảng {table.Shape.Name}");
        }
    }

    private async Task<byte[]> Next(string sha, CancellationToken stop)
    {
        parts ??= source.Parts(manifest, stop).GetAsyncEnumerator(stop);
        return await parts.MoveNextAsync() ? parts.Current : throw BackupDamage.At($"phần {sha[..12]}");
    }

    public ValueTask DisposeAsync() => parts?.DisposeAsync() ?? ValueTask.CompletedTask;
}
