using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using NhipCau.Data;
using NhipCau.Data.Rows;

namespace NhipCau.Shell.Backup;

/// <summary>What a backup holds, written last: a backup without it is none.</summary>
internal sealed partial record BackupManifest
{
    /// <summary>The form of this writing.</summary>
    public int Format { get; init; } = 1;
    public required string Program { get; init; }
    public required DateTime MadeAt { get; init; }

    /// <summary>The last step of the schema the tables had.</summary>
    public required string Step { get; init; }
    public required IReadOnlyList<BackupTable> Tables { get; init; }

    /// <summary>Keys, anchors of the history and letters that wait: small files kept under their names.</summary>
    public required IReadOnlyList<BackupLoose> Loose { get; init; }
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Files the data name and the data folder has not, or not as they were taken in.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Every part, in the order of their writing.</summary>
    [JsonIgnore]
    public IEnumerable<string> Parts => [.. Tables.SelectMany(t => t.Parts).Select(RowsPart), .. Loose.Select(l => LoosePart(l.Sha)), .. Files.Select(FilePart)];

    public static string RowsPart(string sha) => $"rows/{sha}.gz";

    public static string LoosePart(string sha) => $"loose/{sha}";

    public static string FilePart(string sha) => $"files/{sha}";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="CannotGoOnException">Not a manifest of ours, or of a newer program.</exception>
    public static BackupManifest Read(ReadOnlySpan<byte> json)
    {
        BackupManifest? read;
        try
        {
            read = JsonSerializer.Deserialize<BackupManifest>(json, Json);
        }
        catch (JsonException)
        {
            read = null;
        }
        if (read is { Format: not 1 }) throw new CannotGoOnException(SchemaAge.Newer($"sao lưu dạng {read.Format}"));
        return read is not null && read.IsSound ? read : throw BackupDamage.At("mục lục");
    }

    /// <summary>Names become statements and paths: only such as we write.</summary>
    private bool IsSound => Tables.All(t => Name().IsMatch(t.Shape.Name) && t.Shape.Columns.All(c => Name().IsMatch(c.Name)) && t.Shape.Key.All(k => t.Shape.Columns.Any(c => c.Name == k)) && t.Parts.All(Sha().IsMatch))
        && Files.All(Sha().IsMatch) && Missing.All(Sha().IsMatch) && Loose.All(l => Sha().IsMatch(l.Sha) && LoosePath().IsMatch(l.Path) && !l.Path.Contains("..", StringComparison.Ordinal));

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_]*\z")]
    private static partial Regex Name();

    [GeneratedRegex(@"\A[0-9a-f]{64}\z")]
    private static partial Regex Sha();

    [GeneratedRegex(@"\A((keys|mail)/[A-Za-z0-9._@-]+|audit-anchors\.txt)\z")]
    private static partial Regex LoosePath();
}

/// <param name="Sha">Of all lines, in the order of the keys.</param>
/// <param name="Parts">SHA-256 of the lines of each part.</param>
internal sealed record BackupTable(TableShape Shape, long Rows, string Sha, long LastNumber, IReadOnlyList<string> Parts);

/// <param name="Path">In the data folder.</param>
internal sealed record BackupLoose(string Path, string Sha);

/// <summary>What is wrong with a backup, in one sentence.</summary>
internal static class BackupDamage
{
    public static CannotGoOnException At(string where) => new(new Refusal("Bản sao lưu bị hỏng hoặc bị cắt ngang (ở {0}). Không khôi phục gì; dùng bản sao lưu khác.", where));
}
