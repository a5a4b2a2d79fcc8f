using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Host;
using NhipCau.Shell;

namespace NhipCau.Bench;

/// <summary>Every page that a person can reach by links, over loopback, against an empty endpoint of the same server.</summary>
internal static class PagesBench
{
    private static readonly string[] People = ["khanh.tm", "son.lh", "thao.np", "quang.dv", "quantri"];

    public static async Task Run(string? folder)
    {
        var data = folder ?? Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = data, Demo = true, DemoWork = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        await app.StartAsync();
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        var password = (await File.ReadAllTextAsync(Path.Combine(data, "demo-password.txt"))).Trim();

        using var anyone = new HttpClient { BaseAddress = address };
        var empty = await Measure(anyone, "/health");
        Console.WriteLine($"{"",-60}     min   median      max   × empty    bytes");
        Console.WriteLine($"{"/health (empty endpoint)",-60}{empty}");
        foreach (var person in People)
        {
            using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.None }) { BaseAddress = address };
            client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
            await Person.SignIn(client, person, password);
            foreach (var path in await Reachable(address, client))
            {
                var times = await Measure(client, path);
                var bytes = (await client.GetByteArrayAsync(path)).Length;
                Console.WriteLine($"{person + " " + path,-60}{times.Against(empty)} {bytes,8}");
            }
        }
        await app.StopAsync();
        if (folder is null) { Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools(); Directory.Delete(data, recursive: true); }
    }

    private static async Task<Times> Measure(HttpClient client, string path)
    {
        for (var i = 0; i < 5; i++) (await client.GetAsync(path)).EnsureSuccessStatusCode();
        return await Times.Of(30, () => client.GetByteArrayAsync(path));
    }

    /// <summary>Pages two links from the desk; of many records of one kind, one.</summary>
    private static async Task<IReadOnlyList<string>> Reachable(Uri address, HttpClient client)
    {
        var kinds = new Dictionary<string, string>();
        var round = new List<string> { "/" };
        for (var depth = 0; depth < 3; depth++)
        {
            var next = new List<string>();
            foreach (var path in round)
            {
                var kind = System.Text.RegularExpressions.Regex.Replace(path.Split('?')[0], "[0-9]+", "#");
                if (kinds.ContainsKey(kind)) continue;
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.AcceptEncoding.Clear();
                request.Headers.AcceptEncoding.ParseAdd("identity");
                using var answer = await client.SendAsync(request);
                if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
                kinds[kind] = path;
                var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
                next.AddRange(html.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(h => !h.StartsWith("/ngon-ngu", StringComparison.Ordinal)));
            }
            round = next;
        }
        return [.. kinds.Values.Order(StringComparer.Ordinal)];
    }
}
