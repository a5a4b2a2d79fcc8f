using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Registers;

/// <summary>One record as the rest of the program shows it: its name, a line under it, where it is, whether this person may keep it.</summary>
public sealed record RecordHead(int Id, string Title, string? Under, string Link, bool MayKeep);

/// <summary>One kind of record as search, papers, clocks and the calendar know it; found by scanning.</summary>
public interface IRecordDoor
{
    /// <summary>The name of its class, as in history.</summary>
    string Record { get; }

    /// <summary>Many of them, in the office's word: "Đoàn ra".</summary>
    string Noun { get; }
    Right See { get; }

    /// <summary>Those of these records that the person may see.</summary>
    Task<IReadOnlyList<RecordHead>> Heads(Viewer viewer, IReadOnlyCollection<int> ids);

    /// <summary>The table whose words are looked through for them.</summary>
    string Table { get; }

    /// <summary>Those that hold every word typed, newest first.</summary>
    Task<IReadOnlyList<RecordHead>> Find(Viewer viewer, Sought sought, int most);

    /// <summary>The address of the list that shows all of them; null where there is none.</summary>
    string? ListOf(string text) => null;
}

/// <summary>What a door reads of its table.</summary>
public sealed record RecordRow(int Id, string Title, string? Under, int? OwnerId);

/// <summary>The door of most kinds: its rows by number or by words, as far as the person may see them.</summary>
public abstract class RecordDoor<T>(AppDbContext db) : IRecordDoor where T : class, IRecord, ISearchable, IVisible<T>
{
    public string Record => typeof(T).Name;
    public abstract string Noun { get; }
    public virtual Right See => Right.SeeRegisters;
    protected virtual Right Keep => Right.KeepRegisters;
    protected abstract Expression<Func<T, RecordRow>> Row { get; }

    protected abstract string LinkOf(int id);

    public Task<IReadOnlyList<RecordHead>> Heads(Viewer viewer, IReadOnlyCollection<int> ids) => Read(viewer, Seen(viewer).Where(r => ids.Contains(r.Id)));

    public string Table { get; } = WordIndex.TableOf<T>(db);

    public virtual async Task<IReadOnlyList<RecordHead>> Find(Viewer viewer, Sought sought, int most) =>
        await WordIndex.Found(db, Seen(viewer), sought) is { } found ? await Read(viewer, found.OrderByDescending(r => r.Id).Take(most)) : [];

    /// <summary>A record stands one step below its list.</summary>
    public virtual string? ListOf(string text) => $"{LinkOf(0)[..^"/0".Length]}?q={Uri.EscapeDataString(text)}";

    protected IQueryable<T> Seen(Viewer viewer) => db.VisibleTo<T>(viewer);

    protected async Task<IReadOnlyList<RecordHead>> Read(Viewer viewer, IQueryable<T> rows) =>
        [.. (await rows.AsNoTracking().Select(Row).ToListAsync()).Select(r => new RecordHead(r.Id, r.Title, r.Under, LinkOf(r.Id), viewer.May(Keep, r.OwnerId)))];
}
