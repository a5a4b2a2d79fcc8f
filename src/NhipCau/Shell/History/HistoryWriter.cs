using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.History;

/// <summary>Turns what a save is about to change into lines of history, one a record.</summary>
public sealed class HistoryWriter(IHttpContextAccessor? http, TimeProvider clock)
{
    internal static readonly HistoryWriter ForTheProgram = new(null, TimeProvider.System);

    /// <summary>Who acts where no request does: a job, or a person of the demonstration.</summary>
    public Actor? Acting { get; set; }

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Columns that follow from others or are nobody's business.</summary>
    private static readonly HashSet<string> Silent =
        ["Id", "Version", "SearchText", "SortKey", "PasswordHash", "SecurityStamp", "ConcurrencyStamp", "NormalizedUserName", "NormalizedEmail", "AccessFailedCount", "SeenAt", "TotpStep"];

    /// <summary>The lines this save will leave, to be asked for once new rows have their numbers; null when it leaves none.</summary>
    internal Func<IEnumerable<Change>>? Collect(ChangeTracker tracker, Deed? deed)
    {
        tracker.DetectChanges();
        var rows = tracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (rows.FirstOrDefault(r => r.Entity is IWrittenOnce && r.State != EntityState.Added) is { } line) throw new InvalidOperationException($"{line.Metadata.ClrType.Name} is a log: its lines are never altered or deleted.");
        foreach (var row in rows.Where(r => r.State != EntityState.Deleted)) Prepare(row);

        var told = rows.Where(r => r.Entity is IRecord or IPart or INoted)
            .Select(r => new Told(r.Entity, r.State, Values(r)))
            .Where(t => t.State != EntityState.Modified || t.Values.Count > 0)
            .ToList();
        if (told.Count == 0) return null;

        var at = clock.UtcNow();
        var actor = Acting ?? (http?.HttpContext?.TryViewer() is { } viewer ? new Actor(viewer.AccountId, viewer.Name, viewer.AgencyId) : Actor.Program);
        return () => told.GroupBy(t => Whole(t.Entity)).Select(whole => new Change
        {
            At = at,
            AccountId = actor.AccountId,
            Who = actor.Name,
            AgencyId = actor.AgencyId,
            Record = whole.Key.Record,
            RecordId = whole.Key.Id,
            Act = deed?.Act ?? ActOf(whole),
            Reason = deed?.Reason,
            Document = deed?.Document,
            Values = JsonSerializer.Serialize(Merge(whole), Json),
        });
    }

    private sealed record Told(object Entity, EntityState State, Dictionary<string, string?[]> Values);

    private static string ActOf(IEnumerable<Told> whole) => whole.FirstOrDefault(t => t.Entity is IRecord)?.State switch
    {
        EntityState.Added => "Tạo",
        EntityState.Deleted => "Xóa",
        _ => "Sửa",
    };

    private static (string Record, int Id) Whole(object entity) => entity switch
    {
        IPart { Whole: var (record, id) } => (record.Name, id),
        INoted line => line.Noted,
        _ => (entity.GetType().Name, ((IRecord)entity).Id),
    };

    private static void Prepare(EntityEntry row)
    {
        if (row is { Entity: IRecord record, State: EntityState.Modified }) record.Version++;
        if (row.Entity is ISearchable searchable) searchable.SearchText = WordIndex.TextOf(searchable.SearchSource);
    }

    private static Dictionary<string, string?[]> Values(EntityEntry row) => row.Properties
        .Where(p => !p.IsTemporary && !Silent.Contains(p.Metadata.Name) && (row.State != EntityState.Modified || p.IsModified && !Equals(p.OriginalValue, p.CurrentValue)))
        .Select(p => (p.Metadata.Name, Before: row.State == EntityState.Added ? null : Text(p.OriginalValue), After: row.State == EntityState.Deleted ? null : Text(p.CurrentValue)))
        .Concat(Masks(row))
        .Where(p => p.Before is not null || p.After is not null)
        .ToDictionary(p => p.Name, p => new[] { p.Before, p.After });

    /// <summary>Of a secret only the mask is told, and that it changed.</summary>
    private static IEnumerable<(string Name, string? Before, string? After)> Masks(EntityEntry row) => row.ComplexProperties
        .Where(p => p.Metadata.ClrType == typeof(Secret))
        .Select(p => (p.Metadata.Name, Hash: p.Property(nameof(Secret.Hash)), Mask: p.Property(nameof(Secret.Mask))))
        .Where(p => row.State != EntityState.Modified || !Equals(p.Hash.OriginalValue, p.Hash.CurrentValue))
        .Select(p => (p.Name, row.State == EntityState.Added ? null : (string?)p.Mask.OriginalValue, row.State == EntityState.Deleted ? null : (string?)p.Mask.CurrentValue));

    private static Dictionary<string, string?[]> Merge(IEnumerable<Told> whole)
    {
        var merged = new Dictionary<string, string?[]>();
        var seen = new Dictionary<string, int>();
        foreach (var told in whole)
        {
            foreach (var (name, pair) in told.Values)
            {
                var key = told.Entity is IPart or INoted ? $"{told.Entity.GetType().Name}.{name}" : name;
                // A plan for every commune adds a hundred parts at once: they are numbered.
                var number = seen[key] = seen.GetValueOrDefault(key) + 1;
                merged[number == 1 ? key : $"{key} {number}"] = pair;
            }
        }
        return merged;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        string text when text.Length > 400 => text[..400] + "…",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
