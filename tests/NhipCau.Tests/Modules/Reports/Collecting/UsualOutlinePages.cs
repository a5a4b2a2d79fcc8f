using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.PressVisits;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell.Indicators;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports.Collecting;

/// <summary>The outline that comes with a new installation: who owes which figures, and what the report then says.</summary>
public abstract class UsualOutlinePages
{
    private readonly Site site;

    protected UsualOutlinePages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task EveryUsualFigureHasItsPlace_AndEveryTokenItsFigure()
    {
        var (outline, entered) = await site.InDatabase(async db => (await db.Set<Outline>().Include(o => o.Sections).OrderBy(o => o.Id).FirstAsync(), await db.Set<EnteredIndicator>().Select(i => i.Code).ToListAsync()));
        var counted = new IndicatorCatalogue().All.Select(i => i.Code).ToList();
        Assert.Equal(36, entered.Count);
        Assert.Empty(entered.Except(outline.Sections.SelectMany(s => s.FigureCodes)));
        Assert.Empty(outline.Sections.SelectMany(s => s.FigureCodes).Except(entered).Except(counted));
        Assert.Empty(outline.Sections.SelectMany(s => FigureText.Faults(s.Standing ?? "", code => entered.Contains(code) || counted.Contains(code))));
        Assert.Equal(4, outline.Find("I.3.2")!.Standing!.Split('\n').Length);
    }

    /// <summary>The association knows two figures alone: two numbers, and its report is in; the paper says them without anybody's typing.</summary>
    [Fact]
    public async Task WhoOwesFiguresAloneAnswersThem_AndTheReportSaysThem()
    {
        site.Clock.Is(2051, 11, 10);
        await Visited("sct", new DateOnly(2051, 3, 4));
        await new YearOfWork(2051).Task("Tổ chức gian hàng giới thiệu sản phẩm", "kinh-te", [new Part("sct")]).Make(site);
        var (office, period) = await Opened(2051);
        var figures = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id).Select(r => new { r.Agency.Code, Figures = r.Figures.Select(f => f.Figure).ToList() }).ToDictionaryAsync(r => r.Code, r => r.Figures));
        Assert.Equal(["lhhn-tp", "sct", "sgddt", "sngv", "stc", "svhttdl"], figures.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["huu-nghi.hoi", "huu-nghi.hoi-vien"], figures["lhhn-tp"].Order(StringComparer.Ordinal));
        // A sum is worked out, not asked; what a register counts of the agency is there to be confirmed.
        Assert.Equal(["BC01", "xuc-tien.hoi-cho"], figures["sct"].Order(StringComparer.Ordinal));
        Assert.Equal((9, false), (figures["stc"].Count, figures["stc"].Contains("fdi.von")));

        var leader = await site.SignedIn("tam.vd");
        var id = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id && r.Agency.Code == "lhhn-tp").Select(r => r.Id).SingleAsync());
        var page = await leader.Get($"/bao-cao/{id}");
        var boxes = page.All("fieldset.fig").ToDictionary(f => f.QuerySelector("legend")!.TextContent, f => f.QuerySelector("[name$='.Value']")!.GetAttribute("name")!);
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        page = await leader.Send(page, "#write", (boxes["Hội hữu nghị"], "10"));
        Assert.Contains("chưa có số", page.Error);
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        Assert.Contains("Đã gửi báo cáo", (await leader.Send(page, "#write", (boxes["Hội viên các hội hữu nghị"], "10.702"))).Text);
        await office.Send(await office.Get($"/bao-cao/{id}"), "#accept");

        page = await office.Send(await office.Get($"/bao-cao/ky/{period.Id}/tong-hop"), "form[action$='handler=Build']");
        var sheet = page.One(".sheet").TextContent;
        Assert.Contains("Hội hữu nghị đang hoạt động: 10 hội, 10.702 hội viên.", sheet, StringComparison.Ordinal);
        Assert.Contains("Chấp thuận 1 đoàn phóng viên nước ngoài", sheet, StringComparison.Ordinal);
        // Nobody has answered for these yet: a blank, not a nought, and no token is left.
        Assert.Contains("Vốn đầu tư trực tiếp nước ngoài thu hút: …", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("[[", sheet, StringComparison.Ordinal);
    }

    /// <summary>A year without tasks is opened by hand for those who owe figures, never by itself: most agencies would be left out of it.</summary>
    [Fact]
    public async Task WithoutTasksOnlyByHand_AndNotForABodyFormedLater()
    {
        site.Clock.Is(2053, 10, 20);
        await site.InDatabase(db => db.Set<ReportRegime>().Where(r => r.Code == "nam").ExecuteUpdateAsync(set => set.SetProperty(r => r.OpensBefore, 30)));
        await Settle();
        Assert.False(await site.InDatabase(db => db.Set<ReportPeriod>().AnyAsync(p => p.Year == 2053)));
        await new YearOfWork(2053).Task("Tổ chức gian hàng giới thiệu sản phẩm", "kinh-te", [new Part("sct")]).Make(site);
        await Settle();
        Assert.True(await site.InDatabase(db => db.Set<ReportPeriod>().AnyAsync(p => p.Year == 2053)));

        site.Clock.Is(2025, 12, 1);
        var (_, period) = await Opened(2024);
        var agencies = await site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id).Select(r => r.Agency.Code).OrderBy(c => c).ToListAsync());
        Assert.Contains("stc", agencies);
        // Formed in September 2025.
        Assert.DoesNotContain("sngv", agencies);
    }

    private async Task Settle()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PeriodKeeper>().Settle(TestContext.Current.CancellationToken);
    }

    private async Task<(Visitor Office, ReportPeriod Period)> Opened(int year)
    {
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Send(await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam"), "#open");
        Assert.StartsWith("/bao-cao/ky/", page.Path);
        return (office, await site.InDatabase(db => db.Set<ReportPeriod>().SingleAsync(p => p.Year == year && p.Regime.Code == "nam")));
    }

    private Task Visited(string agency, DateOnly approved) => site.InDatabase(async db =>
    {
        var owner = await db.Set<NhipCau.Modules.Agencies.Agency>().Where(a => a.Code == agency).Select(a => a.Id).SingleAsync();
        var visit = new PressVisit { OwnerId = owner, Outlet = "Đài mẫu", CountryId = await db.Set<NhipCau.Modules.Partners.Country>().OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(), Case = PressCase.Interview, Journalists = 2, Subject = "Làng nghề", From = approved.AddDays(9), To = approved.AddDays(12) };
        var viewer = new NhipCau.Shell.Rights.Viewer(1, "", owner, "", NhipCau.Shell.Rights.Role.OfficeLeader, []);
        Assert.Null(visit.Receive(viewer, approved, approved));
        Assert.Null(visit.Approve(viewer, approved, "12/UBND-NC", approved));
        db.Add(visit);
        await db.SaveChangesAsync();
    });
}

public sealed class UsualOutlinePagesOnSqlite(SqliteSite site) : UsualOutlinePages(site), IClassFixture<SqliteSite>;

public sealed class UsualOutlinePagesOnPostgres(PostgresSite site) : UsualOutlinePages(site), IClassFixture<PostgresSite>;
