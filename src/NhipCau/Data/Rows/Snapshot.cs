using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell;

namespace NhipCau.Data.Rows;

/// <summary>All rows as they were at one moment, while others go on writing: a reader's transaction on SQLite (WAL), REPEATABLE READ on PostgreSQL. Holds one row at a time.</summary>
internal sealed class Snapshot : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;

    private Snapshot(DbConnection connection, DbTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <param name="db">Opened for this alone.</param>
    public static async Task<Snapshot> Take(AppDbContext db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var connection = db.Database.GetDbConnection();
        var transaction = connection is SqliteConnection sqlite ? sqlite.BeginTransaction(deferred: true) : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        var snapshot = new Snapshot(connection, transaction);
        // The first look fixes the moment.
        await snapshot.Number("""SELECT count(*) FROM "__EFMigrationsHistory" """, stop);
        return snapshot;
    }

    /// <exception cref="CannotGoOnException">A row holds what its table cannot.</exception>
    public IAsyncEnumerable<object?[]> Rows(TableShape shape, CancellationToken stop) => Read(connection, transaction, shape, stop);

    public static async IAsyncEnumerable<object?[]> Read(DbConnection connection, DbTransaction transaction, TableShape shape, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandTimeout) = (transaction, 0);
        var postgres = connection is not SqliteConnection;
        var order = string.Join(", ", shape.Key.Select(k => $"\"{k}\"{(postgres && shape.Columns[shape.At(k)].Kind == CellKind.Text ? " COLLATE \"C\"" : "")}"));
        command.CommandText = $"SELECT {shape.ColumnList} FROM \"{shape.Name}\" ORDER BY {order}";
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var row = new object?[shape.Columns.Count];
            for (var i = 0; i < row.Length; i++) row[i] = Cell(shape, row, i, reader.GetValue(i));
            yield return row;
        }
    }

    private static object? Cell(TableShape shape, object?[] row, int i, object raw)
    {
        try
        {
            return Cells.Same(shape.Columns[i].Kind, raw);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new CannotGoOnException(new Refusal("Dòng {0}: cột {1} chứa giá trị không đọc được. Sửa dòng này rồi chạy lại.", shape.NameOf(row), shape.Columns[i].Name));
        }
    }

    /// <summary>The last number the database gave in this table: it gives none twice, also after the row is gone.</summary>
    public Task<long> LastNumber(TableShape shape, CancellationToken stop) => shape.Numbered is null ? Task.FromResult(0L) : Number(connection is SqliteConnection
        ? $"SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = '{shape.Name}'), 0)"
        : $"""SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('"{shape.Name}"', '{shape.Numbered}')::regclass), 0)""", stop);

    private async Task<long> Number(string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(stop), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.CloseAsync();
    }
}
