using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Imports;

/// <summary>A sheet between its upload and the taking of its rows.</summary>
public sealed record ImportDraft
{
    public required string Id { get; init; }
    public required int AccountId { get; init; }
    public required string Record { get; init; }

    /// <summary>The page it was uploaded to.</summary>
    public required string Page { get; init; }
    public required string FileName { get; init; }

    /// <summary>The place of the heading among the rows; null: it has none.</summary>
    public int? Heading { get; init; }

    /// <summary>What each column is: the code of a field, <see cref="Headings.Counter"/> or <see cref="Headings.Unused"/>.</summary>
    public required string[] Columns { get; init; }
}

/// <summary>
/// Keeps drafts in the data folder for a day, each for the one who uploaded it. They may hold personal data, so they are sealed.
/// </summary>
public sealed class ImportDrafts(AppSettings settings, IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>The oldest of more goes: nobody fills the disk with previews.</summary>
    private const int MostOfAPerson = 10;

    private readonly IDataProtector seal = protection.CreateProtector("imports");

    private string Folder => Path.Combine(settings.DataFolder, "imports");

    public static string NewId() => Guid.NewGuid().ToString("N");

    public async Task Save(ImportDraft draft, IReadOnlyList<SheetRow> rows)
    {
        Sweep();
        foreach (var old in Directory.GetFiles(Folder, $"{draft.AccountId}-*.rows").OrderByDescending(File.GetLastWriteTimeUtc).Skip(MostOfAPerson - 1)) Delete(old);
        await Write(PathOf(draft.AccountId, draft.Id, "rows"), rows);
        await Map(draft);
    }

    /// <summary>Keeps what the columns are now said to be.</summary>
    public Task Map(ImportDraft draft) => Write(PathOf(draft.AccountId, draft.Id, "head"), draft);

    /// <summary>A draft of this person, made on this page, no older than a day.</summary>
    public async Task<(ImportDraft Draft, IReadOnlyList<SheetRow> Rows)?> Find(string? id, Viewer viewer, string page)
    {
        if (!Guid.TryParseExact(id, "N", out _)) return null;
        var file = PathOf(viewer.AccountId, id!, "rows");
        if (!File.Exists(file) || IsOld(file)) return null;
        return await Read<ImportDraft>(PathOf(viewer.AccountId, id!, "head")) is { } draft && draft.Page == page && await Read<List<SheetRow>>(file) is { } rows ? (draft, rows) : null;
    }

    public bool Has(string id, int accountId) => PathOf(accountId, id, "rows") is var file && File.Exists(file) && !IsOld(file);

    /// <summary>Deletes what is older than a day.</summary>
    public void Sweep()
    {
        Directory.CreateDirectory(Folder);
        foreach (var file in Directory.GetFiles(Folder).Where(IsOld)) File.Delete(file);
    }

    private bool IsOld(string file) => clock.UtcNow() - File.GetLastWriteTimeUtc(file) > Kept;

    private static void Delete(string rows)
    {
        File.Delete(rows);
        File.Delete(Path.ChangeExtension(rows, "head"));
    }

    private string PathOf(int account, string id, string kind) => Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{account}-{id}.{kind}"));

    private async Task Write<T>(string path, T content)
    {
        await File.WriteAllBytesAsync(path, seal.Protect(JsonSerializer.SerializeToUtf8Bytes(content)));
        File.SetLastWriteTimeUtc(path, clock.UtcNow());
    }

    private async Task<T?> Read<T>(string path) where T : class
    {
        try { return JsonSerializer.Deserialize<T>(seal.Unprotect(await File.ReadAllBytesAsync(path))); }
        catch (Exception lost) when (lost is IOException or CryptographicException or JsonException) { return null; }
    }
}

/// <summary>Sees to it that drafts go after a day even when nobody imports anything.</summary>
internal sealed class DraftSweeper(ImportDrafts drafts, ImportReadings readings, IServiceScopeFactory scopes, TimeProvider clock, ILogger<DraftSweeper> log) : Rounds.Rounds(scopes, clock, log)
{
    protected override TimeSpan Every => TimeSpan.FromHours(1);

    protected override Task Round(IServiceProvider services, CancellationToken stop)
    {
        drafts.Sweep();
        readings.Sweep();
        return Task.CompletedTask;
    }
}
