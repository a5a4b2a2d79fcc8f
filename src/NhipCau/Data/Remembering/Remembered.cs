using System.Collections;
using System.Collections.Concurrent;
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

    internal TableWrites Writes => writes;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>Answers being found: who asks the same meanwhile waits for it, for eight who find it at once take eight times the room.</summary>
    private readonly ConcurrentDictionary<string, Task<Answer?>> sought = new(StringComparer.Ordinal);

    private sealed record Answer(object? Value, long At, string[] Tables);

    /// <param name="key">All that the answer depends on beside the rows: what is asked, for whom, on which day, in which language where it holds words of the screen.</param>
    /// <param name="ask">Gives what nobody changes afterwards.</param>
    /// <param name="size">How large the answer is, in units of some hundred bytes, where it is no list: of those each element counts for three.</param>
    public async Task<T> Of<T>(string key, Func<Task<T>> ask, int size = 1)
    {
        if (Stands(kept.Get(key) as Answer) is { } known) return (T)known.Value!;
        var mine = new TaskCompletionSource<Answer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        // Another's that failed, or that was begun before the last save, is not taken.
        if (sought.GetOrAdd(key, mine.Task) is var found && found != mine.Task && Stands(await found) is { } other) return (T)other.Value!;
        Answer? answer = null;
        try
        {
            var at = writes.Now;
            using var read = new ReadTables();
            var value = await ask();
            answer = new Answer(value, at, [.. read.Names]);
            kept.Set(key, answer, new MemoryCacheEntryOptions { Size = 2 + (value is ICollection many ? 3 * many.Count : size), AbsoluteExpirationRelativeToNow = Longest });
            return value;
        }
        finally
        {
            mine.SetResult(answer);
            sought.TryRemove(new(key, mine.Task));
        }
    }

    /// <summary>The answer, if nothing it was found in has been written since; what is found by its help was found in the same.</summary>
    private Answer? Stands(Answer? answer)
    {
        if (answer is null || writes.AnySince(answer.At, answer.Tables)) return null;
        ReadTables.Current?.Add(answer.Tables);
        return answer;
    }

    public void Dispose() => kept.Dispose();
}
