using System.Net;
using System.Threading.RateLimiting;
using NhipCau.Shell;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>
/// Counts what goes wrong at the door. Of an address only failures count, for a whole province may come from one; of a browser that the account
/// has used before, so that its owner gets in while strangers keep the account locked.
/// </summary>
public sealed class SignInGate(AppSettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses = Counted(settings.SignIn.FailuresOfAnAddress, TimeSpan.FromMinutes(5));
    private readonly PartitionedRateLimiter<string> devices = Counted(Tries.Most, Tries.Locked);

    public bool IsShut(IPAddress? from) => !addresses.AttemptAcquire(Origin.Network(from), 0).IsAcquired;

    public void Failed(IPAddress? from) => addresses.AttemptAcquire(Origin.Network(from)).Dispose();

    /// <summary>One more try of a known browser on a locked account.</summary>
    public bool TryKnown(int accountId, string device) => devices.AttemptAcquire($"{accountId} {device}").IsAcquired;

    public void Dispose()
    {
        addresses.Dispose();
        devices.Dispose();
    }

    private static PartitionedRateLimiter<string> Counted(int most, TimeSpan during) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = during, SegmentsPerWindow = 5, QueueLimit = 0 }));
}
