using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.VanBan.Files.Official;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Freezing;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench;

/// <summary>The half-year report of 120 agencies × 12 sections, with every figure of the catalogue in it and a hundred thousand register rows behind.</summary>
internal static class ConsolidationBench
{
    private const int Agencies = 120;

    /// <param name="connection">Of PostgreSQL; none: SQLite in a folder of its own.</param>
    public static async Task Run(string? connection)
    {
        var data = Path.Combine(Path.GetTempPath(), $"nc-bench-{Guid.NewGuid():N}");
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = data, Database = connection, Demo = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        await FiguresBench.Fill(app.Services);
        var period = await Fill(app.Services);
        await app.StartAsync();
        Console.WriteLine($"{"",-44}     min   median      max");
        var number = 0;
        await Say("opened for 120 agencies, every figure counted", 3, s => Open(s, ++number));
        await Say("what was accepted, drafted into paragraphs", 7, async s => Draft(await Load(s, period), await s.GetRequiredService<Consolidator>().Source(await Load(s, period), await Viewer(s))));
        await InScope(app.Services, async s => await Build(s, period));
        await Say("figures, lines, appendices (to compute)", 7, async s => await Paper(s, period));
        var paper = await InScope(app.Services, s => Paper(s, period));
        var size = 0;
        await Say("the .docx of it", 7, _ => Task.FromResult(size = DocxWriter.Bytes(paper.Paper).Length));
        await Say("build again and save", 3, async s => await Build(s, period));
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        await Person.SignIn(client, "khanh.tm", (await File.ReadAllTextAsync(Path.Combine(data, "demo-password.txt"))).Trim());
        long page = 0;
        Console.WriteLine($"{"its page",-44}{await Times.Of(7, async () => page = (await client.GetByteArrayAsync($"/bao-cao/ky/{period}/tong-hop?muc=I.3.2")).Length)}");
        Console.WriteLine($"{"its .docx over HTTP",-44}{await Times.Of(7, () => client.GetByteArrayAsync($"/bao-cao/ky/{period}/tong-hop.docx"))}");
        await Say("frozen with all its sources", 1, async s => await Freeze(s, period));
        await Say("verified", 3, async s => await Verify(s, period));
        Console.WriteLine($".docx {size / 1024} KB, page {page / 1024} KB, {paper.Printed.Sum(p => p.Paragraphs.Count)} paragraphs, {paper.Figures.Readings.Count} figures, {paper.Figures.Lists.Sum(l => l.Value.Count)} records listed");
        await app.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);

        async Task Say<T>(string what, int rounds, Func<IServiceProvider, Task<T>> work) => Console.WriteLine($"{what,-44}{await Times.Of(rounds, () => InScope(app.Services, work))}");
    }

    private static async Task<T> InScope<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>The report of a year in which all agencies own rows of the registers: shells, places for words, figures filled in, and everybody told.</summary>
    private static async Task<int> Open(IServiceProvider s, int number)
    {
        var (db, opener) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<PeriodOpener>());
        var codes = string.Join(' ', s.GetRequiredService<IndicatorCatalogue>().All.Select(i => i.Code));
        var agencies = string.Join(' ', await db.Set<Agency>().OrderBy(a => a.Id).Where(a => a.EndedOn == null).Take(Agencies).Select(a => a.Id).ToListAsync());
        var outline = new Outline { Code = "mo", Name = "Mở", Edition = number, PublishedAt = DateTime.UtcNow };
        outline.Sections.AddRange(Enumerable.Range(1, 12).Select(n => new OutlineSection { Code = $"I.{n}", Title = $"Mục mẫu {n}", Position = n, AskedOf = n == 1 ? AskedOf.Named : AskedOf.Everyone, Agencies = n == 1 ? agencies : null, Figures = n == 1 ? codes : null }));
        var regime = await db.Set<ReportRegime>().SingleAsync(r => r.Code == "nam");
        var period = new ReportPeriod { Regime = regime, Outline = outline, Year = 2026, Number = number, Name = $"năm 2026, lần {number}", From = new DateOnly(2025, 12, 15), To = new DateOnly(2026, 12, 14), DueOn = new DateOnly(2026, 12, 20), OpenedAt = DateTime.UtcNow };
        if (await opener.Open(period, "Mở kỳ") is { } refusal) throw new InvalidOperationException($"{refusal}");
        if (period.Reports.Count < Agencies) throw new InvalidOperationException($"Opened for {period.Reports.Count} agencies only.");
        return period.Reports.Sum(r => r.Figures.Count);
    }

    private static Task<ReportPeriod> Load(IServiceProvider s, int period) =>
        s.GetRequiredService<AppDbContext>().Set<ReportPeriod>().Include(p => p.Regime).Include(p => p.Outline.Sections).SingleAsync(p => p.Id == period);

    private static async Task<Viewer> Viewer(IServiceProvider s)
    {
        var account = await s.GetRequiredService<AppDbContext>().Users.AsNoTracking().Include(a => a.Agency).SingleAsync(a => a.UserName == "khanh.tm");
        return new Viewer(account.Id, account.FullName, account.AgencyId, account.Agency.Name, Role.OfficeLeader, []);
    }

    private static int Draft(ReportPeriod period, ReportSource source) => period.Outline.InOrder().Sum(section => source.Draft(section).Count);

    private static async Task<Consolidation> Whole(IServiceProvider s, int period) => await Consolidator.Whole(s.GetRequiredService<AppDbContext>().Set<Consolidation>()).SingleAsync(c => c.PeriodId == period);

    private static async Task<int> Build(IServiceProvider s, int id)
    {
        var (db, consolidator, viewer, period) = (s.GetRequiredService<AppDbContext>(), s.GetRequiredService<Consolidator>(), await Viewer(s), await Load(s, id));
        var known = await Consolidator.Whole(db.Set<Consolidation>()).SingleOrDefaultAsync(c => c.PeriodId == id);
        var report = known ?? await consolidator.Create(period, viewer);
        report.Build(period, await consolidator.Source(period, viewer), DateTime.UtcNow);
        if (known is null) db.Add(report); else consolidator.Touch(report);
        return await db.Because("Dựng báo cáo").SaveChangesAsync();
    }

    private static async Task<(IReadOnlyList<NhipCau.Modules.Reports.Consolidating.PrintedSection> Printed, NhipCau.Modules.Reports.Consolidating.ReportFigures Figures, NhipCau.VanBan.Files.Official.OfficialDocument Paper)> Paper(IServiceProvider s, int period) =>
        await s.GetRequiredService<OfficialReports>().Of(await Whole(s, period), await Load(s, period), await Viewer(s));

    private static async Task<bool> Freeze(IServiceProvider s, int period)
    {
        await s.GetRequiredService<Freezer>().Freeze(await Whole(s, period), await Load(s, period), await Viewer(s), default);
        return await s.GetRequiredService<AppDbContext>().Because("Đóng băng").SaveChangesAsync() > 0;
    }

    private static async Task<bool> Verify(IServiceProvider s, int period) =>
        (await s.GetRequiredService<Freezer>().Verify(await s.GetRequiredService<AppDbContext>().Set<Snapshot>().Include(x => x.Rows).SingleAsync(x => x.Consolidation.PeriodId == period), await Load(s, period), await Viewer(s))).IsNone;

    /// <summary>Twelve sections that ask everybody, standing sentences with all figures in the first of them.</summary>
    private static Task<int> Fill(IServiceProvider services) => InScope(services, async s =>
    {
        var db = s.GetRequiredService<AppDbContext>();
        var codes = s.GetRequiredService<IndicatorCatalogue>().All.Select(i => i.Code).ToList();
        var (days, viewer, book) = (new Period(new DateOnly(2025, 12, 15), new DateOnly(2026, 6, 14)), await Viewer(s), s.GetRequiredService<FigureBook>());
        var listed = (await book.Read(viewer, days)).Values.Where(f => f is { Counted: true, List: not null, Value: > 0 and < 500 }).Take(6).Select(f => f.Code).ToHashSet();
        var outline = new Outline { Code = "do", Name = "Đo", PublishedAt = DateTime.UtcNow };
        string[] places = ["I", "I.1", "I.2", "I.3", "I.3.1", "I.3.2", "I.3.3", "I.3.4", "I.3.5", "I.3.6", "I.3.7", "I.3.8", "II", "III"];
        outline.Sections.AddRange(places.Select((code, i) => new OutlineSection
        {
            Code = code,
            Position = i,
            Title = $"Mục mẫu {code}",
            FedBy = code is "I" or "I.3" ? FedBy.Nothing : FedBy.Proposals,
            AskedOf = code is "I" or "I.3" ? AskedOf.Nobody : AskedOf.Everyone,
            Standing = i == 1 ? string.Join('\n', codes.Select(c => $"Trong kỳ, chỉ tiêu này là [[{c}|don-vi]]{(listed.Contains(c) ? $"[[{c}|danh-sach]]" : "")}, [[{c}|cung-ky]], [[{c}|ke-hoach]].")) : null,
        }));
        var regime = await db.Set<ReportRegime>().SingleAsync(r => r.Code == "6-thang");
        var period = new ReportPeriod { Regime = regime, Outline = outline, Year = 2026, Number = 1, Name = "6 tháng đầu năm 2026", From = days.From, To = days.To, DueOn = days.To.AddDays(6), OpenedAt = DateTime.UtcNow };
        foreach (var (agency, n) in (await db.Set<Agency>().OrderBy(a => a.Id).Take(Agencies).ToListAsync()).Select((a, n) => (a, n)))
        {
            var report = new AgencyReport { Agency = agency, State = ReportState.Accepted, FirstSentAt = DateTime.UtcNow, SentAt = DateTime.UtcNow };
            report.Answers.AddRange(outline.Sections.Where(o => o.AskedOf == AskedOf.Everyone).Select((o, i) => new SectionAnswer
            {
                Code = o.Code,
                Text = $"Trong kỳ, cơ quan đã tổ chức {n + i} hoạt động với {n * 3} lượt người tham gia, phối hợp các địa phương tuyên truyền {i} đợt; kết quả thứ {n * 31 % 97} được đánh giá tốt, góp phần vào công tác đối ngoại chung.",
            }));
            period.Reports.Add(report);
        }
        db.Add(period);
        await db.SaveChangesAsync();
        return period.Id;
    });
}
