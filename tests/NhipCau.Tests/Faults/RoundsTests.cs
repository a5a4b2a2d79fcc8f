using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NhipCau.Shell.Rounds;
using Npgsql;

namespace NhipCau.Tests.Faults;

/// <summary>Whatever befalls a round, the next one comes, and the program with it.</summary>
public sealed class RoundsTests
{
    public static TheoryData<Exception> Befalls => [new NpgsqlException("Failed to connect"), new IOException("No space left on device", 28), new TimeoutException(), new TaskCanceledException("a wait given up"), new InvalidOperationException()];

    [Theory]
    [MemberData(nameof(Befalls))]
    public async Task AFailedRoundIsFollowedByTheNext(Exception wrong)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        using var rounds = new Failing(services.GetRequiredService<IServiceScopeFactory>(), wrong);
        await rounds.StartAsync(TestContext.Current.CancellationToken);
        await rounds.Third.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.False(rounds.ExecuteTask!.IsCompleted);
        await rounds.StopAsync(TestContext.Current.CancellationToken);
        Assert.True(rounds.ExecuteTask.IsCompletedSuccessfully);
    }

    private sealed class Failing(IServiceScopeFactory scopes, Exception wrong) : Rounds(scopes, TimeProvider.System, NullLogger.Instance)
    {
        private readonly TaskCompletionSource third = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int count;

        public Task Third => third.Task;

        protected override TimeSpan Every => TimeSpan.FromMilliseconds(5);

        protected override Task Round(IServiceProvider services, CancellationToken stop)
        {
            if (++count == 3) third.SetResult();
            return Task.FromException(wrong);
        }
    }
}
