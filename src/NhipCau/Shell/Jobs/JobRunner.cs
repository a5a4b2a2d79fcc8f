using System.Collections.Concurrent;
using NhipCau.Data.Writing;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Jobs;

/// <summary>
/// Runs long work beside the pages, two at a time. A job does its writing in one transaction, so that a cancelled or failed one leaves nothing behind;
/// its acts stand in the history under the person who started it. Jobs live in memory: what lasts is what they made.
/// <code>return Redirect(jobs.Start("Nhập từ Excel", this.Viewer(), "/doan-ra", async (services, progress, stop) => { …; return new JobEnd("Đã nhập {0} dòng.", "/nhap/5", 120); }).Page);</code>
/// </summary>
public sealed class JobRunner(IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime lifetime, AppSettings settings, ILogger<JobRunner> log) : IHostedService, IDisposable
{
    /// <summary>Who waits for this many jobs of his own waits before starting another.</summary>
    private const int MostOfAPerson = 5;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private readonly ConcurrentDictionary<Guid, Job> jobs = new();
    private readonly SemaphoreSlim places = new(2);
    private readonly CancellationTokenSource ending = new();
    private readonly Lock starting = new();

    /// <param name="title">What is being done; the key of its English.</param>
    /// <param name="backLink">Where one came from: a path in this application.</param>
    /// <param name="work">Gets services of its own, says how far it is, and heeds the wish to stop.</param>
    /// <param name="key">Names the work: while a job of this name runs, starting it again gives that one.</param>
    public Job Start(string title, Viewer by, string backLink, Func<IServiceProvider, JobProgress, CancellationToken, Task<JobEnd>> work, string? key = null)
    {
        Job job;
        lock (starting)
        {
            Forget();
            var own = jobs.Values.Where(j => j.AccountId == by.AccountId && !j.IsOver).ToList();
            if (key is not null && own.Find(j => j.Key == key) is { } same) return same;
            if (own.Count >= MostOfAPerson) return own[0];
            jobs[(job = new Job(title, by.AccountId, backLink, key, ending.Token)).Id] = job;
        }
        job.Work = Task.Run(() => Run(job, by, work), CancellationToken.None);
        return job;
    }

    public (int Running, int Waiting) Count => (jobs.Values.Count(j => j.State is JobState.Running or JobState.Stopping), jobs.Values.Count(j => j.State == JobState.Waiting));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => ending.CancelAfter(settings.Door.Stopping));
        return Task.CompletedTask;
    }

    /// <summary>What runs may come to its end in the time that is set for it; what waits does not begin.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(jobs.Values.Select(j => j.Work)).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Its transaction ends with the process: nothing of it stays.
        }
    }

    /// <summary>A job of this person; null when there is none, or none any more.</summary>
    public Job? Find(Guid id, Viewer viewer) => jobs.TryGetValue(id, out var job) && job.AccountId == viewer.AccountId ? job : null;

    private async Task Run(Job job, Viewer by, Func<IServiceProvider, JobProgress, CancellationToken, Task<JobEnd>> work)
    {
        var placed = false;
        try
        {
            using var begin = CancellationTokenSource.CreateLinkedTokenSource(job.Stop, lifetime.ApplicationStopping);
            await places.WaitAsync(begin.Token);
            placed = true;
            // A place that becomes free at the same moment is given all the same.
            begin.Token.ThrowIfCancellationRequested();
            job.Run();
            WriterTurns.BePatient();
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<HistoryWriter>().Acting = new Actor(by.AccountId, by.Name, by.AgencyId);
            var end = await work(scope.ServiceProvider, job.Progress, job.Stop);
            job.Finish(end.Refused ? JobState.Refused : JobState.Done, end, clock.UtcNow());
        }
        catch (OperationCanceledException) when (job.Stop.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            job.Finish(JobState.Cancelled, null, clock.UtcNow());
        }
        catch (Exception broken)
        {
            log.Broke(broken, job.Title);
            job.Finish(JobState.Failed, null, clock.UtcNow());
        }
        finally
        {
            if (placed) places.Release();
        }
    }

    public void Dispose()
    {
        places.Dispose();
        ending.Dispose();
    }

    private void Forget()
    {
        var before = clock.UtcNow() - Kept;
        foreach (var old in jobs.Values.Where(j => j.EndedAt < before))
        {
            if (jobs.TryRemove(old.Id, out _)) old.Dispose();
        }
    }
}

internal static partial class JobLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Title} failed.")]
    public static partial void Broke(this ILogger logger, Exception exception, string title);
}
