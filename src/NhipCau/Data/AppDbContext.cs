using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NhipCau.Data.Remembering;
using NhipCau.Data.Writing;
using NhipCau.Modules.Accounts;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Data;

/// <summary>One model for SQLite and PostgreSQL; what differs between them is in <see cref="DatabaseChoice"/>.</summary>
/// <remarks>The one place outside the modules that names a type of theirs: ASP.NET Core Identity wants its context to know the account.</remarks>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, HistoryWriter? history = null, WriterTurns? turns = null, Remembered? remembered = null) : IdentityUserContext<Account, int>(options)
{
    private const int MostNamed = 5000;
    private readonly List<Change> notes = [];
    private Deed? deed;

    /// <summary>Every save is a transaction, also of one statement: on SQLite it waits for its turn to write (<see cref="WriterTurns"/>).</summary>
    public override DatabaseFacade Database => field ??= new DatabaseFacade(this) { AutoTransactionBehavior = AutoTransactionBehavior.Always };

    /// <summary>The rows of <typeparamref name="T"/> this person may see: the one place where agency, area and secrecy are applied.</summary>
    public IQueryable<T> VisibleTo<T>(Viewer viewer) where T : class, IVisible<T> =>
        T.SeenBy(this, viewer) ?? Settled.Where(Set<T>(), T.VisibleTo(viewer));

    /// <summary>This person's rows are looked up one by one: few, as of an officer of one agency.</summary>
    public bool SeesFew<T>(Viewer viewer) where T : class, IVisible<T> => T.SeenBy(this, viewer) is not null;

    /// <summary>
    /// The same rows; of who sees few by their numbers, looked up once for all that is asked of them. A database that looks for them each time anew weighs every
    /// other condition against that, and often reads all rows of a day instead.
    /// </summary>
    public async Task<IQueryable<T>> NamedTo<T>(Viewer viewer) where T : class, IRecord, IVisible<T>
    {
        var seen = VisibleTo<T>(viewer);
        if (!SeesFew<T>(viewer)) return seen;
        var ids = await Remember($"named {typeof(T).Name} {viewer.Scope}", () => seen.Select(r => r.Id).Take(MostNamed + 1).ToListAsync());
        return ids.Count > MostNamed ? seen : Set<T>().Where(r => ids.Contains(r.Id)); // unfiltered: the numbers are those of what this person sees
    }

    /// <summary>The answer as it was found since the last write to what it was found in; in a transaction, which sees what nobody else does, found anew.</summary>
    /// <param name="key">All that the answer depends on beside the rows: what is asked, the <see cref="Viewer.Scope"/> of who asks, the day.</param>
    public Task<T> Remember<T>(string key, Func<Task<T>> ask, int size = 1) => remembered is null || Database.CurrentTransaction is not null ? ask() : remembered.Of(key, ask, size);

    internal TableWrites? Writes => remembered?.Writes;

    /// <summary>What this writes no remembered answer shows, or the writer tells the answer himself: nothing is forgotten for it.</summary>
    public async Task Untold(Func<Task> write)
    {
        IsUntold = true;
        try { await write(); }
        finally { IsUntold = false; }
    }

    internal bool IsUntold { get; private set; }

    /// <summary>Names the act that the next save is the record of.</summary>
    public AppDbContext Because(string act, string? reason = null, string? document = null)
    {
        deed = new Deed(act, Kept(reason, Change.LongestReason), Kept(document, Change.LongestDocument));
        return this;
    }

    /// <summary>A line of history that no row tells: somebody signed in. It is kept with the next save.</summary>
    public AppDbContext Note(Change line)
    {
        notes.Add(line);
        return this;
    }

    /// <summary>As typed without what surrounds it; the columns have ends, and the record itself has the whole.</summary>
    private static string? Kept(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var plain && plain.Length > most ? plain[..most] : plain;

    /// <summary>Refuses the save when the record has moved on since the form was drawn.</summary>
    public void Expect(IRecord record, int version) => Entry(record).Property(nameof(IRecord.Version)).OriginalValue = version;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var changes = (history ?? HistoryWriter.ForTheProgram).Collect(ChangeTracker, deed);
        deed = null;
        var files = ChangeTracker.Entries<StoredFile>().Where(f => f.State == EntityState.Added).ToList();
        if (changes is null && notes.Count == 0 && files.Count == 0) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // New rows get their numbers from the database, and history needs them: two saves, one transaction.
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        await AuditChain.Queue(this, WriterTurns.PatienceOf(turns), cancellationToken);
        try
        {
            foreach (var file in files) await Keep(file, cancellationToken);
            var saved = await base.SaveChangesAsync(true, cancellationToken);
            await AuditChain.Append(this, [.. notes, .. changes?.Invoke() ?? []], cancellationToken);
            notes.Clear();
            await base.SaveChangesAsync(true, cancellationToken);
            if (transaction is not null) await transaction.CommitAsync(cancellationToken);
            return saved;
        }
        catch
        {
            // Their rows went with the transaction: the next save of this context writes them again.
            foreach (var file in files) file.State = EntityState.Added;
            throw;
        }
    }

    /// <summary>Two people may send the same file at the same time: whoever comes second finds it there.</summary>
    private async Task Keep(EntityEntry<StoredFile> file, CancellationToken stop)
    {
        var (sha, type, size, at) = (file.Entity.Sha, file.Entity.MediaType, file.Entity.Size, Conventions.Kept(file.Entity.StoredAt));
        await Database.ExecuteSqlAsync($"""insert into files ("Sha", "MediaType", "Size", "StoredAt") values ({sha}, {type}, {size}, {at}) on conflict do nothing""", stop);
        file.State = EntityState.Unchanged;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save with SaveChangesAsync: history is written there.");

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        Conventions.Apply(builder);
        Places.Apply(builder);
    }
}
