using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NhipCau.Shell;

namespace NhipCau.Data.Rows;

/// <summary>
/// Fills the tables of a fresh schema in one transaction. Keys to other tables, indexes and triggers are taken off first and made again at the end, where the
/// database proves them over all rows: so the order of tables does not matter, circles do not hinder, and it is quicker than row by row.
/// </summary>
internal abstract class RowLoader(DbConnection connection) : IAsyncDisposable
{
    private readonly List<string> remake = [];

    protected DbConnection Connection => connection;

    protected DbTransaction? Transaction { get; private set; }

    public static async Task<RowLoader> Open(AppDbContext db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        RowLoader loader = db.Database.IsSqlite() ? new SqliteLoader(db.Database.GetDbConnection()) : new PostgresLoader(db.Database.GetDbConnection());
        await loader.Begin(stop);
        return loader;
    }

    private async Task Begin(CancellationToken stop)
    {
        await Before(stop);
        Transaction = await connection.BeginTransactionAsync(stop);
        foreach (var (takeOff, putBack) in await Hindrances(stop))
        {
            await Do(takeOff, stop);
            remake.Add(putBack);
        }
    }

    /// <summary>Fills a table; what the steps of the schema put there goes.</summary>
    public async Task<TableProof> Load(TableShape shape, IAsyncEnumerable<object?[]> rows, long lastNumber, CancellationToken stop)
    {
        await Do($"DELETE FROM \"{shape.Name}\"", stop);
        var proof = await Fill(shape, rows, stop);
        if (shape.Numbered is not null) await NumberFrom(shape, lastNumber, stop);
        return proof;
    }

    /// <summary>Reads back what was loaded, before it is kept.</summary>
    public Task<TableProof> Prove(TableShape shape, CancellationToken stop) => TableProof.Of(shape, Snapshot.Read(connection, Transaction!, shape, stop));

    /// <exception cref="CannotGoOnException">The rows do not hold together.</exception>
    public async Task Finish(CancellationToken stop)
    {
        try
        {
            foreach (var sql in Enumerable.Reverse(remake)) await Do(sql, stop);
            await After(stop);
        }
        catch (DbException broken)
        {
            throw new CannotGoOnException(new Refusal("Các dòng không khớp nhau ({0}). Dữ liệu nguồn có lỗi; báo người phát triển.", broken.Message.ReplaceLineEndings(" ")));
        }
    }

    public Task Commit(CancellationToken stop) => Transaction!.CommitAsync(stop);

    public async ValueTask DisposeAsync()
    {
        if (Transaction is not null) await Transaction.DisposeAsync();
        await connection.CloseAsync();
    }

    protected virtual Task Before(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Statements that take off what hinders, and those that put it back, in the order of their doing.</summary>
    protected abstract Task<IReadOnlyList<(string TakeOff, string PutBack)>> Hindrances(CancellationToken stop);

    protected abstract Task<TableProof> Fill(TableShape shape, IAsyncEnumerable<object?[]> rows, CancellationToken stop);

    protected abstract Task NumberFrom(TableShape shape, long last, CancellationToken stop);

    protected abstract Task After(CancellationToken stop);

    protected DbCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction, command.CommandTimeout) = (sql, Transaction, 0);
        return command;
    }

    protected async Task Do(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    protected async Task<List<(string, string)>> Pairs(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var pairs = new List<(string, string)>();
        while (await reader.ReadAsync(stop)) pairs.Add((reader.GetString(0), reader.GetString(1)));
        return pairs;
    }
}
