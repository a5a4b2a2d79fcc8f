namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Looks every few minutes, and at the start, whether reminders are due.</summary>
internal sealed partial class ReminderClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderClock> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            do
            {
                await Round(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task Round(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<ReminderDesk>().Round(stop);
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            // A database that is away for a while: the next round makes up for this one.
            Failed(log, wrong);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A round of reminders failed.")]
    private static partial void Failed(ILogger log, Exception wrong);
}
