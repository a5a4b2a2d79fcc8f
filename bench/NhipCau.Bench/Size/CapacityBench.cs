using System.Data.Common;

namespace NhipCau.Bench.Size;

/// <summary>
/// <c>capacity [CONNECTION] [--scale 1] [--soak MINUTES]</c>: everything, on both databases and at both sizes (or the first alone), beside Redmine.
/// docs/capacity.md is written after each part: a run that is broken off leaves what it has measured, and says what it has not.
/// </summary>
internal static class CapacityBench
{
    public static async Task Run(SizeArguments asked, bool once)
    {
        var (loads, beside, soak) = (new List<Load>(), "Not run.", "Not run: `-- capacity --soak 30`.");
        var databases = new[] { null, asked.Connection ?? Postgres() }.Distinct().ToList();
        if (databases.Count == 1) Console.WriteLine("PostgreSQL is not installed: SQLite only.");
        await Measure(1);
        beside = await RedmineBench.Compare(SizeArguments.For(null, null, 1));
        Write();
        if (!once) await Measure(2);
        if (asked.Soak > 0) soak = await Soak.Run(SizeArguments.For(null, null, 1), TimeSpan.FromMinutes(asked.Soak));
        Write();
        Console.WriteLine(CapacityPage.Path);

        async Task Measure(int scale)
        {
            foreach (var connection in databases)
            {
                try
                {
                    loads.Add(await LoadBench.Measure(SizeArguments.For(null, connection?.Replace("Database=size", $"Database=size{scale}", StringComparison.Ordinal), scale), whole: scale == 1));
                }
                catch (DbException why) when (scale > 1)
                {
                    // The page says that it was not run; the rest is measured all the same.
                    Console.Error.WriteLine($"× {scale} on {(connection is null ? "SQLite" : "PostgreSQL")}: {why.Message}");
                }
                Write();
            }
        }

        void Write() => CapacityPage.Write(loads, beside, soak);
    }

    private static string? Postgres() => Tests.Data.PostgresCluster.Instance is { Missing: null } cluster ? cluster.Connection("size") : null;
}
