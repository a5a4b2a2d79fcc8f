using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace NhipCau.Data.Writing;

/// <summary>Every transaction is a writer's (who reads has no need of one): it begins when its turn has come.</summary>
internal sealed class QueuedTransactions(WriterTurns queue) : DbTransactionInterceptor
{
    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await queue.Enter(connection, cancellationToken);
        try
        {
            // IMMEDIATE: one that read first and then began to write would find that another had written meanwhile (SQLITE_BUSY_SNAPSHOT), for which no waiting helps.
            return InterceptionResult<DbTransaction>.SuppressWithResult(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));
        }
        catch
        {
            WriterTurns.Leave(connection);
            throw;
        }
    }

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result) =>
        throw new NotSupportedException("Begin with BeginTransactionAsync: a turn is waited for without a thread.");
}

/// <summary>A statement that writes by itself (ExecuteUpdate, ExecuteDelete) has a turn as long as it lasts.</summary>
internal sealed class QueuedCommands(WriterTurns queue) : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null && !WriterTurns.IsWriting(command.Connection!)) await queue.Enter(command.Connection!, cancellationToken);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        End(command);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default) => End(command);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default) => End(command);

    private static Task End(DbCommand command)
    {
        if (command.Transaction is null) WriterTurns.Leave(command.Connection!);
        return Task.CompletedTask;
    }
}

/// <summary>Makes transactions that end their turn however they end: committed, rolled back, or left.</summary>
internal sealed class TransactionsWithTurns(RelationalTransactionFactoryDependencies dependencies) : RelationalTransactionFactory(dependencies)
{
    public override RelationalTransaction Create(IRelationalConnection connection, DbTransaction transaction, Guid transactionId, IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger, bool transactionOwned) =>
        new WithTurn(connection, transaction, transactionId, logger, transactionOwned, Dependencies.SqlGenerationHelper);

    private sealed class WithTurn(IRelationalConnection connection, DbTransaction transaction, Guid id, IDiagnosticsLogger<DbLoggerCategory.Database.Transaction> logger, bool owned, ISqlGenerationHelper sql)
        : RelationalTransaction(connection, transaction, id, logger, owned, sql)
    {
        private readonly DbConnection taken = connection.DbConnection;

        protected override void ClearTransaction()
        {
            WriterTurns.Leave(taken);
            base.ClearTransaction();
        }

        protected override Task ClearTransactionAsync(CancellationToken cancellationToken = default)
        {
            WriterTurns.Leave(taken);
            return base.ClearTransactionAsync(cancellationToken);
        }
    }
}
