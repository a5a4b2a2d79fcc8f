namespace NhipCau.Shell.Backup;

/// <summary>How the server's own backups fare, for who watches it. In UTC; null: not yet.</summary>
public sealed class BackupState
{
    private volatile Round? last;

    /// <param name="Made">When the last whole and proved backup was made.</param>
    /// <param name="Problem">Why the last round did not end so; null when it did.</param>
    /// <param name="Missing">Files the data name and the data folder has no whole copy of.</param>
    public sealed record Round(DateTime? Made, DateTime TriedAt, string? Problem, int Missing, TimeSpan Took, int NewParts);

    public Round? Last => last;

    internal void Is(Round round) => last = round;
}
