using System.Collections.Concurrent;

namespace NhipCau.Data.Remembering;

/// <summary>When each table was last written by this process: numbers that only grow.</summary>
public sealed class TableWrites
{
    private readonly ConcurrentDictionary<string, long> last = new(StringComparer.Ordinal);
    private long now;

    /// <summary>What is asked from here on sees all that was written up to this moment.</summary>
    public long Now => Volatile.Read(ref now);

    public bool AnySince(long moment, IEnumerable<string> tables) => tables.Any(t => last.TryGetValue(t, out var at) && at > moment);

    /// <summary>To be told when the rows can be seen, never before: whoever asked earlier has seen the old ones.</summary>
    internal void Written(IEnumerable<string> tables)
    {
        var at = Interlocked.Increment(ref now);
        foreach (var table in tables) last.AddOrUpdate(table, at, (_, before) => Math.Max(before, at));
    }
}
