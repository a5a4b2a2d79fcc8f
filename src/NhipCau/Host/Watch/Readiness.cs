using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Backup;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rounds;
using NhipCau.VanBan.Files;

namespace NhipCau.Host.Watch;

internal enum Standing { Ok, Warning, Fault }

/// <param name="What">Short, for who watches from outside: no paths, names or secrets.</param>
internal sealed record ReadyLine(string Part, Standing Standing, string What)
{
    public override string ToString() => $"{Part}: {(Standing == Standing.Ok ? "ok" : Standing == Standing.Warning ? "warning" : "FAULT")}{(What.Length == 0 ? "" : $", {What}")}";
}

internal sealed record ReadyReport(IReadOnlyList<ReadyLine> Lines)
{
    public bool IsReady => Lines.All(l => l.Standing != Standing.Fault);

    public override string ToString() => $"{(IsReady ? "ready" : "not ready")}\n{string.Join('\n', Lines)}\n";
}

/// <summary>Whether the server can do its work now, part by part. Anyone may ask, so it looks at most every two seconds and gives all who ask meanwhile the same answer.</summary>
internal sealed class Readiness(AppSettings settings, IServiceScopeFactory scopes, IServiceProvider services, Vault vault, PdfPool pdf, BackupState backups, TimeProvider clock)
{
    /// <summary>A database that does not answer within this is not there.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private readonly Lock asking = new();
    private Task<ReadyReport>? last;
    private long lastAt;

    public static async Task<IResult> Answer(Readiness readiness)
    {
        var report = await readiness.Ask();
        return Results.Text(report.ToString(), statusCode: report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    public Task<ReadyReport> Ask()
    {
        lock (asking)
        {
            if (last is null || last.IsCompleted && Stopwatch.GetElapsedTime(lastAt) > Kept) (last, lastAt) = (Task.Run(Look), Stopwatch.GetTimestamp());
            return last;
        }
    }

    internal async Task<ReadyReport> Look() => new([.. await Database(), Folder(), Space(), Key(), Rounds(), .. Backup(), Pdf()]);

    private async Task<IReadOnlyList<ReadyLine>> Database()
    {
        try
        {
            return await Task.Run(Schema).WaitAsync(Patience);
        }
        catch (Exception wrong) when (wrong is not OutOfMemoryException)
        {
            return [new("database", Standing.Fault, wrong is TimeoutException ? "no answer within 5 s" : $"no answer ({wrong.GetBaseException().GetType().Name})")];
        }
    }

    private async Task<IReadOnlyList<ReadyLine>> Schema()
    {
        using var limit = new CancellationTokenSource(Patience);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var (applied, known) = ((await db.Database.GetAppliedMigrationsAsync(limit.Token)).ToHashSet(), db.Database.GetMigrations().ToHashSet());
        return
        [
            new("database", Standing.Ok, ""),
            applied.SetEquals(known) ? new("schema", Standing.Ok, "") : new("schema", Standing.Fault, applied.IsSubsetOf(known) ? "older than the program; restart it" : "newer than the program; install the newer one"),
        ];
    }

    private ReadyLine Folder()
    {
        var trial = Path.Combine(settings.DataFolder, $".ready-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(trial, [1]);
            File.Delete(trial);
            return new("data folder", Standing.Ok, "");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return new("data folder", Standing.Fault, "cannot be written to");
        }
    }

    private ReadyLine Space()
    {
        try
        {
            var free = new DriveInfo(settings.DataFolder).AvailableFreeSpace;
            return new("space", free < settings.Watch.LeastFree ? Standing.Fault : Standing.Ok, $"{free / 1_000_000} MB free{(free < settings.Watch.LeastFree ? $", less than {settings.Watch.LeastFree / 1_000_000} MB" : "")}");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new("space", Standing.Fault, "cannot be measured");
        }
    }

    private ReadyLine Key() => vault.Shut is null && vault.HasFile ? new("key of personal data", Standing.Ok, "")
        : new("key of personal data", Standing.Fault, vault.Shut is null ? "its file is gone since the start; restore it before the next" : "cannot be read; restore it and restart");

    private ReadyLine Rounds()
    {
        var rounds = services.GetServices<IHostedService>().OfType<Rounds>().ToList();
        if (rounds.Find(r => r.IsStuck) is { } stuck) return new("rounds", Standing.Fault, $"{stuck.GetType().Name} does not end");
        return rounds.Find(r => r.LastFailed) is { } failed ? new("rounds", Standing.Warning, $"{failed.GetType().Name} failed, is tried again") : new("rounds", Standing.Ok, "");
    }

    /// <summary>Three times the interval without a proved backup: only where one is wanted. Before the first has ended nothing can be said.</summary>
    private ReadyLine[] Backup()
    {
        if (settings.Backup.Folder is null) return [];
        if (backups.Last is not { } last) return [new("backup", Standing.Warning, "none since the start yet")];
        var age = last.Made is { } made ? clock.GetUtcNow().UtcDateTime - made : (TimeSpan?)null;
        var old = age is null || age > TimeSpan.FromMinutes(3 * settings.Backup.Minutes + 10);
        var what = age is { } since ? $"{(int)since.TotalMinutes} minutes old" : "none whole";
        return [new("backup", old ? Standing.Fault : last.Problem is not null || last.Missing > 0 ? Standing.Warning : Standing.Ok, last.Missing > 0 ? $"{what}, {last.Missing} files lost" : what)];
    }

    /// <summary>Without PDFs there is still the .docx: never a reason to be taken out of service.</summary>
    private ReadyLine Pdf()
    {
        var health = pdf.Health;
        return !health.Installed ? new("pdf", Standing.Warning, "LibreOffice is not installed") : new("pdf", health.Waiting > settings.PdfWorkers * 8 ? Standing.Warning : Standing.Ok, $"{health.Busy} busy, {health.Waiting} waiting");
    }
}
