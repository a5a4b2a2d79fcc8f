using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Tasks;

/// <summary>A task's way from assigned to confirmed, over HTTP; and who may not.</summary>
public abstract class TaskPages
{
    private static readonly DateOnly Due = new(2026, 11, 30);
    private readonly Site site;
    private readonly TaskData data;

    protected TaskPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    [Fact]
    public async Task WholeWay_EachByHisRole_KeepsTheTwoNumbersApart()
    {
        var task = await data.Add("Tổ chức 02 hội nghị gặp gỡ doanh nghiệp", Due, new("sct"), new("svhttdl", PartyRole.Coordinating));
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/nhiem-vu/{task.Id}");
        Assert.Contains("bảo đảm thiết thực", page.One(".clause").TextContent);
        Assert.Equal("Tiếp nhận", page.One(".btn.main").TextContent);
        page = await officer.Send(page, "#accept");
        Assert.Contains("Đã tiếp nhận", page.One(".flash.ok").TextContent);

        page = await officer.Get($"/nhiem-vu/{task.Id}/tien-do");
        page = await officer.Send(page, "form[data-draft]", [("Input.Text", "Hội nghị thứ nhất họp ngày 18/6.\nCó 142 doanh nghiệp dự."), ("Input.Percent", "100"), ("Input.DeclaresDone", "true")], [("Input.Files", "Biên bản.txt", Encoding.UTF8.GetBytes("Biên bản hội nghị"))]);
        Assert.Contains("Đã lưu", page.One(".flash.ok").TextContent);
        page = await Submit(officer, page, task.Id);
        Assert.Equal((0, 0), await Numbers(task.Id));

        var head = await site.SignedIn("quang.dv");
        var words = (await Words(task.Id)).Single();
        page = await head.Get($"/tien-do/{words.Id}/duyet");
        Assert.Contains("142 doanh nghiệp", page.Text);
        page = await head.Send(page, "#send");
        Assert.Contains("Đã duyệt và gửi", page.One(".flash.ok").TextContent);
        Assert.Equal((100, 0), await Numbers(task.Id));

        var monitor = await site.SignedIn("khanh.tm");
        page = await monitor.Get($"/nhiem-vu/{task.Id}");
        Assert.Contains("Đã báo cáo 100%, đã xác nhận 0%", page.One(".strip svg").GetAttribute("aria-label"));
        page = await monitor.Get(page.One(".btn.main").GetAttribute("href")!);
        page = await monitor.Send(page, "#confirm");
        Assert.Equal((100, 100), await Numbers(task.Id));
        Assert.Equal(TaskState.Done, (await Load(task.Id)).State);
        Assert.Contains("Hoàn thành", page.One("#han").TextContent);

        var history = await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(WorkTask) && c.RecordId == task.Id).OrderBy(c => c.Id).Select(c => $"{c.Who}: {c.Act}").ToListAsync());
        Assert.Equal(["Nguyễn Phương Thảo: Tiếp nhận nhiệm vụ", "Đỗ Văn Quang: Duyệt và gửi tiến độ", "Trần Mai Khanh: Xác nhận tiến độ"], history[^3..]);
    }

    [Fact]
    public async Task GiveBackAndReturn_KeepTheirReasons_AndTheSentWordsStayAsTheyWere()
    {
        var task = await data.Add("Xuất bản bản tin song ngữ", Due, new TaskData.Part("sct"));
        var (officer, head, monitor) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"));
        await officer.Send(await officer.Get($"/nhiem-vu/{task.Id}"), "#accept");
        await Write(officer, task.Id, "Đã in", 50, submit: true);
        var id = (await Words(task.Id)).Single().Id;
        var page = await head.Get($"/tien-do/{id}/duyet");
        Assert.Contains("Ghi lý do", (await head.Send(page, "#back", ("Reason", " "))).Error);
        await head.Send(page, "#back", ("Reason", "Thêm số bản in"));
        page = await officer.Get($"/nhiem-vu/{task.Id}");
        Assert.Contains("Thêm số bản in", page.Text);
        Assert.DoesNotContain("Thêm số bản in", (await monitor.Get($"/nhiem-vu/{task.Id}")).Text);

        await Write(officer, task.Id, "Đã in 500 bản", 60, submit: true);
        await head.Send(await head.Get($"/tien-do/{id}/duyet"), "#send");
        page = await monitor.Get($"/tien-do/{id}/xac-nhan");
        await monitor.Send(page, "#return", ("Reason", "Thiếu danh sách nhận"));
        Assert.Equal((60, 0), await Numbers(task.Id));
        var history = await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(Contribution) && c.RecordId == id && c.Reason != null).OrderBy(c => c.Id).Select(c => $"{c.Who}: {c.Act}: {c.Reason}").ToListAsync());
        Assert.Equal(["Đỗ Văn Quang: Trả lại người soạn: Thêm số bản in", "Trần Mai Khanh: Trả lại tiến độ: Thiếu danh sách nhận"], history);

        page = await officer.Get($"/nhiem-vu/{task.Id}/tien-do");
        Assert.Contains("Thiếu danh sách nhận", page.Text);
        Assert.Contains("Đã in 500 bản", page.One("textarea").TextContent);
        await Write(officer, task.Id, "Đã in 500 bản, kèm danh sách", 60, submit: false);
        var all = await Words(task.Id);
        Assert.Equal(["Đã in 500 bản", "Đã in 500 bản, kèm danh sách"], all.Select(w => w.Text));
        Assert.Equal([ContributionState.Returned, ContributionState.Draft], all.Select(w => w.State));
    }

    [Fact]
    public async Task AnotherAgency_SeesNeitherTheTaskNorDraftsNorFiles_AndWritesNothing()
    {
        var task = await data.Add("Rà soát thỏa thuận của các xã biên giới", Due, new("sct"), new("svhttdl", PartyRole.Coordinating));
        var officer = await site.SignedIn("thao.np");
        await officer.Send(await officer.Get($"/nhiem-vu/{task.Id}"), "#accept");
        var form = await officer.Get($"/nhiem-vu/{task.Id}/tien-do");
        await officer.Send(form, "form[data-draft]", [("Input.Text", "Bản nháp kín"), ("Input.Percent", "30")], [("Input.Files", "Nháp.txt", Encoding.UTF8.GetBytes("Bí quyết"))]);
        var words = (await Words(task.Id)).Single();
        var file = words.Files.Single().Id;

        var own = await officer.Get($"/tep/{file}");
        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.Equal("attachment", own.Response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("text/plain", own.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", own.Response.Headers.GetValues("X-Content-Type-Options").Single());

        // Not a party: the task itself is not there.
        var stranger = await site.SignedIn("huong.bt");
        foreach (var address in new[] { $"/nhiem-vu/{task.Id}", $"/nhiem-vu/{task.Id}/tien-do", $"/tien-do/{words.Id}/xac-nhan", $"/tep/{file}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
        }
        // A party, and the monitor: the task is there, the draft is not.
        foreach (var name in new[] { "linh.pk", "khanh.tm" })
        {
            var other = await site.SignedIn(name);
            Assert.DoesNotContain("Bản nháp kín", (await other.Get($"/nhiem-vu/{task.Id}")).Text);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/tien-do/{words.Id}/xac-nhan")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/tep/{file}")).Status);
        }

        // Another's form with one's own token: the agency is whoever is signed in, never what the form says.
        var coordinator = await site.SignedIn("linh.pk");
        await coordinator.Send(await coordinator.Get($"/nhiem-vu/{task.Id}"), "#accept");
        var theirs = await coordinator.Get($"/nhiem-vu/{task.Id}/tien-do");
        var answer = await coordinator.Send(theirs, "form[data-draft]", [("Input.Text", "Ghi hộ"), ("Input.Percent", "100"), ("Input.AgencyId", words.AgencyId.ToString())], []);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        await coordinator.Send(theirs, "form[data-draft]", [("Input.Text", "Phần mình"), ("Input.Id", words.Id.ToString()), ("AgencyId", words.AgencyId.ToString())], []);
        await coordinator.Send(theirs, "form[data-draft]", [("Input.Text", "Phần mình"), ("AgencyId", words.AgencyId.ToString())], []);
        var all = await Words(task.Id);
        Assert.Equal("Bản nháp kín", all.Single(w => w.AgencyId == words.AgencyId).Text);
        Assert.Equal("Phần mình", all.Single(w => w.AgencyId != words.AgencyId).Text);

        // A clerk reads but writes nothing.
        var clerk = await site.SignedIn("van.tt");
        Assert.Equal(HttpStatusCode.OK, (await clerk.Get($"/nhiem-vu/{task.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.Get($"/nhiem-vu/{task.Id}/tien-do")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/tien-do/{words.Id}/duyet")).Status);
    }

    [Fact]
    public async Task OwnTaskOfTheMonitor_IsConfirmedByTheCommitteesOffice_NotByWhoeverWroteOrSent()
    {
        var task = await data.Add("Bồi dưỡng kiến thức đối ngoại, 02 lớp", Due, new TaskData.Part("sngv"));
        var (officer, head) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        await officer.Send(await officer.Get($"/nhiem-vu/{task.Id}"), "#accept");
        await Write(officer, task.Id, "Đã mở một lớp", 50, submit: true);
        var id = (await Words(task.Id)).Single().Id;
        await head.Send(await head.Get($"/tien-do/{id}/duyet"), "#send");
        var refused = await officer.Send(await officer.Get($"/tien-do/{id}/xac-nhan"), "#confirm");
        Assert.Contains("không tự xác nhận", refused.Error);
        Assert.Equal((50, 0), await Numbers(task.Id));
        var committee = await site.SignedIn("minh.dq");
        await committee.Send(await committee.Get($"/tien-do/{id}/xac-nhan"), "#confirm");
        Assert.Equal((50, 50), await Numbers(task.Id));
    }

    [Fact]
    public async Task RefusedFile_LeavesTheWordsInTheForm_AndNothingInTheDraft()
    {
        var task = await data.Add("Khảo sát dữ liệu kiều bào", Due, new TaskData.Part("sct"));
        var officer = await site.SignedIn("thao.np");
        await officer.Send(await officer.Get($"/nhiem-vu/{task.Id}"), "#accept");
        var form = await officer.Get($"/nhiem-vu/{task.Id}/tien-do");
        var page = await officer.Send(form, "form[data-draft]", [("Input.Text", "Đã gửi phiếu"), ("Input.Percent", "10")], [("Input.Files", "tot.txt", Encoding.UTF8.GetBytes("tốt")), ("Input.Files", "la.exe", [0x4D, 0x5A, 0x90, 0x00, 0x03])]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("la.exe", page.Error);
        Assert.Contains("Đã gửi phiếu", page.One("textarea").TextContent);
        Assert.Empty(await Words(task.Id));
    }

    [Fact]
    public async Task TwoOnOneDraft_AreToldOfEachOther()
    {
        var task = await data.Add("Tuyên truyền biên giới", Due, new TaskData.Part("sct"));
        var (officer, head) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"));
        await officer.Send(await officer.Get($"/nhiem-vu/{task.Id}"), "#accept");
        await Write(officer, task.Id, "Bản đầu", 10, submit: false);
        var mine = await officer.Get($"/nhiem-vu/{task.Id}/tien-do");
        var theirs = await head.Get($"/nhiem-vu/{task.Id}/tien-do");
        await head.Send(theirs, "form[data-draft]", ("Input.Text", "Bản của lãnh đạo"));
        var page = await officer.Send(mine, "form[data-draft]", ("Input.Text", "Bản của chuyên viên"));
        Assert.Contains("Đỗ Văn Quang vừa lưu", page.Error);
        Assert.Contains("Bản của lãnh đạo", page.Text);
        Assert.Contains("Bản của chuyên viên", page.One("textarea").TextContent);
        Assert.Equal("Bản của lãnh đạo", (await Words(task.Id)).Single().Text);
        // Having seen both, one saves.
        await officer.Send(page, "form[data-draft]", ("Input.Text", "Bản gộp"));
        Assert.Equal("Bản gộp", (await Words(task.Id)).Single().Text);
    }

    [Fact]
    public async Task List_FoldsGroups_FiltersByAddress_AndPagesByKey()
    {
        var late = await data.Add("Đóng góp danh mục dự án kêu gọi", new DateOnly(2026, 11, 4), new TaskData.Part("sct"));
        await data.Add("Tuyên truyền đối ngoại ở xóm Gò Chùa", new DateOnly(2026, 12, 20), new("xa-25195", Group: "g-xa"), new("svhttdl"));
        for (var i = 0; i < 27; i++) await data.Add($"Phân trang số {i:00}", new DateOnly(2026, 12, 1).AddDays(i / 3), new TaskData.Part("sct"));
        var monitor = await site.SignedIn("khanh.tm");

        var page = await monitor.Get("/nhiem-vu?s=late&q=danh+muc");
        Assert.Contains("Quá hạn 6 ngày", page.One("tbody tr").TextContent);
        page = await monitor.Get("/nhiem-vu?q=" + Uri.EscapeDataString("go chua tuyen truyen"));
        Assert.Contains("1 cơ quan", page.One("td.lead").TextContent);

        page = await monitor.Get("/nhiem-vu?q=phan+trang");
        Assert.Equal(25, page.All("tbody tr").Count);
        var next = await monitor.Get(page.All(".foot nav a").Single().GetAttribute("href")!);
        Assert.Equal(["Phân trang số 25", "Phân trang số 26"], next.All("tbody th a").Select(a => a.TextContent));
        var back = await monitor.Get(next.All(".foot nav a").Single().GetAttribute("href")!);
        Assert.Equal("Phân trang số 00", back.One("tbody th a").TextContent);

        var sct = (await site.Agency("sct")).Id;
        Assert.Equal(25, (await monitor.Get($"/nhiem-vu?agency={sct}&role=Lead&from=1/12/2026&q=phan")).All("tbody tr").Count);
        Assert.Contains("Không có nhiệm vụ nào khớp", (await monitor.Get($"/nhiem-vu?agency={sct}&role=Coordinating&q=phan+trang")).Text);
        Assert.DoesNotContain(late.Title, (await (await site.SignedIn("linh.pk")).Get("/nhiem-vu?s=all&q=danh+muc")).Text);
    }

    private static async Task<Answer> Submit(Visitor officer, Answer page, int id, string action = "?handler=Submit")
    {
        page.One("form[data-draft]").SetAttribute("action", $"/nhiem-vu/{id}/tien-do{action}");
        return await officer.Send(page, "form[data-draft]");
    }

    private static async Task Write(Visitor officer, int id, string text, int percent, bool submit)
    {
        var page = await officer.Get($"/nhiem-vu/{id}/tien-do");
        if (submit) page.One("form[data-draft]").SetAttribute("action", $"/nhiem-vu/{id}/tien-do?handler=Submit");
        page = await officer.Send(page, "form[data-draft]", [("Input.Text", text), ("Input.Percent", percent.ToString())], []);
        Assert.Null(page.Error);
    }

    private Task<List<Contribution>> Words(int task) => site.InDatabase(db => db.Set<Contribution>().AsNoTracking().Include(c => c.Files).Where(c => c.TaskId == task).OrderBy(c => c.Id).ToListAsync());

    private Task<WorkTask> Load(int id) => site.InDatabase(db => db.Set<WorkTask>().AsNoTracking().SingleAsync(t => t.Id == id));

    private async Task<(int Reported, int Verified)> Numbers(int id) => await Load(id) is var task ? (task.ReportedPercent, task.VerifiedPercent) : default;
}

public sealed class TaskPagesOnSqlite(SqliteSite site) : TaskPages(site), IClassFixture<SqliteSite>;

public sealed class TaskPagesOnPostgres(PostgresSite site) : TaskPages(site), IClassFixture<PostgresSite>;
