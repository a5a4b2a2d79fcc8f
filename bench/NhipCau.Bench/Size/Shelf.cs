using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Bench.Size;

/// <summary>All tables of the model, and the numbers given out in them.</summary>
internal sealed class Shelf(AppDbContext db)
{
    private readonly Dictionary<Type, BulkTable> tables = [];
    private readonly Dictionary<Type, int> last = [];
    private readonly Dictionary<Type, int> free = [];

    public AppDbContext Db => db;

    public BulkTable Of(Type type) => tables.TryGetValue(type, out var table) ? table : tables[type] = new BulkTable(db, db.Model.FindEntityType(type)!);

    /// <summary>The first number that was free when this began: what lies before it the program has made.</summary>
    public async Task<int> FirstFree(Type type) => free.TryGetValue(type, out var number) ? number : free[type] = await Of(type).Last() + 1;

    /// <summary>The next free number of a table.</summary>
    public async Task<int> Next(Type type)
    {
        if (!last.TryGetValue(type, out var number)) number = await FirstFree(type) - 1;
        return last[type] = number + 1;
    }

    /// <summary>Reserves so many numbers and gives the first.</summary>
    public async Task<int> Next(Type type, int many)
    {
        var first = await Next(type);
        last[type] = first + many - 1;
        return first;
    }

    public Task Write<T>(IEnumerable<T> entities) where T : class => Of(typeof(T)).Write(entities);

    public async Task Close()
    {
        foreach (var table in tables.Values) await table.Renumber();
        // What PostgreSQL does by itself. The program never analyzes SQLite: knowing only how many rows a state has on average,
        // it would read whole tables for the few that are open.
        if (!db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
