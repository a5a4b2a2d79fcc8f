using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Reminders;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Notices;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports.Reminders;

/// <summary>Reminders of a period over the pages, the database and the folder of letters.</summary>
public abstract class ReminderPages
{
    private readonly Site site;

    protected ReminderPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    [Fact]
    public async Task TheLadderTellsOnTheDeskAndByLetterOnce()
    {
        var period = await Opened(2061, new DateOnly(2061, 9, 1));
        var office = await site.SignedIn("khanh.tm");
        var boxes = await office.Get("/bao-cao/hop-thu");
        var sct = boxes.All("input[type=email]").Select(i => i.GetAttribute("name")!).Single(n => boxes.One($"[name='{n}']").ParentElement!.TextContent.Contains("Công Thương", StringComparison.Ordinal));
        Assert.Contains("không phải địa chỉ thư điện tử", (await office.Send(boxes, "#boxes", (sct, "vanthu"))).Error);
        Assert.Contains("Đã lưu 1 địa chỉ", (await office.Send(boxes, "#boxes", (sct, "vanthu.sct@vidu.gov.vn"))).Text);

        foreach (var (day, hour) in new[] { (31, 23), (1, 6), (1, 8), (1, 9), (8, 8), (8, 12) })
        {
            site.Clock.Is(2061, day == 31 ? 10 : 11, day, hour);
            await Round();
        }
        var made = await Dispatches(period);
        // Nobody looked on 25 October: T-21 was told on the 31st, when no later rung was reached yet.
        Assert.Equal(["T-14 InApp", "T-14 Mail", "T-21 InApp", "T-7 InApp", "T-7 Mail"], made.Where(d => d.Report.Agency.Code == "sct").Select(d => $"{d.Rung} {d.Channel}").Order(StringComparer.Ordinal));
        Assert.All(made.Where(d => d.Report.Agency.Code == "sct" && d.Channel == DispatchChannel.Mail), d => Assert.Equal((DispatchOutcome.Spooled, "vanthu.sct@vidu.gov.vn"), (d.Outcome, d.To)));
        Assert.Equal(["T-14 InApp Sent", "T-14 Mail NoAddress"], made.Where(d => d.Report.Agency.Code == "btgdv-tp").Select(d => $"{d.Rung} {d.Channel} {d.Outcome}").Order(StringComparer.Ordinal));
        Assert.Equal(new DateTime(2061, 11, 1, 8, 0, 0), NhipCau.Shell.Time.VietnamTime.ToVietnam(made.First(d => d.Rung == "T-14").MadeAt));
        var mail = Path.Combine(site.DataFolder, "mail");
        Assert.All(made.Where(d => d.Outcome == DispatchOutcome.Spooled), d => Assert.True(File.Exists(Path.Combine(mail, $"nhac-{d.Id}-{d.ReportId}.eml"))));
        var report = made.First(d => d.Report.Agency.Code == "sct").Report;
        var notices = await site.InDatabase(db => db.Set<Notice>().CountAsync(n => n.Link == $"/bao-cao/{report.Id}"));
        Assert.Equal(1 + 3, notices);
        Assert.Equal(3, report.Reminders);

        // The first sign-in has run out since.
        office = await site.SignedIn("khanh.tm");
        var proof = await office.Get($"/bao-cao/ky/{period}/nhac");
        Assert.Contains("T-14", proof.Text);
        Assert.Contains("Đã lưu tệp thư", proof.Text);
        Assert.Contains("T-1 (14/11/2061)", proof.Text);
        var own = await (await site.SignedIn("thao.np")).Get($"/bao-cao/{report.Id}/nhac");
        Assert.Contains("còn 7 ngày", own.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("linh.pk")).Get($"/bao-cao/{report.Id}/nhac")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("linh.pk")).Get($"/bao-cao/ky/{period}/nhac")).Status);
    }

    /// <summary>Opened again for one agency alone: its own day has its ladder, told once, and nobody else is told.</summary>
    [Fact]
    public async Task OpenedAgainForOneAgencyItIsRemindedOfItsOwnDayOnce()
    {
        var period = await Opened(2071, new DateOnly(2071, 11, 10));
        var id = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period && r.Agency.Code == "sct").Select(r => r.Id).SingleAsync());
        site.Clock.Is(2071, 11, 20);
        var office = await site.SignedIn("khanh.tm");
        await office.Send(await office.Get($"/bao-cao/ky/{period}"), "form[action$='handler=Close']");
        await Round();
        Assert.Empty(await Dispatches(period));
        await office.Send(await office.Get($"/bao-cao/{id}"), "#reopen", ("Until", "01/12/2071"), ("Reason", "Đính chính số gian hàng"), ("Signer", "Phó Giám đốc Lê Văn Ký"));
        for (var day = new DateOnly(2071, 11, 20); day < new DateOnly(2071, 12, 20); day = day.AddDays(1))
        {
            site.Clock.Is(day.Year, day.Month, day.Day);
            foreach (var _ in "hai") await Round();
        }
        var made = (await Dispatches(period)).Where(d => d.Channel == DispatchChannel.InApp).ToList();
        Assert.Equal([("T-7", new DateOnly(2071, 11, 24)), ("T-1", new DateOnly(2071, 11, 30))], made.Select(d => (d.Rung, d.Day)));
        Assert.All(made, d => Assert.Equal((id, new DateOnly(2071, 12, 1)), (d.ReportId, d.DueOn)));
        Assert.Contains("đến hạn ngày 01/12/2071, còn 7 ngày", made[0].Text);
    }

    [Fact]
    public async Task AReminderIsNoEditOfTheReport()
    {
        var period = await Opened(2062, new DateOnly(2062, 9, 1));
        site.Clock.Is(2062, 11, 1);
        var officer = await site.SignedIn("thao.np");
        var id = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period && r.Agency.Code == "sct").Select(r => r.Id).SingleAsync());
        var open = await officer.Get($"/bao-cao/{id}");
        await Round();
        Assert.Equal(1, await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.Id == id).Select(r => r.Reminders).SingleAsync()));
        Assert.Contains("Đã lưu", (await officer.Send(open, "#write", ("Input.Entries[0].Text", "Viết trong khi được nhắc."))).Text);
    }

    [Fact]
    public async Task TwoRoundsAtOnceMakeOne()
    {
        var period = await Opened(2063, new DateOnly(2063, 9, 1));
        site.Clock.Is(2063, 11, 8);
        await Task.WhenAll(Round(), Round(), Round());
        await Round();
        var made = await Dispatches(period);
        Assert.Equal(made.Count, made.DistinctBy(d => (d.ReportId, d.Rung, d.Channel)).Count());
        foreach (var report in made.GroupBy(d => d.ReportId))
            Assert.Equal(1 + report.Count(d => d is { Channel: DispatchChannel.InApp, Outcome: DispatchOutcome.Sent }), await site.InDatabase(db => db.Set<Notice>().CountAsync(n => n.Link == $"/bao-cao/{report.Key}")));
    }

    /// <summary>Day by day over two years, with days the program was off, days it looked often, and a clock that goes back.</summary>
    [Fact]
    public async Task TwoYearsOfTwoPeriods_SentIsDue()
    {
        var periods = new List<int> { await Opened(2065, new DateOnly(2065, 9, 1)), await Opened(2066, new DateOnly(2066, 9, 1)) };
        for (var day = new DateOnly(2065, 8, 20); day < new DateOnly(2067, 1, 10); day = day.AddDays(1))
        {
            if (day.Month is < 8 or > 12 && day.DayNumber % 30 > 0) continue;
            // Off on one day in five, and for the whole week of T-7 of the second year.
            if (day.DayNumber % 5 == 0 || day > new DateOnly(2066, 11, 5) && day < new DateOnly(2066, 11, 12)) continue;
            site.Clock.Is(day.Year, day.Month, day.Day, 8);
            await Round();
            if (day.DayNumber % 7 > 0) continue;
            site.Clock.Now = site.Clock.Now.AddDays(-3);
            await Round();
        }
        foreach (var period in periods)
        {
            var made = (await Dispatches(period)).Where(d => d.Report.Agency.Code == "sct").ToList();
            Assert.Equal(["T+1", "T-1", "T-14", "T-21", "T-7"], made.Where(d => d.Channel == DispatchChannel.InApp).Select(d => d.Rung).Order(StringComparer.Ordinal));
            Assert.Equal(4, made.Count(d => d.Channel == DispatchChannel.Mail));
            // Each told on its day, or on the next on which the program ran and before the next rung.
            Assert.All(made.Where(d => d is { Channel: DispatchChannel.InApp, Outcome: DispatchOutcome.Sent }), d => Assert.InRange(NhipCau.Shell.Time.VietnamTime.DayOf(d.MadeAt).DayNumber - d.Day.DayNumber, 0, 6));
            var id = made[0].ReportId;
            Assert.Equal(1 + made.Count(d => d is { Channel: DispatchChannel.InApp, Outcome: DispatchOutcome.Sent }), await site.InDatabase(db => db.Set<Notice>().CountAsync(n => n.Link == $"/bao-cao/{id}")));
        }
    }

    [Fact]
    public async Task RungsAreMendedOnTheScreen()
    {
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get("/bao-cao/bac-nhac");
        Assert.Equal(5, page.All("tbody b").Count(b => b.TextContent is "T-21" or "T-14" or "T-7" or "T-1" or "T+1"));
        Assert.Contains("đã có", (await office.Send(page, "#rung", ("Input.Days", "7"))).Error);
        Assert.Contains("chỉ nhắc trước hạn", (await office.Send(page, "#rung", ("Input.Days", "9"), ("Input.Side", "sau"), ("Input.Invites", "true"))).Error);
        page = await office.Send(page, "#rung", ("Input.Days", "60"), ("Input.ValidFrom", "01/01/2099"));
        Assert.Contains("Đã thêm bậc nhắc T-60", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("thao.np")).Get("/bao-cao/bac-nhac")).Status);
    }

    [Fact]
    public async Task TheLetterNamesThoseWhoOweAndNobodyElse()
    {
        var period = await Opened(2064, new DateOnly(2064, 9, 1));
        site.Clock.Is(2064, 11, 15);
        var office = await site.SignedIn("khanh.tm");
        Assert.Contains("chưa đến hạn", (await office.Get($"/bao-cao/ky/{period}/don-doc")).Text);
        site.Clock.Is(2064, 11, 18);
        office = await site.SignedIn("khanh.tm");
        var page = await office.Get($"/bao-cao/ky/{period}/don-doc");
        Assert.Contains("Quá hạn 3 ngày", page.Text);
        Assert.Contains("phải sau hôm nay", (await office.Send(page, "#letter", ("Input.By", "18/11/2064"))).Error);
        var answer = await office.Send(page, "#letter", ("Input.Unit", "HTQT"), ("Input.Name", "Lê Hoàng Sơn"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var file = await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        using var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Open(new MemoryStream(file), false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        foreach (var said in new[] { "đôn đốc gửi báo cáo", "Nghị định số 09/2019/NĐ-CP", "15/11/2064", "Lưu: VT, HTQT", "Lê Hoàng Sơn" }) Assert.Contains(said, text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Sở Công Thương", text);
        // Invited, so never urged.
        Assert.DoesNotContain("Tuyên giáo", text);
    }

    private async Task Round()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderDesk>().Round();
    }

    private Task<List<Dispatch>> Dispatches(int period) => site.InDatabase(db => db.Set<Dispatch>().AsNoTracking().Include(d => d.Report.Agency).Where(d => d.Report.PeriodId == period).OrderBy(d => d.Id).ToListAsync());

    private Task<int> Opened(int year, DateOnly on) => Opened(site, year, on);

    internal static async Task<int> Opened(Site site, int year, DateOnly on)
    {
        site.Clock.Is(on.Year, on.Month, on.Day);
        await AskWordsAlone(site);
        await new YearOfWork(year).Task($"Mở lớp bồi dưỡng năm {year.ToString(CultureInfo.InvariantCulture)}", "dao-tao", [new Part("sct"), new Part("svhttdl"), new Part("btgdv-tp", PartyRole.Coordinating, Asked: true)]).Make(site);
        var office = await site.SignedIn("khanh.tm");
        await office.Send(await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam"), "#open");
        return await site.InDatabase(db => db.Set<ReportPeriod>().Where(p => p.Year == year).Select(p => p.Id).SingleAsync());
    }
}

public sealed class ReminderPagesOnSqlite(SqliteSite site) : ReminderPages(site), IClassFixture<SqliteSite>;

public sealed class ReminderPagesOnPostgres(PostgresSite site) : ReminderPages(site), IClassFixture<PostgresSite>;
