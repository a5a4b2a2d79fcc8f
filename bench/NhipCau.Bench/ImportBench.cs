using System.Diagnostics;
using System.Globalization;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Host;
using NhipCau.Shell;
using NhipCau.Shell.Files;

namespace NhipCau.Bench;

/// <summary>Ten thousand rows of a register from the upload of their .xlsx to the sentence that they are taken, as a person without script sends them.</summary>
internal static class ImportBench
{
    private const int Rows = 10_000;

    private static readonly (string Path, string[] Columns)[] Registers =
    [
        ("/bao-chi/nhap", ["STT", "Hãng tin", "Nước", "Nội dung", "Thời gian", "Số phóng viên", "Ghi chú"]),
        ("/doan-ra/nhap", ["STT", "Tên đoàn", "Nước đến", "Mục đích", "Thời gian", "Số người", "Ghi chú"]),
    ];

    /// <param name="connection">Of PostgreSQL; none: SQLite in a folder of its own.</param>
    public static async Task Run(string? connection)
    {
        var data = Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = data, Database = connection, Demo = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        await Person.SignIn(client, "khanh.tm", (await File.ReadAllTextAsync(Path.Combine(data, "demo-password.txt"))).Trim());
        foreach (var (path, columns) in Registers)
        {
            for (var round = 1; round <= 3; round++)
            {
                Console.WriteLine($"{path}, round {round}, {Rows} rows");
                await Once(client, path, Sheet(round, columns));
            }
        }
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private static async Task Once(HttpClient client, string path, byte[] sheet)
    {
        var (all, processor, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, GC.GetTotalMemory(true));
        var peak = 0L;
        async Task<IHtmlDocument> Step(string name, Func<Task<HttpResponseMessage>> send)
        {
            var (watch, used) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
            var page = await Page(await send());
            var steps = new HashSet<string>();
            while (page.QuerySelector("#job form") is not null)
            {
                if (page.QuerySelector("progress")?.GetAttribute("value") is { } done) steps.Add(done);
                await Task.Delay(50);
                page = await Page(await client.GetAsync(page.QuerySelector("#job")!.GetAttribute("hx-get")));
                peak = Math.Max(peak, GC.GetTotalMemory(false) - before);
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-24} {watch.Elapsed.TotalSeconds,6:0.00} s   processor {(Environment.CpuUsage.TotalTime - used).TotalSeconds,6:0.00} s   progress seen at {steps.Count} places"));
            return page;
        }
        var form = await Page(await client.GetAsync(path));
        var preview = await Step("upload and read", () => client.PostAsync(path, new MultipartFormDataContent { { new StringContent(Token(form, "form:has([name=List])")), "__RequestVerificationToken" }, { new ByteArrayContent(sheet), "List", "danh-sach.xlsx" } }));
        if (preview.QuerySelector("#job a.main") is { } read) preview = await Step("preview", () => client.GetAsync(read.GetAttribute("href")));
        var take = (IHtmlFormElement)preview.QuerySelector("form[action*='handler=Take']")!;
        var end = await Step("take", () => client.PostAsync(take.GetAttribute("action"), new FormUrlEncodedContent([new("__RequestVerificationToken", Token(preview, "form[action*='handler=Take']"))])));
        if (end.QuerySelector(".flash.ok") is not { } said || !said.TextContent.Contains($"{Rows}", StringComparison.Ordinal)) throw new InvalidDataException(end.Body!.TextContent);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {"all",-24} {all.Elapsed.TotalSeconds,6:0.00} s   processor {(Environment.CpuUsage.TotalTime - processor).TotalSeconds,6:0.00} s   managed memory at its highest {peak / 1e6:0} MB more, {(GC.GetTotalMemory(true) - before) / 1e6:0} MB afterwards"));
    }

    private static async Task<IHtmlDocument> Page(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());

    private static string Token(IHtmlDocument page, string form) => ((IHtmlInputElement)page.QuerySelector($"{form} input[name=__RequestVerificationToken]")!).Value;

    private static readonly string[] Countries = ["Nhật Bản", "Lào", "Campuchia", "Hàn Quốc", "Trung Quốc", "Pháp", "Đức", "Singapore", "Thái Lan", "Ấn Độ"];

    private static byte[] Sheet(int round, string[] columns)
    {
        var file = new MemoryStream();
        using (var sheet = new SheetWriter(file, "Danh sách", [.. columns.Select(t => new SheetColumn(t))]))
        {
            for (var i = 0; i < Rows; i++)
            {
                // Ten years to ten countries: a hundred trips to each in a year.
                var day = new DateOnly(2007 + round * 3, 1, 1).AddDays(i * 7 % 3600);
                sheet.Row([i + 1, $"Đoàn mẫu {round}-{i}", Countries[i % Countries.Length], $"Ghi hình làng nghề số {i}", string.Create(CultureInfo.InvariantCulture, $"{day:dd/MM/yyyy} - {day.AddDays(3):dd/MM/yyyy}"), 1 + i % 9, "Trong kế hoạch năm"]);
            }
        }
        return file.ToArray();
    }
}
