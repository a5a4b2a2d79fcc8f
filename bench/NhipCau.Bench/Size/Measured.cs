using System.Diagnostics;

namespace NhipCau.Bench.Size;

/// <summary>What many askings of one kind of page took: milliseconds as the clients waited, processor of the server a page, and of its database.</summary>
internal sealed record Measured(string Kind, string Group, string Person, double Median, double P99, double Processor, double Database, int Bytes, int Faults)
{
    /// <summary>Of each client, once the code is warm.</summary>
    private const int Rounds = 16;

    /// <summary>A page is warm when so many askings of each client have twice cost no less than nine tenths of the least before: the program compiles again, better, what is asked often.</summary>
    private const int WarmRounds = 8, MostWarm = 12;

    public const int Clients = 8;

    public static async Task<Measured> Of(Server server, IReadOnlyList<Visitor> visitors, PageKind page, int rounds = Rounds, bool compressed = true)
    {
        var (asked, last) = (await Warm(server, visitors, page, compressed), new List<(double Wait, int Status, int Bytes)>());
        var (processor, database) = (server.Processor, await server.DatabaseProcessor());
        await Ask(visitors, page, asked, rounds, compressed, last);
        var used = (server.Processor - processor) / last.Count;
        var sorted = last.Select(w => w.Wait).Order().ToArray();
        return new Measured(page.Kind, page.Group, page.Person, At(sorted, 0.5), At(sorted, 0.99), used, Math.Max(0, await server.DatabaseProcessor() - database) / last.Count, last[0].Bytes, last.Count(w => w.Status >= 400));
    }

    /// <returns>How often each client has asked.</returns>
    private static async Task<int> Warm(Server server, IReadOnlyList<Visitor> visitors, PageKind page, bool compressed)
    {
        var (least, steady) = (double.MaxValue, 0);
        for (var batch = 0; batch < MostWarm; batch++)
        {
            var processor = server.Processor;
            await Ask(visitors, page, batch * WarmRounds, WarmRounds, compressed, []);
            var now = server.Processor - processor;
            // What is compiled in the background begins a tenth of a second after the last asking.
            await Task.Delay(300);
            steady = now >= 0.9 * least ? steady + 1 : 0;
            if (steady == 2) return (batch + 1) * WarmRounds;
            least = Math.Min(least, now);
        }
        return MostWarm * WarmRounds;
    }

    public static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    private static Task Ask(IReadOnlyList<Visitor> visitors, PageKind page, int from, int rounds, bool compressed, List<(double, int, int)> waits) => Task.WhenAll(visitors.Select((visitor, v) => Task.Run(async () =>
    {
        for (var i = from; i < from + rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var (status, bytes) = await visitor.Get(page.Paths[(i * visitors.Count + v) % page.Paths.Count], compressed);
            lock (waits) waits.Add((watch.Elapsed.TotalMilliseconds, status, bytes));
        }
    })));
}
