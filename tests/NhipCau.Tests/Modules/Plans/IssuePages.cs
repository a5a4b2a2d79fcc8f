using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Notices;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Plans;

public abstract class IssuePages
{
    private readonly Site site;

    protected IssuePages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Issue_ByTwoPersons_MakesTasksOfNamedAgenciesAndTellsThem()
    {
        var plan = await Submitted("31", "Giao cho nhiều nơi",
            new PrintedTask("Gặp gỡ doanh nghiệp", "Sở Công Thương", "Sở Ngoại vụ, các sở, ban, ngành", "Quý IV năm 2026"),
            new PrintedTask("Tuyên truyền biên giới", "Sở Văn hóa, Thể thao và Du lịch", "Ban Tuyên giáo và Dân vận Thành ủy"));
        var leader = await site.SignedIn("son.lh");
        var page = await leader.Get($"/ke-hoach/{plan}/ban-hanh");
        Assert.Contains("2 nhiệm vụ được giao cho", page.Text);
        Assert.Contains("Đề nghị, không giao: Ban Tuyên giáo và Dân vận Thành ủy", page.Text);
        page = await leader.Send(page, ".side form.form");
        Assert.Contains("Đã ban hành Kế hoạch 31/KH-UBND: 2 nhiệm vụ được giao", page.One(".flash").TextContent);

        var tasks = await Tasks(plan);
        Assert.Equal(2, tasks.Count);
        Assert.All(tasks, t => Assert.Equal(TaskState.Assigned, t.State));
        var meeting = tasks[0];
        Assert.Equal(new DateOnly(2026, 12, 31), meeting.DueOn);
        Assert.Equal("sct", Assert.Single(meeting.Parties, p => p.Role == PartyRole.Lead).Agency.Code);
        Assert.Equal(meeting.Parties.Count, meeting.Parties.DistinctBy(p => p.AgencyId).Count());
        Assert.Null(meeting.Parties.Single(p => p.Agency.Code == "sngv").GroupId);
        Assert.Equal(12, meeting.Parties.Count(p => p.GroupId is not null) + meeting.Parties.Count(p => p.GroupId is null && p.Agency.Code is "sct" or "sngv") - 1);
        Assert.DoesNotContain(meeting.Parties, p => p.Agency.Code == "ubnd-tp");
        Assert.True(tasks[1].Parties.Single(p => p.Agency.Code == "btgdv-tp").Asked);

        var (lead, asked) = (await site.Agency("sct"), await site.Agency("btgdv-tp"));
        Assert.Contains("giao", (await Notice(lead.Id)).Text);
        Assert.Contains("đề nghị", (await Notice(asked.Id)).Text);
        Assert.Contains("Giao cho nhiều nơi", (await (await site.SignedIn("thao.np")).Get("/van-ban")).Text);
    }

    [Fact]
    public async Task Issue_BySamePersonOrByOneWhoMayNot_IsRefused()
    {
        var officer = await site.SignedIn("son.lh");
        var desk = await officer.Import(PlanText.Of("32", "Một người làm cả", new PrintedTask("Mở lớp", "Sở Công Thương")));
        await officer.Send(desk, "form[action*=Submit]");
        var page = await officer.Get($"/ke-hoach/{desk.PlanId()}/ban-hanh");
        Assert.Contains("Người trình không tự ban hành", page.Text);
        Assert.Empty(page.All(".side form.form"));
        var answer = await officer.Post($"/ke-hoach/{desk.PlanId()}/ban-hanh", ("Input.Number", "32"), ("__RequestVerificationToken", Token(await officer.Get($"/ke-hoach/{desk.PlanId()}"))));
        Assert.Contains("Người trình không tự ban hành", answer.Text);

        var clerk = await site.SignedIn("khanh.tm");
        page = await clerk.Get($"/ke-hoach/{desk.PlanId()}");
        answer = await clerk.Post($"/ke-hoach/{desk.PlanId()}/ban-hanh", ("Input.Number", "32"), ("__RequestVerificationToken", Token(await clerk.Get("/van-ban/nhap"))));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Empty(await Tasks(desk.PlanId()));
    }

    [Fact]
    public async Task Submit_WithDoubts_SleepsUntilTakenOver()
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Import(PlanText.Of("33", "Còn nghi ngờ", new PrintedTask("Liên hoan", null, null, "Quý IV năm 2026"), new PrintedTask("Gặp mặt", "Sở Công Thương")));
        Assert.Equal("true", desk.One(".workbar button[aria-disabled]").GetAttribute("aria-disabled"));
        var answer = await officer.Post($"/ke-hoach/{desk.PlanId()}?handler=Submit", ("__RequestVerificationToken", Token(desk)), ("version", "0"));
        Assert.Contains("chỗ cần xem", answer.Error);

        desk = await officer.Send(desk, "form[action*=TakeOver]", ("reason", "Chương trình giao chung"));
        desk = await officer.Send(desk, "form[action*=Submit]");
        Assert.Contains("Đã trình", desk.One(".flash").TextContent);
        var leader = await site.SignedIn("son.lh");
        var plan = await site.InDatabase(db => db.Set<Plan>().SingleAsync(p => p.Document.Number == "33"));
        var page = await leader.Get($"/ke-hoach/{plan.Id}/ban-hanh");
        Assert.Contains("Trần Mai Khanh: Chương trình giao chung", page.Text);
        Assert.Contains("1 nhiệm vụ không có cơ quan chủ trì", page.Text);
    }

    [Fact]
    public async Task Issue_OfADraft_NeedsNumberAndDay()
    {
        var plan = await Submitted(null, "Bản thảo chưa số", new PrintedTask("Mở lớp", "Sở Công Thương"));
        var leader = await site.SignedIn("son.lh");
        var page = await leader.Send(await leader.Get($"/ke-hoach/{plan}/ban-hanh"), ".side form.form", ("Input.Number", ""));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Điền số, ký hiệu và ngày ban hành", page.Error);
        page = await leader.Send(page, ".side form.form", ("Input.Number", "340"), ("Input.IssuedOn", "9/11/2026"));
        Assert.Contains("Kế hoạch 340/KH-UBND", page.One(".flash").TextContent);
    }

    [Fact]
    public async Task SendBack_GivesItToTheOfficerWithTheReason()
    {
        var plan = await Submitted("35", "Bị trả lại", new PrintedTask("Mở lớp", "Sở Công Thương"));
        var leader = await site.SignedIn("son.lh");
        await leader.Send(await leader.Get($"/ke-hoach/{plan}/ban-hanh"), "form[action*=SendBack]", ("reason", "Thiếu cơ quan phối hợp"));
        var desk = await (await site.SignedIn("khanh.tm")).Get($"/ke-hoach/{plan}");
        Assert.Contains("Lãnh đạo trả lại: Thiếu cơ quan phối hợp", desk.Text);
        Assert.NotEmpty(desk.All("form[action*=Submit]"));
    }

    [Fact]
    public async Task Withdraw_WhileNobodyAccepted_TellsTheAgencies()
    {
        var plan = await Issued("36", "Ban hành nhầm", new PrintedTask("Mở lớp", "Sở Công Thương"));
        var leader = await site.SignedIn("son.lh");
        var page = await leader.Send(await leader.Get($"/ke-hoach/{plan}"), "form[action*=Withdraw]", ("reason", "Nhầm bản"));
        Assert.Contains("Đã thu hồi: Nhầm bản", page.Text);
        Assert.Equal(TaskState.Withdrawn, Assert.Single(await Tasks(plan)).State);
        Assert.Contains("Thu hồi", (await Notice((await site.Agency("sct")).Id)).Text);
    }

    [Fact]
    public async Task Withdraw_OnceAccepted_IsRefused()
    {
        var plan = await Issued("37", "Đã có người nhận", new PrintedTask("Mở lớp", "Sở Công Thương"));
        await site.InDatabase(async db =>
        {
            foreach (var party in await db.Set<TaskParty>().Where(p => p.Task.PlanId == plan).ToListAsync()) party.AcceptedAt = site.Clock.Now.UtcDateTime;
            await db.SaveChangesAsync();
        });
        var leader = await site.SignedIn("son.lh");
        var page = await leader.Send(await leader.Get($"/ke-hoach/{plan}"), "form[action*=Withdraw]", ("reason", "Nhầm bản"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Đã có cơ quan tiếp nhận", page.Error);
        Assert.Equal(TaskState.Assigned, Assert.Single(await Tasks(plan)).State);
    }

    [Fact]
    public async Task Revision_ShowsWhatChangedAndKeepsProgress()
    {
        PrintedTask[] before = [new("Gặp gỡ doanh nghiệp Nhật Bản", "Sở Công Thương", null, "Quý III năm 2026"), new("Phát hành bản tin song ngữ", "Sở Ngoại vụ"), new("Khảo sát làng nghề gốm", "Sở Công Thương")];
        var older = await Issued("38", "Kế hoạch được sửa", before);
        var (meeting, bulletin, survey) = await Tasks(older) is [var a, var b, var c] ? (a, b, c) : throw new InvalidOperationException();
        await site.InDatabase(async db =>
        {
            var task = await db.Set<WorkTask>().Include(t => t.Parties).SingleAsync(t => t.Id == meeting.Id);
            (task.State, task.ReportedPercent, task.VerifiedPercent, task.Parties[0].AcceptedAt) = (TaskState.InProgress, 60, 40, site.Clock.Now.UtcDateTime);
            await db.SaveChangesAsync();
        });

        var officer = await site.SignedIn("khanh.tm");
        var page = await officer.Import(PlanText.Of("38", "Kế hoạch được sửa", before[0] with { Lead = "Sở Ngoại vụ", Coordinating = "Sở Công Thương" }, before[1], new("Triển lãm ảnh hữu nghị", "Sở Văn hóa, Thể thao và Du lịch")));
        Assert.EndsWith("/so-sanh", page.Path);
        var newer = page.PlanId();
        Assert.Contains("Triển lãm ảnh hữu nghị", page.One("ul.diff .add").TextContent);
        Assert.Contains("Khảo sát làng nghề gốm", page.One("ul.diff .cut").TextContent);
        Assert.Contains("Sở Công Thương", page.One("ul.diff li:not(.add):not(.cut) del").TextContent);
        Assert.Contains("1 nhiệm vụ không đổi", page.Text);
        Assert.Contains("Còn 3 thay đổi", page.Text);
        while (page.Html.QuerySelector("form[action*=Confirm]") is not null) page = await officer.Send(page, "form[action*=Confirm]");
        Assert.Contains("Mọi thay đổi đã được trả lời", page.Text);
        await Issue(newer);

        var tasks = await Tasks(newer);
        Assert.Equal(4, tasks.Count);
        var kept = tasks.Single(t => t.Id == meeting.Id);
        Assert.Equal((TaskState.InProgress, 60, 40), (kept.State, kept.ReportedPercent, kept.VerifiedPercent));
        Assert.Equal("sngv", kept.Parties.Single(p => p.IsNow && p.Role == PartyRole.Lead).Agency.Code);
        Assert.NotNull(kept.Parties.Single(p => p.Agency.Code == "sct").AcceptedAt);
        Assert.Equal(TaskState.Assigned, tasks.Single(t => t.Id == bulletin.Id).State);
        Assert.Equal(TaskState.Withdrawn, tasks.Single(t => t.Id == survey.Id).State);
        Assert.Contains(tasks, t => t.Title == "Triển lãm ảnh hữu nghị" && t.State == TaskState.Assigned);
        Assert.Contains("Đã có bản sửa đổi", (await officer.Get($"/ke-hoach/{older}")).Text);
        Assert.Equal(2, await site.InDatabase(db => db.Set<NhipCau.Shell.History.Change>().CountAsync(x => x.Record == nameof(WorkTask) && x.RecordId == meeting.Id && x.Document == "Kế hoạch 38/KH-UBND" && x.Act == "Ban hành")));
    }

    [Fact]
    public async Task Revision_Refused_KeepsWhatWas()
    {
        PrintedTask[] before = [new("Gặp gỡ doanh nghiệp Hàn Quốc", "Sở Công Thương", null, "Quý III năm 2026"), new("Khảo sát cửa khẩu", "Sở Ngoại vụ")];
        var older = await Issued("39", "Kế hoạch không sửa", before);
        var ids = (await Tasks(older)).Select(t => t.Id).ToList();
        var officer = await site.SignedIn("khanh.tm");
        var page = await officer.Import(PlanText.Of("39", "Kế hoạch không sửa", before[0] with { Lead = "Sở Ngoại vụ" }, new("Việc thêm vào", "Sở Công Thương")));
        var newer = page.PlanId();
        while (page.Html.QuerySelector("form[action*=Keep]") is not null) page = await officer.Send(page, "form[action*=Keep]");
        page = await officer.Send(page, ".add form[action*=Drop]");
        Assert.Contains("Mọi thay đổi đã được trả lời", page.Text);
        await Issue(newer);
        var tasks = await Tasks(newer);
        Assert.Equal(ids, tasks.Select(t => t.Id).Order());
        Assert.All(tasks, t => Assert.Equal(TaskState.Assigned, t.State));
        Assert.Equal("sct", tasks.Single(t => t.Id == ids[0]).Parties.Single(p => p.IsNow).Agency.Code);
    }

    private async Task<int> Submitted(string? number, string title, params PrintedTask[] tasks)
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Import(PlanText.Of(number, title, tasks));
        while (desk.Html.QuerySelector("li[id^=r] form.sure") is not null) desk = await officer.Send(desk, "li[id^=r] form.sure");
        var plan = desk.PlanId();
        desk = await officer.Send(desk, "form[action*=Submit]");
        Assert.Contains("Đã trình", desk.One(".flash").TextContent);
        return plan;
    }

    private async Task<int> Issued(string number, string title, params PrintedTask[] tasks)
    {
        var plan = await Submitted(number, title, tasks);
        var leader = await site.SignedIn("son.lh");
        Assert.Contains("Đã ban hành", (await leader.Send(await leader.Get($"/ke-hoach/{plan}/ban-hanh"), ".side form.form")).Text);
        return plan;
    }

    private async Task Issue(int plan)
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Get($"/ke-hoach/{plan}");
        while (desk.Html.QuerySelector("li[id^=r] form.sure") is not null) desk = await officer.Send(desk, "li[id^=r] form.sure");
        await officer.Send(desk, "form[action*=Submit]");
        var leader = await site.SignedIn("son.lh");
        Assert.Contains("Đã ban hành", (await leader.Send(await leader.Get($"/ke-hoach/{plan}/ban-hanh"), ".side form.form")).Text);
    }

    private Task<List<WorkTask>> Tasks(int plan) => site.InDatabase(db => db.Set<WorkTask>().AsNoTracking().Include(t => t.Parties).ThenInclude(p => p.Agency).Where(t => t.PlanId == plan).OrderBy(t => t.Id).ToListAsync());

    private Task<Notice> Notice(int agency) => site.InDatabase(db => db.Set<Notice>().Where(n => n.AgencyId == agency).OrderByDescending(n => n.Id).FirstAsync());

    private static string Token(Answer page) => page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
}

public sealed class IssuePagesOnSqlite(SqliteSite site) : IssuePages(site), IClassFixture<SqliteSite>;

public sealed class IssuePagesOnPostgres(PostgresSite site) : IssuePages(site), IClassFixture<PostgresSite>;
