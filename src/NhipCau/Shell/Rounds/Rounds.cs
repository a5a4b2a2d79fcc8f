using NhipCau.Data.Writing;

namespace NhipCau.Shell.Rounds;

/// <summary>Work that comes round: when the program starts and every few minutes, so that midnight is noticed soon. A round that fails is made up for by the next.</summary>
public abstract partial class Rounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger log) : BackgroundService
{
    protected virtual TimeSpan Every => TimeSpan.FromMinutes(10);

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
                    await using var scope = scopes.CreateAsyncScope();
                    await Round(scope.ServiceProvider, stoppingToken);
                }
                catch (Exception wrong) when (!stoppingToken.IsCancellationRequested)
                {
                    // A database that is away for a while, a full disk, a wait given up: none may end the rounds for good, or the program with them.
                    Failed(log, wrong, GetType().Name);
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
