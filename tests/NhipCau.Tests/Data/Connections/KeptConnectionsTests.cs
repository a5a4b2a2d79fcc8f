using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NhipCau.Data;
using NhipCau.Data.Connections;
using NhipCau.Modules.Agencies;

namespace NhipCau.Tests.Data.Connections;

/// <summary>A connection to SQLite goes from one request to the next with the statements it has compiled, and never with anything half done.</summary>
public sealed class KeptConnectionsTests : IAsyncLifetime
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"nc-kept-{Guid.NewGuid():N}.db");
    private readonly KeptConnections kept = new();
    private readonly Seen seen = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = Open();
        await db.Database.MigrateAsync(Stop);
        db.AddRange(Named("mot"), Named("hai"));
        await db.SaveChangesAsync(Stop);
    }

    public ValueTask DisposeAsync()
    {
        kept.Dispose();
        foreach (var file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*")) File.Delete(file);
        return ValueTask.CompletedTask;
    }

    private AppDbContext Open()
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, $"Data Source={path};Pooling=False", "", kept: kept);
        return new AppDbContext(options.AddInterceptors(seen).Options);
    }

    private static Agency Named(string code) => new() { Code = code, Name = code };

    private static Task<string> NameOf(AppDbContext db, string code) => db.Set<Agency>().Where(a => a.Code == code).Select(a => a.Name).SingleAsync(Stop);

    [Fact]
    public async Task TheNextAsksTheStatementTheLastHasCompiled()
    {
        await using (var first = Open()) Assert.Equal("mot", await NameOf(first, "mot"));
        var command = seen.Last!;
        Assert.Equal(ConnectionState.Open, command.Connection!.State);
        await using var next = Open();
        Assert.Equal("hai", await NameOf(next, "hai"));
        Assert.Same(command, seen.Last);
    }

    [Fact]
    public async Task TwoAtOnceHaveAConnectionEach()
    {
        await using var one = Open();
        await using var other = Open();
        await NameOf(one, "mot");
        await NameOf(other, "mot");
        Assert.NotSame(one.Database.GetDbConnection(), other.Database.GetDbConnection());
    }

    [Fact]
    public async Task WhatIsStillReadIsNotGivenToTheNext()
    {
        DbConnection busy;
        await using (var db = Open())
        {
            var rows = db.Set<Agency>().AsAsyncEnumerable().GetAsyncEnumerator(Stop);
            await rows.MoveNextAsync();
            busy = db.Database.GetDbConnection();
        }
        await using var next = Open();
        await NameOf(next, "mot");
        Assert.NotSame(busy, next.Database.GetDbConnection());
    }

    [Fact]
    public async Task ATransactionThatWasLeftIsUndone()
    {
        await using (var db = Open())
        {
            // By hand: nobody rolls it back.
            await db.Database.OpenConnectionAsync(Stop);
            await using var begin = db.Database.GetDbConnection().CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(Stop);
            db.Add(Named("ba"));
            await db.Database.ExecuteSqlAsync($"UPDATE agencies SET Name = 'khác'", Stop);
        }
        await using var next = Open();
        Assert.Equal("mot", await NameOf(next, "mot"));
    }

    [Fact]
    public async Task OneThatFailedIsClosed()
    {
        DbConnection failed;
        await using (var db = Open())
        {
            failed = db.Database.GetDbConnection();
            db.Add(new Agency { Id = 1, Code = "trung", Name = "trùng" });
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));
        }
        Assert.Equal(ConnectionState.Closed, failed.State);
        await using var next = Open();
        Assert.Equal("mot", await NameOf(next, "mot"));
    }

    [Fact]
    public async Task TheSameQuestionInsideItsOwnAnswerIsAskedApart()
    {
        await using var db = Open();
        var found = new List<string>();
        await foreach (var outer in db.Set<Agency>().OrderBy(a => a.Id).Select(a => a.Code).AsAsyncEnumerable())
            await foreach (var inner in db.Set<Agency>().OrderBy(a => a.Id).Select(a => a.Code).AsAsyncEnumerable())
                found.Add($"{outer} {inner}");
        Assert.Equal(["mot mot", "mot hai", "hai mot", "hai hai"], found);
    }

    [Fact]
    public async Task AStatementOutlivesAChangeOfItsTable()
    {
        await using (var before = Open()) await NameOf(before, "mot");
        await using (var other = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var change = other.CreateCommand();
            change.CommandText = "ALTER TABLE agencies ADD COLUMN \"Again\" TEXT; UPDATE agencies SET \"Name\" = 'một' WHERE \"Code\" = 'mot'";
            await change.ExecuteNonQueryAsync(Stop);
        }
        await using var after = Open();
        Assert.Equal("một", await NameOf(after, "mot"));
    }

    /// <summary>SQLite would hold it until the statement is asked again.</summary>
    [Fact]
    public async Task WhatWasAskedWithALongText_IsNotKept()
    {
        await using var db = Open();
        await NameOf(db, "mot");
        var command = seen.Last;
        await Assert.ThrowsAsync<InvalidOperationException>(() => NameOf(db, new string('x', 20_000)));
        await NameOf(db, "mot");
        Assert.NotSame(command, seen.Last);
    }

    [Fact]
    public async Task HundredsOfQuestionsAreNotAllKept()
    {
        await using var db = Open();
        foreach (var question in Enumerable.Range(0, 300).Select(i => "SELECT " + i + " AS Value")) await db.Database.SqlQueryRaw<int>(question).SingleAsync(Stop);
        Assert.InRange(((KeptConnection)db.Database.GetDbConnection()).Statements.Count, 50, 100);
    }

    /// <summary>It is asked whether it is there by a connection that may only read.</summary>
    [Fact]
    public async Task WhoLooksWhetherItIsThereMayWriteAfterwards()
    {
        await using (var db = Open()) await db.Database.MigrateAsync(Stop);
        await using var next = Open();
        next.Add(Named("ba"));
        Assert.NotEqual(0, await next.SaveChangesAsync(Stop));
    }

    private sealed class Seen : DbCommandInterceptor
    {
        public DbCommand? Last { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Last = command;
            return ValueTask.FromResult(result);
        }
    }
}
