using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NhipCau.Data.Remembering;

/// <summary>Tells which tables are read while an answer is made that will be remembered, and which are written: at once, or when their transaction has ended.</summary>
internal sealed class WatchedCommands(TableWrites writes) : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, HashSet<string>> pending = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        See(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        See(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        See(command, eventData.Context);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        See(command, eventData.Context);
        if (command.Transaction is null) End(eventData.Context);
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Ended(eventData);

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) => Ended(eventData);

    /// <summary>A commit that failed may have come through all the same.</summary>
    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default) => Ended(eventData);

    private Task Ended(TransactionEndEventData told)
    {
        End(told.Context);
        return Task.CompletedTask;
    }

    private Task Ended(TransactionErrorEventData told)
    {
        End(told.Context);
        return Task.CompletedTask;
    }

    private void See(DbCommand command, DbContext? context)
    {
        ReadTables.Current?.Add(command);
        if (context is null or AppDbContext { IsUntold: true }) return;
        foreach (var (table, deleted) in TablesOf.Writing(command.CommandText)) pending.GetOrCreateValue(context).UnionWith(deleted ? Following.Of(context.Model, table) : [table]);
    }

    private void End(DbContext? context)
    {
        if (context is not null && pending.Remove(context, out var tables)) writes.Written(tables);
    }
}
