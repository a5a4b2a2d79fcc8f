using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Indicators;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench;

/// <summary>All figures of a half-year, with those of the year before, over a hundred thousand rows of the registers of delegations.</summary>
internal static class FiguresBench
{
    private const int Rows = 100_000;

    /// <param name="connection">Of PostgreSQL; none: SQLite in a folder of its own.</param>
    public static async Task Run(string? connection)
    {
        var data = Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = data, Database = connection, Demo = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        await Fill(app.Services);
        var period = new Period(new DateOnly(2025, 12, 15), new DateOnly(2026, 6, 14));
        var count = 0;
        async Task Read()
        {
            await using var scope = app.Services.CreateAsyncScope();
            var viewer = new Viewer(1, "", await scope.ServiceProvider.GetRequiredService<AppDbContext>().Users.Select(u => u.AgencyId).FirstAsync(), "", Role.OfficeLeader, []);
            count = (await scope.ServiceProvider.GetRequiredService<FigureBook>().Read(viewer, period)).Count;
        }
        await Read();
        var used = Environment.CpuUsage.TotalTime;
        var times = await Times.Of(20, Read);
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} figures of a half-year over {Rows} rows: {times}; processor of the program {(Environment.CpuUsage.TotalTime - used).TotalMilliseconds / 20:0} ms"));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    /// <summary>Ten years of delegations, half of them out and half of them in.</summary>
    internal static async Task Fill(IServiceProvider services)
    {
        for (var done = 0; done < Rows; done += 5000)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var owners = await db.Set<Agency>().Where(a => a.EndedOn == null).OrderBy(a => a.Id).Select(a => a.Id).Take(120).ToListAsync();
            foreach (var i in Enumerable.Range(done, 5000))
            {
                var owner = owners[i / 2 % owners.Count];
                var day = new DateOnly(2017, 1, 1).AddDays(i % 3650);
                object row = i % 2 == 0
                    ? new Delegation { OwnerId = owner, Name = $"Đoàn mẫu {i}", Countries = ",JP,", From = day, To = day.AddDays(4), People = i % 9, Basis = (TripBasis)(i % 3) }
                    : new Visit { OwnerId = owner, Name = $"Khách mẫu {i}", Body = $"Cơ quan mẫu {i}", Countries = ",JP,", From = day, To = day.AddDays(2), People = i % 9, Basis = (VisitBasis)(i % 3) };
                var entry = db.Add(row);
                entry.Property("Estimate").CurrentValue = 1_000_000m * (i % 97);
                entry.Property(row is Delegation ? "DepartedOn" : "StartedOn").CurrentValue = day;
            }
            await db.SaveChangesAsync();
        }
    }
}
