using NhipCau.Data.Writing;

namespace NhipCau.Shell.Rounds;

/// <summary>Work that comes round: when the program starts and every few minutes, so that midnight is noticed soon. A round that fails is made up for by the next.</summary>
public abstract partial class Rounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    protected virtual TimeSpan Every => TimeSpan.FromMinutes(10);

    /// <summary>The longest honest round is a night's letters through a slow mail server.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private long? began;

    /// <summary>The round that runs has been running for longer than any should.</summary>
    internal bool IsStuck => began is { } since && clock.GetElapsedTime(since) > Longest;

    internal bool LastFailed { get; private set; }

    /// <summary>Done as often as one likes: what is done already is not done again.</summary>
    protected abstract Task Round(IServiceProvider services, CancellationToken stop);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        WriterTurns.BePatient();
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                try
                {
                    began = clock.GetTimestamp();
                    await using var scope = scopes.CreateAsyncScope();
                    await Round(scope.ServiceProvider, stoppingToken);
                    LastFailed = false;
                }
                catch (Exception wrong) when (wrong is not OperationCanceledException)
                {
                    // A database that is away for a while must not end the rounds for good.
                    LastFailed = true;
                    Failed(log, wrong, GetType().Name);
                }
                finally
                {
                    began = null;
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of {What} failed.")]
    private static partial void Failed(ILogger log, Exception wrong, string what);
}
