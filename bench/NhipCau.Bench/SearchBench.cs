using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench;

/// <summary>Words looked for in a table of a hundred thousand rows: as search asks for them, and as a list counts them.</summary>
internal static class SearchBench
{
    private const int Rows = 100_000;

    /// <summary>From what nobody is called to what every second row is called.</summary>
    private static readonly string[] Typed = ["zzzz", "mau 77123", "huu nghi 9", "dong song", "huu nghi", "uy ban nhan dan", "uy ban huu", "ng", "u"];

    private static readonly string[] Syllables = ["tân", "lập", "phú", "sơn", "đông", "sông", "bình", "long", "thành", "an", "hòa", "lộc", "hưng", "mỹ", "xuân", "quang", "vĩnh", "thanh", "minh", "đức", "nghĩa", "thạnh", "phước", "trung", "tây", "nam", "bắc", "cẩm", "gia", "kiệm"];

    /// <param name="connection">Of PostgreSQL; none: SQLite in a folder of its own.</param>
    public static async Task Run(string? connection)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = folder, Database = connection, Demo = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        Console.WriteLine(await Fill(app.Services));

        var viewer = new Viewer(1, "", 1, "", Role.OfficeOfficer, []);
        Console.WriteLine($"{Rows} rows{"",-20}     min   median      max   found");
        foreach (var text in Typed)
        {
            var found = 0;
            var page = await Measure(app.Services, async services =>
            {
                var (door, db) = (services.GetServices<IRecordDoor>().Single(d => d.Record == nameof(Agency)), services.GetRequiredService<AppDbContext>());
                found = (await door.Find(viewer, new Sought(db, text, [door.Table]), 26)).Count;
            });
            Console.WriteLine($"{"page  " + text,-30}{page} {found,7}");
            var count = await Measure(app.Services, async services =>
            {
                var db = services.GetRequiredService<AppDbContext>();
                found = await (await WordIndex.Matching(db, db.Set<Agency>(), text)).OrderBy(a => a.Id).Select(a => a.Id).Take(1001).CountAsync();
            });
            Console.WriteLine($"{"count " + text,-30}{count} {found,7}");
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<Times> Measure(IServiceProvider services, Func<IServiceProvider, Task> work)
    {
        async Task Once()
        {
            await using var scope = services.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        for (var i = 0; i < 5; i++) await Once();
        return await Times.Of(30, Once);
    }

    private static async Task<string> Fill(IServiceProvider services)
    {
        var (random, watch) = (new Random(1), System.Diagnostics.Stopwatch.StartNew());
        string Word() => Syllables[random.Next(Syllables.Length)];
        for (var done = 0; done < Rows; done += 5000)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.AddRange(Enumerable.Range(done, 5000).Select(i =>
            {
                var name = $"{(i % 2 == 0 ? "Ủy ban nhân dân xã" : i % 20 == 1 ? "Hội Hữu nghị" : "Công ty")} {Word()} {Word()} {Word()} {Word()} mẫu {i}";
                return new Agency { Code = $"bench-{i}", Name = name, SortKey = VanBan.VietnameseText.SortKey(name) };
            }));
            await db.SaveChangesAsync();
        }
        await using var last = services.CreateAsyncScope();
        var made = last.ServiceProvider.GetRequiredService<AppDbContext>();
        await made.Database.ExecuteSqlRawAsync("ANALYZE");
        return $"{Rows} rows saved in {watch.Elapsed.TotalSeconds:0.0} s";
    }
}
