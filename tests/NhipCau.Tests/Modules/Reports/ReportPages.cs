using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Shell.Notices;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports;

/// <summary>A period from opening to the accepted report, over the pages.</summary>
public abstract class ReportPages
{
    private readonly Site site;

    protected ReportPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    private const string Fair = "Tổ chức gian hàng giới thiệu sản phẩm tại hội chợ biên giới";
    private const string Classes = "Mở 02 lớp bồi dưỡng nghiệp vụ đối ngoại";
    private const string Words = "Đã dựng 12 gian hàng, tiếp 3.400 lượt khách.";

    [Fact]
    public async Task Open_FillsDaysAndGivesEveryAgencyItsTasksWithProgress()
    {
        var (_, period) = await Opened(2031);
        Assert.Equal((new DateOnly(2030, 12, 15), new DateOnly(2031, 12, 14), new DateOnly(2031, 11, 15)), (period.From, period.To, period.DueOn));
        Assert.NotNull(period.DueRule);
        var reports = await site.InDatabase(db => db.Set<AgencyReport>().Include(r => r.Agency).Include(r => r.Entries).Where(r => r.PeriodId == period.Id).ToListAsync());
        Assert.Equal(["btgdv-tp", "sct", "svhttdl"], reports.Select(r => r.Agency.Code).Order());
        var sct = reports.Single(r => r.Agency.Code == "sct");
        Assert.Equal(2, sct.Entries.Count);
        // The latest words within the period; not the draft, not what was sent before it began.
        Assert.Equal(Words, sct.Entries.MinBy(e => e.TaskId)!.Text);
        Assert.Equal((60, 60), (sct.Entries.MinBy(e => e.TaskId)!.ReportedPercent, sct.Entries.MinBy(e => e.TaskId)!.VerifiedPercent));
        Assert.True(reports.Single(r => r.Agency.Code == "btgdv-tp").Asked);
        var told = await site.InDatabase(db => db.Set<Notice>().Where(n => n.Link == $"/bao-cao/{sct.Id}").Select(n => n.AgencyId).ToListAsync());
        Assert.Equal([sct.AgencyId], told);
    }

    [Fact]
    public async Task Open_TheSamePeriodTwice_IsRefusedInOneSentence()
    {
        var (office, _) = await Opened(2032);
        var page = await office.Get("/bao-cao/mo-ky?nam=2032&ky=nam");
        page = await office.Send(page, "#open");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("đã mở", page.Error);
        Assert.Equal(1, await site.InDatabase(db => db.Set<ReportPeriod>().CountAsync(p => p.Year == 2032)));
    }

    [Fact]
    public async Task Open_AYearWithoutTasks_IsRefused()
    {
        await AskWordsAlone(site);
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Send(await office.Get("/bao-cao/mo-ky?nam=2029&ky=6-thang"), "#open");
        Assert.Contains("Chưa có nhiệm vụ", page.Error);
    }

    [Fact]
    public async Task Open_ByAnAgency_IsForbidden()
    {
        var officer = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get("/bao-cao/mo-ky")).Status);
    }

    [Fact]
    public async Task Write_DraftIsInvisibleToTheOfficeAndToOthers()
    {
        var (office, period) = await Opened(2033);
        var id = await ReportOf(period, "sct");
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/bao-cao/{id}");
        Assert.Contains(Fair, page.Text);
        page = await officer.Send(page, "#write", ("Input.Entries[1].Text", "Lời nháp chưa ai được đọc."));
        Assert.Contains("Đã lưu", page.Text);
        Assert.Contains("Lời nháp chưa ai được đọc.", page.One("[name='Input.Entries[1].Text']").TextContent);

        foreach (var path in new[] { $"/bao-cao/{id}", $"/bao-cao/ky/{period.Id}?mo={id}", $"/bao-cao/ky/{period.Id}/tong-hop" })
        {
            var seen = await office.Get(path);
            Assert.Equal(HttpStatusCode.OK, seen.Status);
            Assert.DoesNotContain("Lời nháp", seen.Html.DocumentElement.OuterHtml);
        }
        Assert.Contains("Đang soạn", (await office.Get($"/bao-cao/{id}")).Text);

        var other = await site.SignedIn("linh.pk");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/bao-cao/{id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get($"/bao-cao/ky/{period.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.Get($"/bao-cao/ky/{period.Id}/tong-hop")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/bao-cao/ky/{period.Id}/tong-hop.docx")).Status);
        // By the form of its own report, aimed at another's address.
        var own = await other.Get($"/bao-cao/{await ReportOf(period, "svhttdl")}");
        own.One("#write").SetAttribute("action", $"/bao-cao/{id}");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Send(own, "#write")).Status);
    }

    [Fact]
    public async Task Send_BlankIsRefusedWithALinkAndNothingIsLost()
    {
        var (_, period) = await Opened(2034);
        var id = await ReportOf(period, "sct");
        var leader = await site.SignedIn("quang.dv");
        var page = await leader.Get($"/bao-cao/{id}");
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        page = await leader.Send(page, "#write", ("Input.Answers[0].Text", "Thiếu phiên dịch tiếng Khmer."));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(Classes, page.Error);
        var link = page.One(".errors a").GetAttribute("href")!;
        Assert.Equal("textarea", page.One(link).LocalName);
        Assert.Equal("Thiếu phiên dịch tiếng Khmer.", await site.InDatabase(db => db.Set<SectionAnswer>().Where(a => a.ReportId == id && a.Code == "I.3.8").Select(a => a.Text).SingleAsync()));

        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        page = await leader.Send(page, "#write", ("Input.Entries[1].Nothing", "true"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(ReportState.Sent, await StateOf(id));
        Assert.Empty(page.All("#write"));
    }

    [Fact]
    public async Task Send_OnlyTheLeaderOfTheAgency()
    {
        var (office, period) = await Opened(2035);
        var id = await ReportOf(period, "sct");
        foreach (var name in new[] { "thao.np", "son.lh" })
        {
            var visitor = await site.SignedIn(name);
            var page = await visitor.Get($"/bao-cao/{id}");
            Assert.Empty(page.All("[formaction$='handler=Send']"));
        }
        var officer = await site.SignedIn("thao.np");
        var form = await officer.Get($"/bao-cao/{id}");
        form.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Send(form, "#write", ("Input.Entries[1].Nothing", "true"))).Status);
        Assert.Equal(ReportState.Owing, await StateOf(id));
    }

    [Fact]
    public async Task Return_WithReason_ThenSentAgainAndAccepted()
    {
        var (office, period) = await Opened(2036);
        var id = await Sent(period, "sct", "quang.dv", ("Input.Entries[1].Nothing", "true"));
        var page = await office.Get($"/bao-cao/{id}");
        Assert.Contains(Words, page.Text);
        page = await office.Send(page, "form[action$='handler=Return']");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("lý do", page.Error);
        page = await office.Send(await office.Get($"/bao-cao/{id}"), "form[action$='handler=Return']", ("Reason", "Thiếu số liệu doanh thu."));
        Assert.StartsWith($"/bao-cao/ky/{period.Id}", page.Path);
        Assert.Equal(ReportState.Returned, await StateOf(id));

        var leader = await site.SignedIn("quang.dv");
        page = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("Thiếu số liệu doanh thu.", page.Text);
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        await leader.Send(page, "#write", ("Input.Entries[0].Text", Words + " Doanh thu 4,2 tỷ đồng."));
        page = await office.Send(await office.Get($"/bao-cao/{id}"), "#accept");
        Assert.Contains("Đã nhận báo cáo", page.Text);
        Assert.Equal(ReportState.Accepted, await StateOf(id));
        var acts = await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(AgencyReport) && c.RecordId == id).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync());
        Assert.Equal(["Mở kỳ báo cáo", "Gửi báo cáo", "Trả lại báo cáo", "Gửi báo cáo", "Nhận báo cáo"], acts);
    }

    [Fact]
    public async Task Accept_ByAnAgency_IsForbidden()
    {
        var (office, period) = await Opened(2037);
        var id = await Sent(period, "sct", "quang.dv", ("Input.Entries[1].Nothing", "true"));
        var officeForm = await office.Get($"/bao-cao/{id}");
        var leader = await site.SignedIn("quang.dv");
        var page = await leader.Get($"/bao-cao/{id}");
        Assert.Empty(page.All("#accept"));
        // The leader's own token with the office's address.
        var other = await leader.Get("/bao-cao");
        var token = (await leader.Get($"/bao-cao/{await ReportOf((await Opened(2038)).Period, "sct")}")).One("#write [name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Post($"/bao-cao/{id}?handler=Accept", ("__RequestVerificationToken", token), ("Input.Version", "2"))).Status);
        Assert.Equal(ReportState.Sent, await StateOf(id));
    }

    [Fact]
    public async Task Collect_MarksLateByTheClockAndNeverTheInvited()
    {
        site.Clock.Is(2039, 11, 10);
        var (office, period) = await Opened(2039);
        var page = await office.Get($"/bao-cao/ky/{period.Id}");
        Assert.Empty(page.All(".grid .st.late"));
        await Sent(period, "svhttdl", "hai.nt");
        site.Clock.Is(2039, 11, 16);
        office = await site.SignedIn("khanh.tm");
        page = await office.Get($"/bao-cao/ky/{period.Id}");
        Assert.Contains("quá 1 ngày", page.One(".grid .st.late").TextContent);
        Assert.Single(page.All(".grid .st.late"));
        Assert.Contains("Đã mời", page.Text);
        await Sent(period, "sct", "quang.dv", ("Input.Entries[1].Nothing", "true"));
        page = await office.Get($"/bao-cao/ky/{period.Id}");
        Assert.Contains("Muộn 1 ngày", page.Text);
        Assert.Equal(["1"], page.All("a[href$='s=late'] span").Select(s => s.TextContent));
        Assert.Equal(["1"], page.All("a[href$='s=ontime'] span").Select(s => s.TextContent));
        page = await office.Get($"/bao-cao/ky/{period.Id}?s=late");
        Assert.Equal(["Sở Công Thương"], page.All(".grid tbody tr:not(.grp) > th a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Remind_TellsThoseWhoOweAndShowsWhatWasSent()
    {
        var (office, period) = await Opened(2040);
        var owing = await ReportOf(period, "sct");
        await Sent(period, "svhttdl", "hai.nt");
        var page = await office.Send(await office.Get($"/bao-cao/ky/{period.Id}"), "form[action$='handler=Remind']");
        Assert.Contains("Đã nhắc 1 cơ quan", page.Text);
        Assert.Contains("chưa gửi, hạn 15/11/2040", page.Text);
        Assert.Equal(2, await site.InDatabase(db => db.Set<Notice>().CountAsync(n => n.Link == $"/bao-cao/{owing}")));
    }

    [Fact]
    public async Task Refresh_RenewsUntouchedEntries()
    {
        var (_, period) = await Opened(2041);
        var id = await ReportOf(period, "sct");
        await site.InDatabase(async db =>
        {
            var entry = await db.Set<ReportEntry>().Include(e => e.Report).Where(e => e.ReportId == id && e.Text == "").SingleAsync();
            var writer = await db.Users.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
            db.Add(new Contribution { TaskId = entry.TaskId, AgencyId = entry.Report.AgencyId, Text = "Lớp thứ nhất có 45 học viên.", State = ContributionState.Sent, WrittenById = writer, SentAt = new DateTime(2041, 9, 1, 3, 0, 0, DateTimeKind.Utc) });
            await db.SaveChangesAsync();
        });
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/bao-cao/{id}");
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Refresh");
        page = await officer.Send(page, "#write", ("Input.Entries[0].Text", "Viết lại bằng tay."));
        Assert.Contains("Lớp thứ nhất có 45 học viên.", page.One("[name='Input.Entries[1].Text']").TextContent);
        Assert.Contains("Viết lại bằng tay.", page.One("[name='Input.Entries[0].Text']").TextContent);
    }

    [Fact]
    public async Task Write_FromAnOldPage_IsRefusedAndKeepsWhatWasTyped()
    {
        var (_, period) = await Opened(2042);
        var id = await ReportOf(period, "sct");
        var officer = await site.SignedIn("thao.np");
        var old = await officer.Get($"/bao-cao/{id}");
        await officer.Send(await officer.Get($"/bao-cao/{id}"), "#write", ("Input.Entries[1].Text", "Bản thứ nhất."));
        var page = await officer.Send(old, "#write", ("Input.Entries[1].Text", "Bản thứ hai."));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("vừa sửa hồ sơ này", page.Error);
        // What is stored stands beside what was typed.
        Assert.Contains("Bản thứ nhất.", page.Text);
        Assert.Contains("Bản thứ hai.", page.One("[name='Input.Entries[1].Text']").TextContent);
    }

    [Fact]
    public async Task Close_NothingMoreIsSent()
    {
        var (office, period) = await Opened(2043);
        var id = await ReportOf(period, "sct");
        var leader = await site.SignedIn("quang.dv");
        var form = await leader.Get($"/bao-cao/{id}");
        await office.Send(await office.Get($"/bao-cao/ky/{period.Id}"), "form[action$='handler=Close']");
        form.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        var page = await leader.Send(form, "#write", ("Input.Entries[1].Nothing", "true"));
        Assert.Contains("đã khóa", page.Text);
        Assert.Equal(ReportState.Owing, await StateOf(id));
    }

    private async Task<(Visitor Office, ReportPeriod Period)> Opened(int year)
    {
        await AskWordsAlone(site);
        await new YearOfWork(year)
            .Task(Fair, "kinh-te", [new Part("sct"), new Part("btgdv-tp", PartyRole.Coordinating, Asked: true)],
            [
                new Said("sct", "Chuyện của năm trước.", 5, new DateOnly(year - 1, 12, 1)),
                new Said("sct", Words, 60, new DateOnly(year, 5, 20)),
                new Said("sct", "Lời còn soạn dở.", 90, new DateOnly(year, 6, 1), ContributionState.Draft),
            ])
            .Task(Classes, "dao-tao", [new Part("sct", PartyRole.CoLead), new Part("svhttdl")], [new Said("svhttdl", "Đã mở 01 lớp với 62 học viên.", 50, new DateOnly(year, 6, 2))])
            .Make(site);
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam");
        page = await office.Send(page, "#open");
        Assert.StartsWith("/bao-cao/ky/", page.Path);
        return (office, await site.InDatabase(db => db.Set<ReportPeriod>().SingleAsync(p => p.Year == year)));
    }

    private async Task<int> Sent(ReportPeriod period, string agency, string leader, params (string, string?)[] values)
    {
        var id = await ReportOf(period, agency);
        var visitor = await site.SignedIn(leader);
        var page = await visitor.Get($"/bao-cao/{id}");
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        page = await visitor.Send(page, "#write", values);
        Assert.Equal(ReportState.Sent, await StateOf(id));
        return id;
    }

    private Task<int> ReportOf(ReportPeriod period, string agency) => site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id && r.Agency.Code == agency).Select(r => r.Id).SingleAsync());

    private Task<ReportState> StateOf(int id) => site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.Id == id).Select(r => r.State).SingleAsync());
}

public sealed class ReportPagesOnSqlite(SqliteSite site) : ReportPages(site), IClassFixture<SqliteSite>;

public sealed class ReportPagesOnPostgres(PostgresSite site) : ReportPages(site), IClassFixture<PostgresSite>;
