using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Accounts;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Data;

/// <summary>One model for SQLite and PostgreSQL; what differs between them is in <see cref="DatabaseChoice"/>.</summary>
/// <remarks>The one place outside the modules that names a type of theirs: ASP.NET Core Identity wants its context to know the account.</remarks>
public sealed class AppDbContext(DbContextOptions<AppDbContext> options, HistoryWriter? history = null) : IdentityUserContext<Account, int>(options)
{
    private Deed? deed;

    /// <summary>The rows of <typeparamref name="T"/> this person may see: the one place where agency, area and secrecy are applied.</summary>
    public IQueryable<T> VisibleTo<T>(Viewer viewer) where T : class, IVisible<T> =>
        T.SeenBy(this, viewer) ?? (Settled.Of(T.VisibleTo(viewer)) is { } condition ? Set<T>().Where(condition) : Set<T>());

    /// <summary>Names the act that the next save is the record of.</summary>
    public AppDbContext Because(string act, string? reason = null, string? document = null)
    {
        deed = new Deed(act, Kept(reason, Change.LongestReason), Kept(document, Change.LongestDocument));
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
        if (changes is null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);

        // New rows get their numbers from the database, and history needs them: two saves, one transaction.
        await using var transaction = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
        var saved = await base.SaveChangesAsync(true, cancellationToken);
        Set<Change>().AddRange(changes());
        await base.SaveChangesAsync(true, cancellationToken);
        if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        return saved;
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
