using System.Collections;
using Microsoft.Extensions.Caching.Memory;

namespace NhipCau.Data.Remembering;

/// <summary>
/// Answers that many ask for and that cost more to find than to keep: the counts of tabs, what can be chosen, figures. Each is kept with the tables its
/// questions read, and is forgotten when one of them is written: what is shown is never older than the last save of this process.
/// </summary>
public sealed class Remembered(TableWrites writes) : IDisposable
{
    /// <summary>A command run beside the server (<c>nhipcau user add</c>) writes unseen: no answer outlives this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>In units of about a hundred bytes: some ten megabytes, however many people ask.</summary>
    private const int MostKept = 100_000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    private sealed record Answer(object? Value, long At, string[] Tables);

    /// <param name="key">All that the answer depends on beside the rows: what is asked, for whom, on which day, in which language where it holds words of the screen.</param>
    /// <param name="ask">Gives what nobody changes afterwards.</param>
    /// <param name="size">How large the answer is, in units of some hundred bytes, where it is no list: of those each element counts for three.</param>
    public async Task<T> Of<T>(string key, Func<Task<T>> ask, int size = 1)
    {
        if (kept.Get(key) is Answer known && !writes.AnySince(known.At, known.Tables))
        {
            ReadTables.Current?.Add(known.Tables);
            return (T)known.Value!;
        }
        var at = writes.Now;
        using var read = new ReadTables();
        var value = await ask();
        kept.Set(key, new Answer(value, at, [.. read.Names]), new MemoryCacheEntryOptions { Size = 2 + (value is ICollection many ? 3 * many.Count : size), AbsoluteExpirationRelativeToNow = Longest });
        return value;
    }

    public void Dispose() => kept.Dispose();
}
