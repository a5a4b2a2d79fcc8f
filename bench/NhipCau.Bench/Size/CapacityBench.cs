namespace NhipCau.Bench.Size;

/// <summary><c>capacity [CONNECTION] [--soak MINUTES]</c>: everything, on both databases and at both sizes, beside Redmine; writes docs/capacity.md.</summary>
internal static class CapacityBench
{
    public static async Task Run(SizeArguments asked)
    {
        var loads = new List<Load>();
        foreach (var connection in new[] { null, asked.Connection ?? Postgres() })
        {
            if (connection is null && loads.Count > 0) { Console.WriteLine("PostgreSQL is not installed: SQLite only."); continue; }
            foreach (var scale in new[] { 1, 2 })
            {
                var data = SizeArguments.For(null, connection is null ? null : connection.Replace("Database=size", $"Database=size{scale}", StringComparison.Ordinal), scale);
                loads.Add(await LoadBench.Measure(data, whole: scale == 1));
            }
        }
        var beside = await RedmineBench.Compare(SizeArguments.For(null, null, 1));
        var soak = asked.Soak == 0 ? "Not run: `-- capacity --soak 30`." : await Soak.Run(SizeArguments.For(null, null, 1), TimeSpan.FromMinutes(asked.Soak));
        CapacityPage.Write(loads, beside, soak);
        Console.WriteLine(CapacityPage.Path);
    }

    private static string? Postgres() => Tests.Data.PostgresCluster.Instance is { Missing: null } cluster ? cluster.Connection("size") : null;
}
