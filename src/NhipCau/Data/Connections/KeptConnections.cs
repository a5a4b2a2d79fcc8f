using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NhipCau.Data.Connections;

/// <summary>
/// Connections to SQLite that stay open from one request to the next, each with the statements it has compiled (<see cref="KeptStatements"/>): SQLite's own library compiles a
/// question anew every time, and a small one costs more to compile than to answer. PostgreSQL's driver does as much by itself.
/// </summary>
internal sealed class KeptConnections : DbConnectionInterceptor, IDbCommandInterceptor, IDisposable
{
    /// <summary>As many as are at work at once on two processors; who comes beyond opens one and closes it.</summary>
    private const int Most = 8;

    private readonly Lock gate = new();

    /// <summary>Who was last given back is first taken again: what it knows is fresh.</summary>
    private readonly Stack<KeptConnection> free = new(Most);

    private string? address;
    private bool closed;

    /// <summary>Of this database alone: Entity Framework looks whether it is there by a connection that may only read.</summary>
    public KeptConnections To(string connectionString)
    {
        address = connectionString;
        return this;
    }

    public override InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result)
    {
        if (eventData.ConnectionString != address) return result;
        lock (gate)
            if (free.TryPop(out var known)) return InterceptionResult<DbConnection>.SuppressWithResult(known);
        var made = new KeptConnection(this, address!);
        // Entity Framework gives its functions of SQL to a connection it is handed, and to none it did not make.
        using var handed = new DbContext(new DbContextOptionsBuilder().UseSqlite(made).Options);
        handed.Database.GetDbConnection();
        SqlitePragmas.Open(made);
        return InterceptionResult<DbConnection>.SuppressWithResult(made);
    }

    public DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) => result.Connection is KeptConnection kept ? kept.Statements.Known((SqliteCommand)result) : result;

    /// <returns>False: it is to be closed.</returns>
    public bool TakeBack(KeptConnection connection)
    {
        lock (gate)
        {
            if (closed || free.Count == Most) return false;
            free.Push(connection);
            return true;
        }
    }

    public void Dispose()
    {
        KeptConnection[] left;
        lock (gate)
        {
            closed = true;
            left = [.. free];
            free.Clear();
        }
        foreach (var connection in left) connection.Dispose();
    }
}
