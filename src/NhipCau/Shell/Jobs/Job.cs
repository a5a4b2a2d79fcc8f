namespace NhipCau.Shell.Jobs;

public enum JobState { Waiting, Running, Stopping, Done, Refused, Cancelled, Failed }

/// <summary>Work too long for one answer. Its page shows how far it is; it goes on when nobody looks.</summary>
public sealed class Job : IDisposable
{
    private readonly CancellationTokenSource stop;

    internal Job(string title, int accountId, string backLink, string? key, CancellationToken shutdown)
    {
        (Title, AccountId, BackLink, Key) = (title, accountId, backLink, key);
        stop = CancellationTokenSource.CreateLinkedTokenSource(shutdown);
    }

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>What is being done; the key of its English.</summary>
    public string Title { get; }
    public int AccountId { get; }
    public string BackLink { get; }
    internal string? Key { get; }
    public JobProgress Progress { get; } = new();

    /// <summary>Set once the job is over.</summary>
    public JobEnd? End { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public string Page => $"/viec/{Id:N}";
    public bool IsOver => State is JobState.Done or JobState.Refused or JobState.Cancelled or JobState.Failed;

    private volatile JobState state = JobState.Waiting;

    public JobState State => state;

    /// <summary>Ends when the job is over.</summary>
    internal Task Work { get; set; } = Task.CompletedTask;

    internal CancellationToken Stop => stop.Token;

    /// <summary>Asks it to stop: what it has done so far is taken back.</summary>
    public void Cancel()
    {
        if (IsOver) return;
        state = JobState.Stopping;
        stop.Cancel();
    }

    internal void Run() { if (state == JobState.Waiting) state = JobState.Running; }

    internal void Finish(JobState how, JobEnd? end, DateTime at)
    {
        (End, EndedAt) = (end, at);
        state = how;
    }

    public void Dispose() => stop.Dispose();
}
