using System.Diagnostics;

namespace NhipCau.Bench.Size;

/// <summary>What many askings of one kind of page took: milliseconds as the clients waited, processor of the server a page, and of its database.</summary>
internal sealed record Measured(string Kind, string Group, string Person, double Median, double P99, double Processor, double Database, int Bytes, int Faults)
{
    /// <summary>Of each client, once the code is warm.</summary>
    private const int Rounds = 16;

    private const int Few = 4;

    /// <summary>Milliseconds.</summary>
    private const double Far = 3 * Load.MostMedian;

    public const int Clients = 8;

    public static async Task<Measured> Of(Server server, IReadOnlyList<Visitor> visitors, PageKind page, int rounds = Rounds, int warm = 4, bool compressed = true)
    {
        var first = new List<(double Wait, int Status, int Bytes)>();
        await Ask(visitors, page, 0, warm, compressed, first);
        // A page that is far from what was asked need not be asked as often to be told so.
        if (first.Count > 0 && At([.. first.Select(w => w.Wait).Order()], 0.5) > Far) rounds = Math.Min(rounds, Few);
        var (processor, database, waits) = (server.Processor, await server.DatabaseProcessor(), new List<(double Wait, int Status, int Bytes)>());
        await Ask(visitors, page, warm, rounds, compressed, waits);
        var used = (server.Processor - processor) / waits.Count;
        var sorted = waits.Select(w => w.Wait).Order().ToArray();
        return new Measured(page.Kind, page.Group, page.Person, At(sorted, 0.5), At(sorted, 0.99), used, Math.Max(0, await server.DatabaseProcessor() - database) / waits.Count, waits[0].Bytes, waits.Count(w => w.Status >= 400));
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
