using System.Globalization;

namespace NhipCau.Bench.Size;

/// <summary>Two hundred people for as long as asked, and what the program holds in memory meanwhile.</summary>
internal static class Soak
{
    public static async Task<string> Run(SizeArguments asked, TimeSpan length)
    {
        await FullSize.Fill(asked.Folder, asked.Connection, asked.Scale);
        var password = (await File.ReadAllTextAsync(Path.Combine(asked.Folder, "demo-password.txt"))).Trim();
        await using var server = await Server.Start(asked.Folder, asked.Connection);
        var held = new List<double>();
        using var stop = new CancellationTokenSource();
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                held.Add(server.Memory);
                try { await Task.Delay(TimeSpan.FromSeconds(5), stop.Token); } catch (OperationCanceledException) { }
            }
        });
        var office = await Office.Work(server, asked, password, length, signIns: false);
        await stop.CancelAsync();
        await watching;
        // The first fifth warms up; after that the second half is held against the first.
        var steady = held.Skip(held.Count / 5).ToList();
        var (before, after) = (steady.Take(steady.Count / 2).Average(), steady.Skip(steady.Count / 2).Average());
        var met = server.MostMemory < 400 && after < before * 1.1;
        return string.Create(CultureInfo.InvariantCulture, $"{(asked.Connection is null ? "SQLite" : "PostgreSQL")}, {length.TotalMinutes:0} minutes of 200 users: {office.Pages} pages, p95 {office.P95:0.0} ms, {office.Faults.Count} faults; memory {before:0} MB, then {after:0} MB, at most {server.MostMemory:0} MB (asked: flat, under 400 MB: {(met ? "met" : "**not met**")})");
    }
}
