using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;
using NhipCau.Shell;

namespace NhipCau.Bench;

/// <summary>The list of a register of a hundred thousand rows over loopback, against an empty endpoint of the same server; and its export.</summary>
internal static class RegistersBench
{
    private const int Rows = 100_000;

    private static readonly string[] Lists =
    [
        "/bao-chi", "/bao-chi?s=het", "/bao-chi?s=het&xep=ten", "/bao-chi?s=het&sau=20150601~50000", "/bao-chi?s=bao-cao", "/bao-chi?s=het&nam=2025", "/bao-chi?s=het&dien=Interview",
        "/bao-chi?s=het&nam=2025&dien=Interview&q=gom", "/bao-chi?s=het&q=mau+77123", "/bao-chi?s=het&q=dai+truyen+hinh", "/bao-chi?s=het&q=khong+co+dau", "/bao-chi?chi-tieu=BC01&tu=2025-12-15&den=2026-06-14",
    ];

    /// <param name="connection">Of PostgreSQL; none: SQLite in the folder.</param>
    /// <param name="folder">Kept with its rows for the next run; none: a folder that goes afterwards.</param>
    public static async Task Run(string? connection, string? folder)
    {
        var data = folder ?? Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = data, Database = connection, Demo = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        await Fill(app.Services);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var empty = await Measure(client, "/health");
        Console.WriteLine($"{Rows} rows{"",-50}     min   median      max   × empty   processor");
        Console.WriteLine($"{"/health (empty endpoint)",-60}{empty}");
        await Person.SignIn(client, "khanh.tm", (await File.ReadAllTextAsync(Path.Combine(data, "demo-password.txt"))).Trim());
        foreach (var list in Lists)
        {
            var used = Environment.CpuUsage.TotalTime;
            var times = await Measure(client, list);
            // Of the program and the client together, without that of a PostgreSQL server; the first five are not timed but used some, too.
            Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{list,-60}{times.Against(empty)} {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds / 35,8:0.0} ms"));
        }
        foreach (var form in new[] { "xlsx", "csv" })
        {
            long bytes = 0;
            var before = GC.GetTotalMemory(true);
            var times = await Times.Of(5, async () => bytes = (await client.GetByteArrayAsync($"/bao-chi?s=het&handler=Export&dang={form}")).Length);
            Console.WriteLine($"{"export, " + form,-60}{times} {bytes / 1024,8} KB; live memory {(GC.GetTotalMemory(true) - before) / 1024} KB more");
        }
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (folder is null) Directory.Delete(data, recursive: true);
    }

    private static async Task<Times> Measure(HttpClient client, string path)
    {
        for (var i = 0; i < 5; i++) (await client.GetAsync(path)).EnsureSuccessStatusCode();
        return await Times.Of(30, () => client.GetByteArrayAsync(path));
    }

    private static async Task<int> Filled(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<PressVisit>().CountAsync() / 5000 * 5000;
    }

    /// <summary>Twenty years of visits: most of them reported, of a thousand one in another state.</summary>
    private static async Task Fill(IServiceProvider services)
    {
        string[] outlets = ["Đài truyền hình", "Hãng tin", "Nhật báo", "Tạp chí"], subjects = ["Làng nghề gốm", "Mùa lúa", "Cầu mới qua sông", "Khu công nghiệp"];
        for (var done = await Filled(services); done < Rows; done += 5000)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var countries = await db.Set<Country>().Select(c => c.Id).OrderBy(id => id).ToListAsync();
            var owner = await db.Users.Where(a => a.UserName == "khanh.tm").Select(a => new { a.Id, a.AgencyId }).SingleAsync();
            var viewer = new Shell.Rights.Viewer(owner.Id, "", owner.AgencyId, "", Shell.Rights.Role.OfficeLeader, []);
            foreach (var i in Enumerable.Range(done, 5000))
            {
                var day = new DateOnly(2007, 1, 1).AddDays(i % 7200);
                var visit = new PressVisit { OwnerId = owner.AgencyId, Outlet = $"{outlets[i % 4]} mẫu {i}", CountryId = countries[i % countries.Count], Case = i % 5 == 0 ? PressCase.Interview : PressCase.Resident, Journalists = 1 + i % 7, Subject = subjects[i / 4 % 4], From = day, To = day.AddDays(3) };
                visit.Receive(viewer, day, day.AddDays(9));
                visit.Approve(viewer, day, $"{i}/UBND-NC", day.AddDays(9));
                visit.Begin(viewer, day, day.AddDays(9));
                if (i % 1000 != 1) visit.End(viewer, day.AddDays(2), day.AddDays(9));
                if (i % 1000 > 2) visit.Tell(viewer, day.AddDays(5), $"{i}/BC", day.AddDays(9));
                db.Add(visit);
            }
            await db.SaveChangesAsync();
        }
    }
}
