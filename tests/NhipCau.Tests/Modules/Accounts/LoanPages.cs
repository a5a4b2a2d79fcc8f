using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Accounts.Loans;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Accounts;

/// <summary>Roles handed over for a time.</summary>
public abstract class LoanPages
{
    private const string Page = "/uy-quyen";
    private readonly Site site;

    protected LoanPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private async Task<Answer> Give(Visitor giver, string taker, DateOnly from, DateOnly until, string? giverName = null)
    {
        var id = (await site.Viewer(taker)).AccountId;
        List<(string, string?)> fields = [("Input.TakerId", $"{id}"), ("Input.From", $"{from:dd/MM/yyyy}"), ("Input.Until", $"{until:dd/MM/yyyy}"), ("Input.Reason", "Đi công tác"), ("Input.Document", "Giấy ủy quyền số 12/GUQ")];
        if (giverName is not null) fields.Add(("Input.GiverId", $"{(await site.Viewer(giverName)).AccountId}"));
        return await giver.Send(await giver.Get(giverName is null ? Page : $"{Page}?nguoi={(await site.Viewer(giverName)).AccountId}"), "form#new", [.. fields]);
    }

    private DateOnly Today => site.Clock.Today();

    /// <summary>From handing over to the end: what the taker may, as whom he does it, and that it ends by itself.</summary>
    [Fact]
    public async Task ALoan_FromBeginningToEnd()
    {
        var was = site.Clock.Now;
        var giver = await site.SignedIn("quang.dv");
        var taker = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.Forbidden, (await taker.Get("/quan-tri/luot-xem")).Status);

        var page = await Give(giver, "thao.np", Today, Today.AddDays(2));
        Assert.Contains("Đã ủy quyền cho Nguyễn Phương Thảo", page.Text);
        // Having a hat is not wearing it.
        Assert.Equal(HttpStatusCode.Forbidden, (await taker.Get("/quan-tri/luot-xem")).Status);
        page = await taker.Get("/");
        Assert.Contains("Đỗ Văn Quang ủy quyền vai trò Lãnh đạo đơn vị", page.Text);

        page = await taker.Send(page, "form[action='/uy-quyen?handler=Hat']");
        Assert.Contains("Đang làm việc thay Đỗ Văn Quang", page.One("form.hat").TextContent);
        Assert.Equal("Nguyễn Phương Thảo thay Đỗ Văn Quang", page.One(".who b").TextContent);
        Assert.Equal(HttpStatusCode.OK, (await taker.Get("/quan-tri/luot-xem")).Status);
        // Neither the giver's account nor what is not the role's.
        Assert.Contains("Nguyễn Phương Thảo", (await taker.Get("/tai-khoan")).One("dl").TextContent);
        Assert.Equal(HttpStatusCode.Forbidden, (await taker.Get("/quan-tri/tai-khoan")).Status);

        // An act under the hat says so in the history.
        page = await taker.Get("/tai-khoan");
        await taker.Send(page, "main form.form", ("Shortcuts", "false"));
        var id = (await site.Viewer("thao.np")).AccountId;
        var line = await site.InDatabase(db => db.Set<Change>().OrderByDescending(c => c.Id).FirstAsync(c => c.Act == "Đổi cách dùng phím tắt"));
        Assert.Equal((id, "Nguyễn Phương Thảo thay Đỗ Văn Quang"), (line.AccountId, line.Who));

        // Another browser of the same person is not under it.
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("thao.np")).Get("/quan-tri/luot-xem")).Status);
        try
        {
            foreach (var day in new[] { 1, 2 })
            {
                site.Clock.Now = was.AddDays(day);
                taker = await Wearing("thao.np");
                Assert.Equal(HttpStatusCode.OK, (await taker.Get("/quan-tri/luot-xem")).Status);
            }
            site.Clock.Now += TimeSpan.FromHours(9);
            Assert.Equal(HttpStatusCode.OK, (await taker.Get("/")).Status);
            // Midnight in Việt Nam: over in the middle of a sign-in.
            site.Clock.Now += TimeSpan.FromHours(6);
            Assert.Equal(HttpStatusCode.Forbidden, (await taker.Get("/quan-tri/luot-xem")).Status);
            Assert.Equal("Nguyễn Phương Thảo", (await taker.Get("/")).One(".who b").TextContent);
            Assert.Contains("Hết thời hạn", (await taker.Get(Page)).Text);
        }
        finally
        {
            site.Clock.Now = was;
        }
    }

    private async Task<Visitor> Wearing(string userName)
    {
        var visitor = await site.SignedIn(userName);
        await visitor.Send(await visitor.Get("/"), "form[action='/uy-quyen?handler=Hat']");
        return visitor;
    }

    /// <summary>A deputy is the head for some days; what he wrote himself waits for the head, or for another hat.</summary>
    [Fact]
    public async Task UnderAHat_NobodyApprovesWhatHeWroteHimself_ButWhatOthersWrote()
    {
        var data = new TaskData(site);
        async Task<int> Task(string title) => (await data.Add(title, new DateOnly(2026, 11, 30), new TaskData.Part("svhttdl"))).Id;
        var (own, heads) = (await Task("Tổ chức tuần phim mẫu"), await Task("Tổ chức tuần ảnh mẫu"));
        var (deputy, head) = (await site.SignedIn("linh.pk"), await site.SignedIn("hai.nt"));
        await Give(head, "linh.pk", Today, Today);
        foreach (var task in new[] { own, heads }) await deputy.Send(await deputy.Get($"/nhiem-vu/{task}"), "#accept");
        var (written, others) = (await Submitted(deputy, own, "Đã chiếu ba phim."), await Submitted(head, heads, "Đã treo 40 ảnh."));
        deputy = await Wearing("linh.pk");
        Assert.Contains("thay Nguyễn Trung Hải", (await deputy.Get("/")).One(".who b").TextContent);

        var page = await deputy.Get($"/tien-do/{written}/duyet");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("không tự duyệt", (await deputy.Send(page, "#send")).Error);
        Assert.Equal(ContributionState.Submitted, await State(written));

        page = await deputy.Send(await deputy.Get($"/tien-do/{others}/duyet"), "#send");
        Assert.Contains("Đã duyệt và gửi", page.One(".flash.ok").TextContent);
        var line = await site.InDatabase(db => db.Set<Change>().OrderByDescending(c => c.Id).FirstAsync(c => c.Act == "Duyệt và gửi tiến độ"));
        Assert.Equal("Phạm Khánh Linh thay Nguyễn Trung Hải", line.Who);
        // What the deputy wrote is for the head.
        await head.Send(await head.Get($"/tien-do/{written}/duyet"), "#send");
        Assert.Equal((ContributionState.Sent, ContributionState.Sent), (await State(written), await State(others)));
    }

    private async Task<int> Submitted(Visitor writer, int task, string words)
    {
        var page = await writer.Get($"/nhiem-vu/{task}/tien-do");
        page.One("form[data-draft]").SetAttribute("action", $"/nhiem-vu/{task}/tien-do?handler=Submit");
        await writer.Send(page, "form[data-draft]", ("Input.Text", words), ("Input.Percent", "60"));
        return await site.InDatabase(db => db.Set<Contribution>().Where(c => c.TaskId == task).OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync());
    }

    private Task<ContributionState> State(int id) => site.InDatabase(db => db.Set<Contribution>().Where(c => c.Id == id).Select(c => c.State).SingleAsync());

    [Fact]
    public async Task UnderAHat_NothingIsHandedOn()
    {
        await Give(await site.SignedIn("hai.nt"), "linh.pk", Today, Today);
        var taker = await Wearing("linh.pk");
        var page = await taker.Get(Page);
        Assert.Empty(page.All("form#new"));
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await taker.Post(Page, ("Input.TakerId", "1"), ("__RequestVerificationToken", token))).Status);
    }

    [Fact]
    public async Task Give_OnlyOnesOwn_OnlyToColleagues_OnlyLeaders()
    {
        var leader = await site.SignedIn("tam.vd");
        Assert.Contains("cùng cơ quan", (await Give(leader, "thao.np", Today, Today)).Error);
        Assert.Contains("chính mình", (await Give(leader, "huong.bt", Today, Today, "quang.dv")).Error);
        var officer = await site.SignedIn("huong.bt");
        var page = await officer.Get(Page);
        Assert.Empty(page.All("form#new"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Post(Page, ("Input.TakerId", "1"), ("__RequestVerificationToken", (await officer.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!))).Status);
        Assert.Equal(0, await site.InDatabase(db => db.Set<RoleLoan>().CountAsync(l => l.Giver.UserName == "tam.vd" || l.Giver.UserName == "huong.bt")));
    }

    /// <summary>The hat of a loan between others cannot be put on by its number, nor the loan be seen or ended.</summary>
    [Fact]
    public async Task OfOthers_IsNotFound()
    {
        await Give(await site.SignedIn("dung.pt"), "hanh.cn", Today, Today);
        var id = await site.InDatabase(db => db.Set<RoleLoan>().Where(l => l.Giver.UserName == "dung.pt").Select(l => l.Id).SingleAsync());
        var stranger = await site.SignedIn("loan.ht");
        var page = await stranger.Get(Page);
        Assert.DoesNotContain("Phan Tiến Dũng", page.Text);
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{Page}?handler=Hat", ("loan", $"{id}"), ("__RequestVerificationToken", token))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Post($"{Page}?handler=End", ("loan", $"{id}"), ("reason", "x"), ("__RequestVerificationToken", token))).Status);
    }

    [Fact]
    public async Task TheAdministrator_EntersWhatADocumentSays_AndTheTakerLaysItDownEarly()
    {
        var admin = await site.SignedIn("quantri");
        var search = await admin.Get(Page);
        Assert.Empty(search.All("form#new, select"));
        var token = search.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        search = await admin.Post(Page, ("Input.TakerId", $"{(await site.Viewer("loan.ht")).AccountId}"), ("Input.From", $"{Today:dd/MM/yyyy}"), ("__RequestVerificationToken", token));
        Assert.Contains("chọn người ủy quyền", search.Error);
        Assert.Contains("chọn người ủy quyền", search.One("#tim-error").TextContent);
        Assert.Contains("Không có người nào", (await admin.Get(Page + "?tim=kh%C3%B4ng%20ai%20t%C3%AAn%20n%C3%A0y")).Text);
        // By part of the name without accents: who has a role to hand over, not who has none.
        search = await admin.Get(Page + "?tim=nguyen");
        Assert.InRange(search.All(".found a").Count, 1, 20);
        Assert.DoesNotContain("Nguyễn Phương Thảo", search.One(".found").TextContent);
        var phuc = (await site.Viewer("phuc.nh")).AccountId;
        var chosen = await admin.Get((await admin.Get(Page + "?tim=phuc.nh")).One($".found a[href^='{Page}?nguoi={phuc}']").GetAttribute("href")!);
        // Of the province's people only those who sit with him.
        var agency = (await site.Viewer("phuc.nh")).AgencyId;
        var offered = chosen.All("select[name='Input.TakerId'] option[value!='']").Select(o => int.Parse(o.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.NotEmpty(offered);
        Assert.DoesNotContain(phuc, offered);
        Assert.Equal(offered.Count, await site.InDatabase(db => db.Users.CountAsync(a => offered.Contains(a.Id) && a.AgencyId == agency)));
        var page = await Give(admin, "loan.ht", Today, Today.AddDays(30), "phuc.nh");
        Assert.Contains("Đã ủy quyền cho Huỳnh Thị Loan", page.Text);
        var taker = await Wearing("loan.ht");
        Assert.NotNull((await taker.Get("/")).Html.QuerySelector("form.hat"));
        page = await taker.Get(Page);
        Assert.Contains("lý do", (await taker.Send(page, "form[action*='End']", ("reason", " "))).Error);
        page = await taker.Send(page, "form[action*='End']", ("reason", "Chủ tịch đã về"));
        Assert.Contains("Kết thúc sớm", page.Text);
        Assert.Null(page.Html.QuerySelector("form.hat"));
        await site.InDatabase(async db =>
        {
            var loan = await db.Set<RoleLoan>().SingleAsync(l => l.Giver.UserName == "phuc.nh");
            Assert.Equal(["Ủy quyền", "Báo tin ủy quyền", "Kết thúc ủy quyền", "Báo tin ủy quyền"], await db.Set<Change>().Where(c => c.Record == nameof(RoleLoan) && c.RecordId == loan.Id).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync());
            Assert.Equal("Giấy ủy quyền số 12/GUQ", (await db.Set<Change>().FirstAsync(c => c.Record == nameof(RoleLoan) && c.RecordId == loan.Id)).Document);
            Assert.Equal(2, await db.Set<Notice>().CountAsync(n => n.AgencyId == loan.AgencyId && n.Link == Page));
        });
    }

    /// <summary>The giver is moved: nothing is left to lend, at once.</summary>
    [Fact]
    public async Task WhenTheGiverLosesTheRole_SoDoesTheTaker()
    {
        await Give(await site.SignedIn("son.lh"), "khanh.tm", Today, Today);
        var taker = await Wearing("khanh.tm");
        Assert.NotNull((await taker.Get("/")).Html.QuerySelector("form.hat"));
        await site.InDatabase(db => db.Users.Where(a => a.UserName == "son.lh").ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, Role.OfficeOfficer)));
        Assert.Null((await taker.Get("/")).Html.QuerySelector("form.hat"));
        await site.InDatabase(db => db.Users.Where(a => a.UserName == "son.lh").ExecuteUpdateAsync(set => set.SetProperty(a => a.Role, Role.OfficeLeader)));
    }

    [Fact]
    public async Task Rounds_TellTheAgencyWhenItBeginsAndEnds_Once()
    {
        var (giver, taker) = (await site.Viewer("quang.dv"), await site.Viewer("van.tt"));
        await site.InDatabase(db =>
        {
            db.Add(new RoleLoan { GiverId = giver.AccountId, TakerId = taker.AccountId, AgencyId = giver.AgencyId, Role = giver.Role, From = Today.AddDays(2), Until = Today.AddDays(3), Reason = "Nghỉ phép", Document = "Số 3" });
            return db.SaveChangesAsync();
        });
        async Task<int> Told(int day)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<NhipCau.Data.AppDbContext>();
            for (var round = 0; round < 2; round++) await LoanRounds.Tell(db, scope.ServiceProvider.GetRequiredService<NoticeBoard>(), Today.AddDays(day), TestContext.Current.CancellationToken);
            return await db.Set<Notice>().CountAsync(n => n.Link == Page && n.AgencyId == giver.AgencyId && n.Arguments.Contains("Trịnh Thị Vân"));
        }
        var told = new List<int>();
        for (var day = 1; day <= 4; day++) told.Add(await Told(day));
        Assert.Equal([0, 1, 1, 2], told);
    }
}

public sealed class LoanPagesOnSqlite(SqliteSite site) : LoanPages(site), IClassFixture<SqliteSite>;

public sealed class LoanPagesOnPostgres(PostgresSite site) : LoanPages(site), IClassFixture<PostgresSite>;
