using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using NhipCau.Data.Connections;
using NhipCau.Data.Remembering;
using NhipCau.Data.Writing;
using Npgsql;

namespace NhipCau.Data;

/// <summary>SQLite in the data folder unless a PostgreSQL connection string is set: everything that differs between the two.</summary>
internal static class DatabaseChoice
{
    /// <summary>Seconds for which a file locked by another process is tried again.</summary>
    private const int LockPatience = 10;

    /// <summary>Questions a connection to PostgreSQL keeps prepared: to plan a small one costs more than to answer it.</summary>
    private const int MostPrepared = 300;

    /// <summary>
    /// Connections to PostgreSQL: more than two processors keep busy, with some for imports. They are given out by turns, so of a hundred each would be asked too seldom
    /// to know its statements, and its server would hold a hundred plans of everything.
    /// </summary>
    private const int MostConnections = 16;

    private static readonly ConcurrentDictionary<string, string> Bounds = new(StringComparer.Ordinal);

    /// <summary>A list of numbers goes as one parameter: thousands of them, a number each, are a new statement every time, costlier to write than to answer.</summary>
    public static void Use(DbContextOptionsBuilder options, string? connection, string dataFolder, WriterTurns? queue = null, TableWrites? writes = null, KeptConnections? kept = null)
    {
        connection = DatabaseAddress.Connection(connection);
        if (IsPostgres(connection)) options.UseNpgsql(Bounds.GetOrAdd(connection!, Bounded), o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new KnownLimits());
        else
        {
            var file = connection ?? $"Data Source={Path.Combine(dataFolder, "nhipcau.db")};Default Timeout={LockPatience}";
            options.UseSqlite(file, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery).UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)).AddInterceptors(new SqlitePragmas());
            if (kept is not null) options.AddInterceptors(kept.To(file));
        }
        if (queue is not null && !IsPostgres(connection)) options.AddInterceptors(new QueuedTransactions(queue), new QueuedCommands(queue)).ReplaceService<IRelationalTransactionFactory, TransactionsWithTurns>();
        if (writes is not null) options.AddInterceptors(new WatchedCommands(writes));
        options.ConfigureWarnings(w => w.Ignore(
            Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning,
            // A count that stops at a thousand needs no order, and one would keep it from the index of its condition.
            Microsoft.EntityFrameworkCore.Diagnostics.CoreEventId.RowLimitingOperationWithoutOrderByWarning));
    }

    /// <summary>Who waits at a page is told soon: a server that is away is given five seconds, one that hangs twenty. The address may say otherwise.</summary>
    private static string Bounded(string connection)
    {
        var written = new DbConnectionStringBuilder { ConnectionString = connection };
        var server = new NpgsqlConnectionStringBuilder(connection);
        if (!written.ContainsKey("Timeout")) server.Timeout = 5;
        if (!written.ContainsKey("Command Timeout") && !written.ContainsKey("CommandTimeout")) server.CommandTimeout = 20;
        if (!written.ContainsKey("Max Auto Prepare") && !written.ContainsKey("MaxAutoPrepare")) server.MaxAutoPrepare = MostPrepared;
        if (!written.ContainsKey("Maximum Pool Size") && !written.ContainsKey("MaxPoolSize")) server.MaxPoolSize = MostConnections;
        // Nothing of a session outlives its transaction here; to make sure of it cost seven statements before every question.
        if (!written.ContainsKey("No Reset On Close") && !written.ContainsKey("NoResetOnClose")) server.NoResetOnClose = true;
        // The tables of a province stay in memory or lie on a disk without a moving head, so to follow an index costs no four times what reading on does.
        // To compile a question pays for those that run for seconds; the largest here take tens of milliseconds, and compiling them a hundred.
        if (!written.ContainsKey("Options")) server.Options = "-c random_page_cost=1.1 -c jit=off";
        return server.ToString();
    }

    public static bool IsPostgres(string? connection) => DatabaseAddress.Connection(connection)?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>A database beside the program's own services: for the work of one command.</summary>
    public static AppDbContext Open(string? connection, string dataFolder)
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        Use(options, connection, dataFolder);
        var db = new AppDbContext(options.Options);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(2));
        return db;
    }
}
