using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Modules.Reports;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Overview;

/// <summary>Every number of the leader's page is the length of the list it opens.</summary>
public abstract class OverviewPages
{
    private const int Year = 2031;
    private readonly Site site;

    protected OverviewPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(Year, 7, 1);
    }

    [Fact]
    public async Task Numbers_AreTheLengthsOfTheirLists()
    {
        await Make();
        var chair = await site.SignedIn("ha.lt");
        var page = await chair.Get("/lanh-dao?year=2031");
        var links = page.All("main td a[href^='/nhiem-vu'], .figs p > a[href^='/nhiem-vu']").Where(a => !a.TextContent.EndsWith('%')).ToList();
        Assert.True(links.Count > 20, $"{links.Count} numbers");
        foreach (var link in links)
        {
            var list = await chair.Get(link.GetAttribute("href")!);
            var counted = list.One(".tabs [aria-current] span").TextContent.Trim();
            Assert.True(link.TextContent.Trim() == counted, $"{link.GetAttribute("href")}: {link.TextContent} on the page, {counted} in the list");
        }
    }

    [Fact]
    public async Task Whole_SaysDoneLateReportedAndVerified()
    {
        await Make();
        var page = await (await site.SignedIn("ha.lt")).Get("/lanh-dao?year=2031");
        var total = page.All("#by-area tfoot td.r").Select(td => td.TextContent.Trim()).ToList();
        // All, done, to be verified, running, to be accepted, held, dropped, late; then reported and verified, which are two numbers.
        Assert.Equal(["6", "1", "1", "2", "1", "–", "1", "1"], total[..8]);
        Assert.Equal(["50%", "30%"], total[8..]);
        Assert.Equal(3, page.All("#by-area tbody svg[role=img]").Count);
        Assert.DoesNotContain(page.All("svg *"), e => e.HasAttribute("style"));
    }

    [Fact]
    public async Task LeaderOfAnAgency_SeesItsOwnAlone()
    {
        await Make();
        var leader = await site.SignedIn("quang.dv");
        var page = await leader.Get("/lanh-dao?year=2031");
        Assert.Equal(["Sở Công Thương"], page.All(".by-agency tbody th").Select(th => th.TextContent.Trim()));
        Assert.Equal("3", page.All("#by-area tfoot td.r")[0].TextContent.Trim());
        Assert.DoesNotContain("Sở Văn hóa", page.One("main").TextContent);
        foreach (var link in page.All("#by-area td a"))
        {
            var list = await leader.Get(link.GetAttribute("href")!);
            Assert.Equal(link.TextContent.Trim(), list.One(".tabs [aria-current] span").TextContent.Trim());
        }
    }

    [Fact]
    public async Task Officer_HasNoOverview()
    {
        var officer = await site.SignedIn("thao.np");
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await officer.Get("/lanh-dao")).Status);
        Assert.Empty((await officer.Get("/")).All("a[href='/lanh-dao']"));
    }

    private async Task Make()
    {
        if (await site.InDatabase(db => db.Set<WorkTask>().AnyAsync(t => t.Plan!.Year == Year))) return;
        await new YearOfWork(Year)
            .Task("Hội chợ biên giới", "kinh-te", [new Part("sct"), new Part("svhttdl", PartyRole.Coordinating)], state: TaskState.Done, reported: 100, verified: 100)
            .Task("Gặp gỡ doanh nghiệp", "kinh-te", [new Part("sct"), new Part("stc", PartyRole.CoLead)], due: new DateOnly(Year, 6, 30), reported: 40, verified: 20)
            .Task("Lớp bồi dưỡng", "dao-tao", [new Part("snv")], state: TaskState.Assigned, due: new DateOnly(Year, 7, 5))
            .Task("Tuần phim", "van-hoa", [new Part("svhttdl"), new Part("sct", PartyRole.Coordinating)], reported: 60, verified: 60)
            .Task("Trại vẽ quốc tế", "van-hoa", [new Part("svhttdl")], state: TaskState.AwaitingConfirmation, reported: 100)
            .Task("Triển lãm ảnh", "van-hoa", [new Part("svhttdl")], state: TaskState.NotCarriedOut)
            .Make(site);
    }
}

public sealed class OverviewPagesOnSqlite(SqliteSite site) : OverviewPages(site), IClassFixture<SqliteSite>;

public sealed class OverviewPagesOnPostgres(PostgresSite site) : OverviewPages(site), IClassFixture<PostgresSite>;
