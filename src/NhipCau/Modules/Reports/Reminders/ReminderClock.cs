namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Looks whether reminders are due.</summary>
internal sealed class ReminderClock(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderClock> log) : Shell.Rounds.Rounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<ReminderDesk>().Round(stop);
}
