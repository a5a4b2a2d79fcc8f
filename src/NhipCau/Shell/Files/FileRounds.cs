namespace NhipCau.Shell.Files;

/// <summary>Files that no row names go after a day.</summary>
internal sealed class FileRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FileRounds> log) : Rounds.Rounds(scopes, clock, log)
{
    protected override TimeSpan Every => TimeSpan.FromHours(6);

    protected override Task Round(IServiceProvider services, CancellationToken stop) => services.GetRequiredService<FileStore>().SweepUnnamed(stop);
}
