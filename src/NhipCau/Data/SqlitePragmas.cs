using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NhipCau.Data;

/// <summary>
/// WAL lets readers go on while one writes; a writer waits five seconds for one of another process before it gives up. FULL: what was acknowledged outlives a power cut too,
/// for one flush of the log a commit.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Sql = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;";

    /// <summary>Connections of SQLite itself that have been told: the pool gives them out again and again.</summary>
    private static readonly ConditionalWeakTable<object, object> Told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (!IsNew(connection)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Sql;
        command.ExecuteNonQuery();
        Told.Add(((SqliteConnection)connection).Handle!, Sql);
    }

    /// <summary>It stays open as long as its context: to give it back after every question and fetch it again costs as much as a small question does.</summary>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsNew(connection))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
            Told.Add(((SqliteConnection)connection).Handle!, Sql);
        }
        if (eventData.Context is { } context) await context.Database.OpenConnectionAsync(cancellationToken);
    }

    private static bool IsNew(DbConnection connection) => ((SqliteConnection)connection).Handle is not { } handle || !Told.TryGetValue(handle, out _);
}
