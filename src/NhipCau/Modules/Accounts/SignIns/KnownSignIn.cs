using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>A sign-in in force as it was read last, and whose it is. Requests share it while nothing of it is written.</summary>
/// <param name="LongestDays">How long it lasts, however busy.</param>
/// <param name="IdleHours">How long it lasts while nothing is asked for.</param>
internal sealed record KnownSignIn(Viewer Viewer, DateTime StartedAt, int LongestDays, int IdleHours)
{
    private long seenAt;

    /// <summary>When something was last asked for, to within <see cref="SignIn.Coarse"/>. Writing that down forgets nobody's sign-in: it is told here.</summary>
    public DateTime SeenAt
    {
        get => new(Volatile.Read(ref seenAt), DateTimeKind.Utc);
        set => Volatile.Write(ref seenAt, value.Ticks);
    }

    public bool StandsAt(DateTime now) => StartedAt > now.AddDays(-LongestDays) && SeenAt > now.AddHours(-IdleHours);
}
