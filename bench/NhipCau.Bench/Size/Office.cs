using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace NhipCau.Bench.Size;

/// <param name="P95">Of the pages 200 people asked for, in milliseconds.</param>
/// <param name="Faults">What went wrong: the status and the address.</param>
internal sealed record OfficeResult(int Pages, double Median, double P95, double P99, IReadOnlyList<string> Faults, int SignIns, int SignInFaults, double SignInMedian, double SignInMost, double Seconds);

/// <summary>Two hundred people who read, think and read on, while others sign in.</summary>
internal static class Office
{
    private const int Users = 200;
    private const int SignIns = 500;

    /// <summary>Between two who sign in: five hundred in five minutes.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(4.95) / SignIns;

    /// <summary>Between two pages of one person, on average.</summary>
    private static readonly TimeSpan Thinking = TimeSpan.FromSeconds(10);

    public static async Task<OfficeResult> Work(Server server, SizeArguments asked, string password, TimeSpan length, bool signIns = true)
    {
        var people = await People(asked, Users + SignIns);
        var users = new ConcurrentBag<Visitor>();
        await Parallel.ForEachAsync(people.Take(Users), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (name, _) => users.Add(await Visitor.SignedIn(server.Address, name, password)));
        var (waits, faults, ins, inFaults) = (new ConcurrentBag<double>(), new ConcurrentBag<string>(), new ConcurrentBag<double>(), 0);
        using var stop = new CancellationTokenSource(length);
        var watch = Stopwatch.StartNew();
        var work = users.Select((user, i) => Task.Run(() => Read(user, new Random(i))));
        var arriving = signIns ? Task.Run(Arrive) : Task.CompletedTask;
        await Task.WhenAll([.. work, arriving]);
        var seconds = watch.Elapsed.TotalSeconds;
        foreach (var user in users) user.Dispose();
        var (sorted, entered) = (waits.Order().ToArray(), ins.Order().ToArray());
        return new OfficeResult(sorted.Length, Measured.At(sorted, 0.5), Measured.At(sorted, 0.95), Measured.At(sorted, 0.99), [.. faults], entered.Length, inFaults, Measured.At(entered, 0.5), Measured.At(entered, 1), seconds);

        async Task Read(Visitor user, Random random)
        {
            var (menu, records) = (new List<string>(), new List<string>());
            await Think(random.NextDouble());
            while (!stop.IsCancellationRequested)
            {
                var path = menu.Count == 0 ? "/" : records.Count > 0 && random.Next(3) > 0 ? records[random.Next(records.Count)] : random.Next(6) == 0 ? $"/tim?q={Uri.EscapeDataString(Crawl.Common)}" : menu[random.Next(menu.Count)];
                var once = Stopwatch.StartNew();
                try
                {
                    using var answer = await user.Client.GetAsync(path);
                    var html = await answer.Content.ReadAsStringAsync();
                    waits.Add(once.Elapsed.TotalMilliseconds);
                    if ((int)answer.StatusCode >= 500) faults.Add($"{(int)answer.StatusCode} {path}");
                    if (menu.Count == 0) menu.AddRange(Visitor.Links(html[html.IndexOf("id=\"nav\"", StringComparison.Ordinal)..html.IndexOf("<main", StringComparison.Ordinal)]).Where(l => !l.StartsWith("/ngon-ngu", StringComparison.Ordinal)));
                    if (Visitor.Records(html).ToList() is { Count: > 0 } found) records = found;
                }
                catch (HttpRequestException broken) { faults.Add($"{broken.Message} {path}"); }
                await Think(-Math.Log(1 - random.NextDouble()));
            }
        }

        async Task Arrive()
        {
            var coming = new List<Task>();
            foreach (var name in people.Skip(Users).TakeWhile(_ => !stop.IsCancellationRequested))
            {
                coming.Add(Task.Run(async () =>
                {
                    var once = Stopwatch.StartNew();
                    try { using var visitor = await Visitor.SignedIn(server.Address, name, password); ins.Add(once.Elapsed.TotalMilliseconds); }
                    catch (Exception) { Interlocked.Increment(ref inFaults); }
                }));
                await Think(Pause / Thinking);
            }
            await Task.WhenAll(coming);
        }

        async Task Think(double share)
        {
            try { await Task.Delay(Thinking * share, stop.Token); }
            catch (OperationCanceledException) { }
        }
    }

    private static async Task<List<string>> People(SizeArguments asked, int many)
    {
        await using var size = await Opened.Of(asked);
        // Every third: of all roles and agencies.
        return await size.Db.Users.AsNoTracking().OrderBy(a => a.Id * 7919 % 1009).Select(a => a.UserName!).Take(many).ToListAsync();
    }
}
