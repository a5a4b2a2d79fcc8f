namespace NhipCau.Shell.Jobs;

/// <summary>How far a job is; total 0: nobody can say yet.</summary>
public sealed class JobProgress
{
    private volatile int done;
    private volatile int total;

    public int Done => done;
    public int Total => total;

    public void Report(int done, int total) => (this.done, this.total) = (done, total);
}
