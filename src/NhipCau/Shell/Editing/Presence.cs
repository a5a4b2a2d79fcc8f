using System.Collections.Concurrent;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Editing;

/// <summary>Who has a record open to change it. Told to whoever opens it too; forgotten after a while, and when the program stops.</summary>
public sealed class Presence(TimeProvider clock)
{
    /// <summary>How long an open form counts when nothing more is heard of it.</summary>
    private static readonly TimeSpan While = TimeSpan.FromMinutes(15);
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<(string Record, int Id, int Account), (string Name, DateTimeOffset At)> open = new();

    public void Opened(string record, int id, Viewer viewer)
    {
        var now = clock.GetUtcNow();
        if (open.Count >= Most) foreach (var (key, seen) in open) if (now - seen.At > While) open.TryRemove(key, out _);
        if (open.Count < Most) open[(record, id, viewer.AccountId)] = ($"{viewer.Name}, {viewer.AgencyName}", now);
    }

    public void Closed(string record, int id, Viewer viewer) => open.TryRemove((record, id, viewer.AccountId), out _);

    /// <summary>The others, with when each opened it.</summary>
    public IReadOnlyList<(string Name, DateTimeOffset At)> Others(string record, int id, Viewer viewer)
    {
        var now = clock.GetUtcNow();
        return [.. open.Where(o => o.Key.Record == record && o.Key.Id == id && o.Key.Account != viewer.AccountId && now - o.Value.At <= While).Select(o => o.Value).OrderBy(o => o.At)];
    }
}
