using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using NhipCau.Data;
using NhipCau.Data.Rows;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Backup;

/// <summary>
/// Writes down all rows as they are at one moment, while the server works, and the files and keys they need. Rows are cut into parts where the key of a row says so,
/// not by count: what did not change since the last backup is the same part, known by its hash, and is not written again.
/// </summary>
internal sealed class BackupMaker(string? database, string dataFolder, TimeProvider clock)
{
    /// <summary>One row in so many ends a part; and a part of so many bytes is ended.</summary>
    private const int Between = 512;
    private const int LargestPart = 1024 * 1024;

    public static string ProgramVersion => typeof(BackupMaker).Assembly.GetName().Version?.ToString() ?? "0";

    public async Task<BackupManifest> Make(IBackupSink sink, CancellationToken stop)
    {
        await using var db = DatabaseChoice.Open(database, dataFolder);
        if (!await db.Database.CanConnectAsync(stop)) throw new CannotGoOnException(new Refusal("Không có dữ liệu ở {0}. Kiểm tra --data và NHIPCAU_DATABASE.", DatabaseAddress.Shown(database, dataFolder)));
        var at = clock.UtcNow();
        // Before the rows: an anchor beyond the last of them would look like lines cut off.
        var anchors = File.Exists(AuditAnchors.In(dataFolder)) ? await File.ReadAllBytesAsync(AuditAnchors.In(dataFolder), stop) : null;
        await using var snapshot = await Snapshot.Take(db, stop);
        var step = await SchemaAge.StepOf(db, stop) ?? throw new CannotGoOnException(new Refusal("Cơ sở dữ liệu chưa có bảng nào. Khởi động máy chủ một lần rồi chạy lại."));
        var (tables, named) = (new List<BackupTable>(), new List<string>());
        foreach (var shape in await TableShapes.Of(db, stop))
        {
            var sha = shape.Name == "files" ? shape.At("Sha") : -1;
            tables.Add(await Table(shape, Watched(snapshot.Rows(shape, stop)), await snapshot.LastNumber(shape, stop), sink, stop));

            async IAsyncEnumerable<object?[]> Watched(IAsyncEnumerable<object?[]> rows)
            {
                await foreach (var row in rows)
                {
                    if (sha >= 0) named.Add((string)row[sha]!);
                    yield return row;
                }
            }
        }
        var loose = new List<BackupLoose>();
        if (anchors is not null) await PutLoose(AuditAnchors.FileName, anchors);
        foreach (var folder in (string[])["keys", "mail"])
        {
            if (!Directory.Exists(Path.Combine(dataFolder, folder))) continue;
            foreach (var file in Directory.GetFiles(Path.Combine(dataFolder, folder)).Where(f => !f.EndsWith(".part", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            {
                await PutLoose($"{folder}/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file, stop));
            }
        }
        var (files, missing) = (new List<string>(), new List<string>());
        foreach (var sha in named) (await PutFile(sink, sha, stop) ? files : missing).Add(sha);
        var manifest = new BackupManifest { Program = ProgramVersion, MadeAt = at, Step = step, Tables = tables, Loose = loose, Files = files, Missing = missing };
        await sink.Finish(manifest, stop);
        return manifest;

        async Task PutLoose(string path, byte[] content)
        {
            loose.Add(new BackupLoose(path, Hash(content)));
            if (!sink.Has(BackupManifest.LoosePart(loose[^1].Sha))) await sink.Put(BackupManifest.LoosePart(loose[^1].Sha), content, stop);
        }
    }

    private static async Task<BackupTable> Table(TableShape shape, IAsyncEnumerable<object?[]> rows, long last, IBackupSink sink, CancellationToken stop)
    {
        using var taking = new TableProof.Taking(shape);
        var (parts, part, keys) = (new List<string>(), new ArrayBufferWriter<byte>(), shape.Key.Select(shape.At).ToArray());
        await foreach (var row in rows.WithCancellation(stop))
        {
            part.Write(taking.Take(row).Span);
            if (part.WrittenCount >= LargestPart || EndsAPart(row, keys)) await End();
        }
        if (part.WrittenCount > 0) await End();
        var proof = taking.Proof();
        return new BackupTable(shape, proof.Rows, proof.Sha, last, parts);

        async Task End()
        {
            parts.Add(Hash(part.WrittenSpan));
            var name = BackupManifest.RowsPart(parts[^1]);
            if (!sink.Has(name)) await sink.Put(name, Packed(part.WrittenMemory), stop);
            part.ResetWrittenCount();
        }
    }

    private static bool EndsAPart(object?[] row, int[] keys)
    {
        var mixed = 14695981039346656037UL;
        foreach (var key in keys)
        {
            if (row[key] is long number) mixed = (mixed ^ (ulong)number) * 1099511628211UL;
            else foreach (var c in row[key]?.ToString() ?? "") mixed = (mixed ^ c) * 1099511628211UL;
        }
        return (mixed >> 20) % Between == 0;
    }

    private async Task<bool> PutFile(IBackupSink sink, string sha, CancellationToken stop)
    {
        var part = BackupManifest.FilePart(sha);
        if (sink.Has(part)) return true;
        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(Path.Combine(dataFolder, "files", sha[..2], sha), stop);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        if (Hash(content) != sha) return false;
        await sink.Put(part, content, stop);
        return true;
    }

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static byte[] Packed(ReadOnlyMemory<byte> lines)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(lines.Span);
        return packed.ToArray();
    }
}
