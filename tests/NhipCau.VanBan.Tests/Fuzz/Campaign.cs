using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>Many inputs, each made from its seed and read in time. Each kind of failure names its first seed and shows the smallest input that still fails.</summary>
/// <param name="fault">What is wrong with the reading of a text; null where nothing is.</param>
/// <param name="limit">Of the processor's time for one text; what is not over after sixty times as long is endless.</param>
internal sealed class Campaign(Func<int, string> make, Func<string, string?> fault, TimeSpan limit)
{
    private const int Enough = 10;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> failures = [];
    private readonly List<int> late = [];
    private (TimeSpan Time, int Seed) slowest;
    private int next;

    /// <returns>Inputs a second, and the slowest.</returns>
    public string Run(int first, int count)
    {
        fault(make(first)); // The first reading is that of a program that has just been started.
        next = first - 1;
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Worker(this, first + count)).ToList();
        while (workers.Any(worker => !worker.Join()) && failures.Count < Enough)
            if (workers.FirstOrDefault(worker => worker.Busy > 60 * limit) is { } stuck)
            {
                Fail(stuck.Seed, $"Not over within {60 * limit}.", make(stuck.Seed));
                break;
            }
        var took = watch.Elapsed;
        foreach (var seed in late.Where(_ => failures.Count == 0))
            if (ReadAlone(seed) is var time && time > limit)
                Fail(seed, $"Took {time}.", make(seed));
        Assert.True(failures.Count == 0, string.Join('\n', failures.Values));
        return string.Create(CultureInfo.InvariantCulture, $"{count / took.TotalSeconds:0} inputs a second; slowest {slowest.Time.TotalMilliseconds:0} ms (seed {slowest.Seed}), again alone {ReadAlone(slowest.Seed).TotalMilliseconds:0} ms of processor");
    }

    /// <summary>
    /// A busy machine makes everything late: what counts is the processor's time with nothing else running, the best of some.
    /// The compiler behind may still be at work in the first of them.
    /// </summary>
    private TimeSpan ReadAlone(int seed)
    {
        var text = make(seed);
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3 || i < 12 && best > limit; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            fault(text);
            var took = Environment.CpuUsage.TotalTime - before;
            best = took < best ? took : best;
        }
        return best;
    }

    private void Read(int seed)
    {
        var text = make(seed);
        var watch = Stopwatch.StartNew();
        var found = fault(text);
        var time = watch.Elapsed;
        lock (gate)
        {
            if (time > slowest.Time) slowest = (time, seed);
            if (time > limit) late.Add(seed);
        }
        if (found is not null && !failures.ContainsKey(found))
            Fail(seed, found, Smallest(text, found));
    }

    private void Fail(int seed, string what, string text)
    {
        lock (gate)
            failures.TryAdd(what, $"seed {seed}: {what}\ninput: {JsonSerializer.Serialize(text)}");
    }

    /// <summary>Takes away ever smaller pieces as long as the fault stays, for ten seconds.</summary>
    private string Smallest(string text, string found)
    {
        var watch = Stopwatch.StartNew();
        for (var piece = text.Length / 2; piece > 0; piece /= 2)
            for (var at = 0; at + piece <= text.Length && watch.Elapsed.TotalSeconds < 10;)
                if (text.Remove(at, piece) is var less && fault(less) == found)
                    text = less;
                else
                    at += piece;
        return text;
    }

    /// <summary>A thread with a stack as small as any that the program gets: one megabyte, on Windows.</summary>
    private sealed class Worker
    {
        private readonly Thread thread;
        private long since = Stopwatch.GetTimestamp();

        public Worker(Campaign campaign, int end)
        {
            thread = new(() =>
            {
                while ((Seed = Interlocked.Increment(ref campaign.next)) < end && campaign.failures.Count < Enough)
                {
                    Volatile.Write(ref since, Stopwatch.GetTimestamp());
                    campaign.Read(Seed);
                }
            }, maxStackSize: 1 << 20)
            {
                IsBackground = true,
            };
            thread.Start();
        }

        public int Seed { get; private set; }

        public TimeSpan Busy => thread.IsAlive ? Stopwatch.GetElapsedTime(Volatile.Read(ref since)) : TimeSpan.Zero;

        public bool Join() => thread.Join(100);
    }
}
