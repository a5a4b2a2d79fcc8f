using System.Data.Common;
using System.Runtime.CompilerServices;

namespace NhipCau.Data.Writing;

/// <summary>
/// SQLite has one writer at a time: those who write wait here for their turn, first come, first served, without holding a thread; who only reads never waits.
/// A turn belongs to a connection from the start of its transaction to the end, however many saves that spans, so nobody waits for himself.
/// </summary>
/// <remarks>Writers of another process (<c>nhipcau user add</c> beside a running server) still meet SQLite's own wait: <see cref="Connections.SqlitePragmas"/>.</remarks>
public sealed class WriterTurns : IDisposable
{
    private static readonly TimeSpan AtAPage = TimeSpan.FromSeconds(30);
    private static readonly AsyncLocal<TimeSpan?> OfThisWork = new();
    private static readonly ConditionalWeakTable<DbConnection, WriterTurns> Writing = [];
    private readonly SemaphoreSlim turn = new(1, 1);
    private int waiting;

    /// <summary>How many wait for their turn now.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>So long one who waits at a page is kept waiting before he is told.</summary>
    public TimeSpan Patience { get; init; } = AtAPage;

    /// <summary>Work that nobody watches outwaits the longest import; holds for the rest of the calling flow.</summary>
    public static void BePatient() => OfThisWork.Value = TimeSpan.FromMinutes(30);

    /// <summary>How long the work that asks may wait for its turn, here or at the lock of PostgreSQL.</summary>
    internal static TimeSpan PatienceOf(WriterTurns? turns) => OfThisWork.Value ?? turns?.Patience ?? AtAPage;

    /// <exception cref="DatabaseBusyException">The turn did not come in time; nothing is written.</exception>
    internal async Task Enter(DbConnection connection, CancellationToken stop)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            if (!await turn.WaitAsync(PatienceOf(this), stop)) throw new DatabaseBusyException();
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
        Writing.AddOrUpdate(connection, this);
    }

    internal static bool IsWriting(DbConnection connection) => Writing.TryGetValue(connection, out _);

    /// <summary>Ends the turn of this connection, if it has one.</summary>
    internal static void Leave(DbConnection connection)
    {
        if (Writing.Remove(connection, out var queue)) queue.turn.Release();
    }

    public void Dispose() => turn.Dispose();
}

/// <summary>Another writer was not done in time.</summary>
public sealed class DatabaseBusyException() : Exception("The database is busy with another writer.");
