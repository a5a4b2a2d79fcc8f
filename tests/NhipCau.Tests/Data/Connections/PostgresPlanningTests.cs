using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NhipCau.Data;
using NhipCau.Modules.Agencies;

namespace NhipCau.Tests.Data.Connections;

/// <summary>What PostgreSQL's planner is told, so that a plan it keeps is a good one for the next who asks.</summary>
public sealed class PostgresPlanningTests
{
    private readonly Texts texts = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<AppDbContext> Open(string more = "")
    {
        Assert.SkipWhen(PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, PostgresCluster.Instance.Connection($"planning_{Guid.NewGuid():N}") + more, "");
        var db = new AppDbContext(options.AddInterceptors(texts).Options);
        await db.Database.MigrateAsync(Stop);
        return db;
    }

    [Fact]
    public async Task ALimitIsWrittenAsItsNumber()
    {
        await using var db = await Open();
        db.AddRange(Enumerable.Range(1, 5).Select(i => new Agency { Code = $"a{i}", Name = $"A{i}" }));
        await db.SaveChangesAsync(Stop);
        foreach (var most in new[] { 3, 2, 3 })
        {
            Assert.Equal(most, (await db.Set<Agency>().OrderBy(a => a.Id).Take(most).ToListAsync(Stop)).Count);
            Assert.EndsWith($"LIMIT {most}", texts.Last, StringComparison.Ordinal);
            Assert.Equal(most, await db.Set<Agency>().Take(most).CountAsync(Stop));
            Assert.Contains($"LIMIT {most}\n", texts.Last, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ANumberAskedForElsewhereTooIsStillToldThere()
    {
        await using var db = await Open();
        db.AddRange(Enumerable.Range(1, 5).Select(i => new Agency { Code = $"a{i}", Name = $"A{i}" }));
        await db.SaveChangesAsync(Stop);
        var two = 2;
        Assert.Equal(["A3", "A4"], await db.Set<Agency>().OrderBy(a => a.Id).Where(a => a.Name.Length == two).Skip(two).Take(two).Select(a => a.Name).ToListAsync(Stop));
        Assert.Equal(1, await db.Set<Agency>().OrderBy(a => a.Id).Take(two).OrderByDescending(a => a.Id).Take(1).CountAsync(Stop));
    }

    [Fact]
    public async Task AnAgencyIsOneOfManyInEveryColumn_UnlessTheServersKeeperSaidHowMany()
    {
        await using var db = await Open();
        await db.Database.ExecuteSqlRawAsync("""ALTER TABLE visits ALTER COLUMN "OwnerId" SET (n_distinct = 7)""", Stop);
        await PostgresColumns.Tell(db, Stop);
        await PostgresColumns.Tell(db, Stop);
        var told = await db.Database.SqlQueryRaw<string>("""select a.attname || ' ' || array_to_string(a.attoptions, ',') as "Value" from pg_attribute a where a.attrelid = 'visits'::regclass and a.attoptions is not null order by 1""").ToListAsync(Stop);
        Assert.Equal(["HostId n_distinct=100", "OwnerId n_distinct=7"], told);
    }

    [Theory, InlineData("", "off", "1.1"), InlineData(";Options=-c jit=on", "on", "4")]
    public async Task TheSessionIsSetForSmallQuestions_UnlessTheAddressSaysOtherwise(string more, string jit, string cost)
    {
        await using var db = await Open(more);
        Assert.Equal(jit, await db.Database.SqlQueryRaw<string>("""select current_setting('jit') as "Value" """).SingleAsync(Stop));
        Assert.Equal(cost, await db.Database.SqlQueryRaw<string>("""select current_setting('random_page_cost') as "Value" """).SingleAsync(Stop));
    }

    private sealed class Texts : DbCommandInterceptor
    {
        public string Last { get; private set; } = "";

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Last = command.CommandText;
            return ValueTask.FromResult(result);
        }
    }
}
