using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NhipCau.Host.Watch;
using NhipCau.Shell;
using NhipCau.Shell.Rounds;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Host;

public sealed class HealthOnSqlite(SqliteSite site) : HealthPages(site), IClassFixture<SqliteSite>;

public sealed class HealthOnPostgres(PostgresSite site) : HealthPages(site), IClassFixture<PostgresSite>;

public abstract class HealthPages(Site site)
{
    private Task<ReadyReport> Look()
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        return site.Services.GetRequiredService<Readiness>().Look();
    }

    [Fact]
    public async Task LiveAndReady_Answer()
    {
        var ready = await Look();
        Assert.True(ready.IsReady, ready.ToString());
        Assert.Equal(["database", "schema", "data folder", "space", "key of personal data", "rounds", "pdf"], ready.Lines.Select(l => l.Part));
        foreach (var path in new[] { "/health", "/health/live", "/health/ready" }) Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Get(path)).Status);
        Assert.StartsWith("ready\ndatabase: ok\n", await (await site.Visitor().Get("/health/ready")).Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALostKey_IsTold_WithoutItsPath()
    {
        Assert.True((await Look()).IsReady);
        var key = Path.Combine(site.DataFolder, "keys", "personal-data.key");
        File.Move(key, key + ".away");
        try
        {
            var ready = await Look();
            Assert.False(ready.IsReady);
            Assert.Equal("key of personal data", Assert.Single(ready.Lines, l => l.Standing == Standing.Fault).Part);
            Assert.DoesNotContain(site.DataFolder, ready.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            File.Move(key + ".away", key);
        }
    }

    [Fact]
    public async Task ASchemaOfANewerProgram_IsTold()
    {
        Assert.True((await Look()).IsReady);
        await site.InDatabase(db => db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('99999999_Later', '99')"""));
        try
        {
            Assert.Equal("schema: FAULT, newer than the program; install the newer one", Assert.Single((await Look()).Lines, l => l.Standing == Standing.Fault).ToString());
        }
        finally
        {
            await site.InDatabase(db => db.Database.ExecuteSqlRawAsync("""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = '99999999_Later'"""));
        }
    }
}

/// <summary>A disk is never large enough for this one.</summary>
public sealed class WithoutSpace : SqliteSite
{
    protected override AppSettings Set(AppSettings settings) => settings with { Watch = settings.Watch with { LeastFree = long.MaxValue } };
}

public sealed class WithoutSpacePages(WithoutSpace site) : IClassFixture<WithoutSpace>
{
    [Fact]
    public async Task ADiskAlmostFull_Is503_AndAliveAllTheSame()
    {
        var answer = await site.Visitor().Get("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.StartsWith("not ready\n", await answer.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("space: FAULT", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await site.Visitor().Get("/health/live")).Status);
    }
}

public sealed class StuckRoundTests
{
    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    private sealed class Endless(IServiceScopeFactory scopes, TimeProvider clock) : Rounds(scopes, clock, NullLogger.Instance)
    {
        public TaskCompletionSource Goes { get; } = new();

        public TaskCompletionSource Began { get; } = new();

        protected override Task Round(IServiceProvider services, CancellationToken stop)
        {
            Began.TrySetResult();
            return Goes.Task;
        }
    }

    [Fact]
    public async Task ARoundThatDoesNotEnd_IsStuckAfterAnHour_AndOneThatBrokeIsRemembered()
    {
        var clock = new Clock();
        using var rounds = new Endless(new ServiceCollection().BuildServiceProvider().GetRequiredService<IServiceScopeFactory>(), clock);
        await rounds.StartAsync(TestContext.Current.CancellationToken);
        await rounds.Began.Task;
        clock.Seconds = 3500;
        Assert.False(rounds.IsStuck);
        clock.Seconds = 3700;
        Assert.True(rounds.IsStuck);
        Assert.False(rounds.LastFailed);
        rounds.Goes.SetException(new InvalidOperationException());
        for (var i = 0; i < 100 && rounds.IsStuck; i++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.False(rounds.IsStuck);
        Assert.True(rounds.LastFailed);
        await rounds.StopAsync(TestContext.Current.CancellationToken);
    }
}
