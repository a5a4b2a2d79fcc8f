using System.Diagnostics;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Backup;

/// <summary>Backs up every few minutes beside the pages, proves what was written, and takes away what is old.</summary>
internal sealed class BackupRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<BackupRounds> log, AppSettings settings, BackupState state) : Rounds.Rounds(scopes, clock, log)
{
    private readonly TimeProvider clock = clock;

    protected override TimeSpan Every => TimeSpan.FromMinutes(settings.Backup.Minutes);

    protected override async Task Round(IServiceProvider services, CancellationToken stop)
    {
        if (settings.Backup.Folder is null) return;
        var (at, watch) = (clock.UtcNow(), Stopwatch.StartNew());
        try
        {
            var (manifest, parts) = await Once(settings, clock, stop);
            state.Is(new BackupState.Round(manifest.MadeAt, at, null, manifest.Missing.Count, watch.Elapsed, parts));
        }
        catch (Exception wrong) when (wrong is not OperationCanceledException)
        {
            state.Is(new BackupState.Round(state.Last?.Made, at, wrong is CannotGoOnException ? wrong.Message : wrong.GetType().Name, state.Last?.Missing ?? 0, watch.Elapsed, 0));
            throw;
        }
    }

    internal static async Task<(BackupManifest Manifest, int NewParts)> Once(AppSettings settings, TimeProvider clock, CancellationToken stop)
    {
        var (backup, now) = (settings.Backup, clock.UtcNow());
        var store = BackupStore.ToWrite(backup.Folder!, backup.Passphrase);
        var sink = store.Begin();
        var manifest = await new BackupMaker(settings.Database, settings.DataFolder, clock).Make(sink, stop);
        // Every part is read once a day.
        var (slices, slice) = (Math.Max(1, 1440 / backup.Minutes), (int)(now.TimeOfDay.TotalMinutes / backup.Minutes));
        await store.Prove(manifest, sink.Written, n => n % slices == slice % slices, stop);
        await store.Thin(BackupThinning.Gone(store.Times, now, backup.KeepDays, backup.KeepMonths), sweep: now.Minute < backup.Minutes, now, stop);
        return (manifest, sink.Written.Count);
    }
}
