using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace NhipCau.Data.Connections;

/// <summary>
/// WAL lets readers go on while one writes; a writer waits five seconds for one of another process before it gives up. FULL: what was acknowledged outlives a power cut too,
/// for one flush of the log a commit. A connection keeps a megabyte of pages: there is one for everybody who asks at the same time, and the system keeps the file besides.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000; PRAGMA cache_size=-1000;";

    /// <summary>Connections of SQLite itself that have been told: the pool gives them out again and again.</summary>
    private static readonly ConditionalWeakTable<object, object> Told = [];

    /// <summary>Before the first connection. SQLite would count every byte it asks for, under one lock for all threads; nobody reads the count.</summary>
    static SqlitePragmas()
    {
        Batteries_V2.Init();
        raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    public static void Open(SqliteConnection connection)
    {
        connection.Open();
        Tell(connection);
    }

    private static void Tell(SqliteConnection connection)
    {
        if (connection.Handle is { } known && Told.TryGetValue(known, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
        Told.Add(connection.Handle!, Sql);
    }
}
