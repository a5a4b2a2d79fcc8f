using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench;

/// <summary>The collecting table of 120 agencies × 12 sections: read from the database, as a page over loopback, and the pages beside it.</summary>
internal static class CollectBench
{
    private const int Agencies = 120;

    /// <param name="connection">Of PostgreSQL; none: SQLite in a folder of its own.</param>
    public static async Task Run(string? connection)
    {
        var data = Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = data, Database = connection, Demo = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        var (period, report) = await Fill(app.Services);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        Console.WriteLine($"{"",-44}     min   median      max");
        var cells = 0;
        async Task Table()
        {
            await using var scope = app.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var outline = (await db.Set<ReportPeriod>().AsNoTracking().Include(p => p.Outline.Sections).SingleAsync(p => p.Id == period)).Outline;
            cells = (await CollectTable.Load(db, new Viewer(1, "", 0, "", Role.OfficeOfficer, []), period, outline)).Cells.Count;
        }
        for (var i = 0; i < 5; i++) await Table();
        Console.WriteLine($"{"the table, from the database",-44}{await Times.Of(30, Table)}   {cells} cells");
        await Person.SignIn(client, "khanh.tm", (await File.ReadAllTextAsync(Path.Combine(data, "demo-password.txt"))).Trim());
        Console.WriteLine($"{"/health (empty endpoint)",-44}{await Measure("/health")}");
        foreach (var (name, path) in new[] { ("its page", $"/bao-cao/ky/{period}"), ("its page, one row open", $"/bao-cao/ky/{period}?mo={report}"), ("the report of one agency", $"/bao-cao/{report}"), ("rates", "/bao-cao/ty-le") })
            Console.WriteLine($"{name,-44}{await Measure(path)}   {(await client.GetByteArrayAsync(path)).Length / 1024} KB");
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);

        async Task<Times> Measure(string path)
        {
            for (var i = 0; i < 5; i++) (await client.GetAsync(path)).EnsureSuccessStatusCode();
            return await Times.Of(30, () => client.GetByteArrayAsync(path));
        }
    }

    /// <summary>Every agency in every section, with words and two figures; of five one is late and one has not answered.</summary>
    private static async Task<(int Period, int Report)> Fill(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        string[] places = ["I.1", "I.2", "I.3.1", "I.3.2", "I.3.3", "I.3.4", "I.3.5", "I.3.6", "I.3.7", "I.3.8", "II", "III"];
        var outline = new Outline { Code = "do", Name = "Đo", PublishedAt = DateTime.UtcNow };
        outline.Sections.AddRange(places.Select((code, i) => new OutlineSection { Code = code, Position = i, Title = $"Mục mẫu {code}", FedBy = FedBy.Areas, AskedOf = AskedOf.Everyone }));
        var regime = await db.Set<ReportRegime>().SingleAsync(r => r.Code == "6-thang");
        var period = new ReportPeriod { Regime = regime, Outline = outline, Year = 2026, Number = 1, Name = "6 tháng đầu năm 2026", From = new(2025, 12, 15), To = new(2026, 6, 14), DueOn = new(2026, 6, 20), OpenedAt = DateTime.UtcNow };
        foreach (var (agency, n) in (await db.Set<Agency>().Where(a => a.Kind != AgencyKind.Group).OrderBy(a => a.Id).Take(Agencies).ToListAsync()).Select((a, n) => (a, n)))
        {
            var sent = new DateTime(2026, 6, n % 5 == 0 ? 25 : 18, 3, 0, 0, DateTimeKind.Utc);
            var report = new AgencyReport { Agency = agency, State = n % 5 == 1 ? ReportState.Owing : ReportState.Accepted, FirstSentAt = n % 5 == 1 ? null : sent, SentAt = n % 5 == 1 ? null : sent };
            report.Answers.AddRange(places.Select((code, i) => new SectionAnswer { Code = code, Required = true, Text = $"Trong kỳ, cơ quan đã tổ chức {n + i} hoạt động với {n * 3} lượt người tham gia, phối hợp các địa phương tuyên truyền {i} đợt." }));
            report.Figures.AddRange(places.SelectMany((code, i) => new[] { new FigureAnswer { Code = code, Figure = $"mau.{i}.mot", Value = n }, new FigureAnswer { Code = code, Figure = $"mau.{i}.hai", NothingToReport = true } }));
            period.Reports.Add(report);
        }
        if (period.Reports.Count < Agencies) throw new InvalidOperationException($"The demonstration has only {period.Reports.Count} agencies.");
        db.Add(period);
        await db.SaveChangesAsync();
        return (period.Id, period.Reports[2].Id);
    }
}
