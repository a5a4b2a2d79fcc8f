using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Shell.Notices;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Tasks;

/// <summary>Decisions over HTTP: who may, with which reason and document, and what stays of them.</summary>
public abstract class DecisionPages
{
    private static readonly DateOnly Due = new(2026, 11, 30);
    private readonly Site site;
    private readonly TaskData data;

    protected DecisionPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    [Fact]
    public async Task Extension_AskedByTheLeadsHead_AgreedByTheMonitor()
    {
        var task = await data.Add("Hội nghị giao thương với các tỉnh bạn", Due, new TaskData.Part("sct"));
        var (head, monitor) = (await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("thao.np")).Get($"/nhiem-vu/{task.Id}/de-nghi-gia-han")).Status);
        var page = await head.Get($"/nhiem-vu/{task.Id}/de-nghi-gia-han");
        Assert.Contains("sau hạn", (await head.Send(page, "form[data-draft]", [("Input.Day", "30/11/2026"), ("Input.Reason", "Đối tác dời lịch")], [])).Error);
        Assert.Contains("ngày/tháng/năm", (await head.Send(page, "form[data-draft]", [("Input.Day", "32/13"), ("Input.Reason", "Đối tác dời lịch")], [])).Error);
        await head.Send(page, "form[data-draft]", [("Input.Day", "15/12/2026"), ("Input.Reason", "Đối tác dời lịch")], []);

        page = await monitor.Get("/");
        var answer = page.All(".todo a").Single(a => a.TextContent == "Trả lời" && a.Closest("li")!.TextContent.Contains("giao thương", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("tam.vd")).Get(answer)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await head.Get(answer)).Status);
        page = await monitor.Get(answer);
        page = await monitor.Send(page, "#answer", [("Agreed", "true"), ("Reason", "")], []);
        Assert.Contains("30/11/2026 → 15/12/2026", page.Text);
        Assert.Equal(new DateOnly(2026, 12, 15), (await Load(task.Id)).NextDueOn);
        Assert.Equal(["Đỗ Văn Quang: Đề nghị gia hạn: Đối tác dời lịch", "Trần Mai Khanh: Gia hạn: Đối tác dời lịch"], await History(task.Id));
        var sct = (await site.Agency("sct")).Id;
        Assert.True(await site.InDatabase(db => db.Set<Notice>().AnyAsync(n => n.AgencyId == sct && n.Text.Contains("đồng ý gia hạn"))));
    }

    [Fact]
    public async Task HandOver_WithItsDocument_MovesTheTask_AndKeepsTheOldLead()
    {
        var task = await data.Add("Tổ chức giải bơi vượt sông hữu nghị", Due, new TaskData.Part("sct"));
        var to = await site.Agency("svhttdl");
        var monitor = await site.SignedIn("khanh.tm");
        var page = await monitor.Get($"/nhiem-vu/{task.Id}/chuyen-chu-tri");
        Assert.Contains("văn bản", (await monitor.Send(page, "form[data-draft]", [("Input.To", to.Id.ToString()), ("Input.Reason", "Đúng chức năng")], [])).Error);
        page = await monitor.Send(page, "form[data-draft]", [("Input.To", to.Id.ToString()), ("Input.Reason", "Đúng chức năng"), ("Input.Document", "1201/UBND-TH ngày 09/11/2026")], []);
        Assert.Contains("Sở Công Thương, Chủ trì đến 10/11/2026", page.Text);
        Assert.Contains("Sở Văn hóa, Thể thao và Du lịch", page.One(".strip").TextContent);
        var change = await site.InDatabase(db => db.Set<Change>().OrderBy(c => c.Id).LastAsync(c => c.Record == nameof(WorkTask) && c.RecordId == task.Id));
        Assert.Equal(("Trần Mai Khanh", "Chuyển cơ quan chủ trì", "Đúng chức năng", "1201/UBND-TH ngày 09/11/2026"), (change.Who, change.Act, change.Reason, change.Document));
        // The old lead still sees it, and writes no more.
        var old = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.OK, (await old.Get($"/nhiem-vu/{task.Id}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await old.Get($"/nhiem-vu/{task.Id}/tien-do")).Status);
    }

    [Fact]
    public async Task CarryOver_LeavesATaskOfTheNextYear()
    {
        var task = await data.Add("Vận động thành lập hội hữu nghị", Due, new("lhhn-tp"), new("svhttdl", PartyRole.Coordinating));
        var monitor = await site.SignedIn("khanh.tm");
        var page = await monitor.Get($"/nhiem-vu/{task.Id}/chuyen-ky-sau");
        page = await monitor.Send(page, "form[data-draft]", [("Input.Day", "30/6/2027"), ("Input.Reason", "Chưa đủ hội viên")], []);
        var next = await site.InDatabase(db => db.Set<WorkTask>().AsNoTracking().Include(t => t.Parties).SingleAsync(t => t.CarriedFromId == task.Id));
        Assert.Equal((TaskState.CarriedOver, TaskState.Assigned), ((await Load(task.Id)).State, next.State));
        Assert.Equal((new DateOnly(2027, 6, 30), 2), (next.NextDueOn, next.Parties.Count));
        Assert.NotNull(page.Html.QuerySelector($"a[href='/nhiem-vu/{next.Id}']"));
        Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("huong.bt")).Get($"/nhiem-vu/{next.Id}")).Status);
    }

    [Fact]
    public async Task Condition_HoldsTheTask_UntilItIsMet()
    {
        var task = await data.Add("Tập huấn nghiệp vụ khi có hướng dẫn", new DateOnly(2026, 11, 2), new TaskData.Part("svhttdl"));
        var monitor = await site.SignedIn("khanh.tm");
        Assert.Contains("Quá hạn 8 ngày", (await monitor.Get($"/nhiem-vu/{task.Id}")).One("#han").TextContent);
        await monitor.Send(await monitor.Get($"/nhiem-vu/{task.Id}/cho-dieu-kien"), "form[data-draft]", [("Input.Condition", "khi có hướng dẫn của Bộ"), ("Input.Reason", "Bộ chưa hướng dẫn")], []);
        Assert.Contains("Chờ điều kiện", (await monitor.Get($"/nhiem-vu/{task.Id}")).One("#han").TextContent);
        Assert.DoesNotContain("Tập huấn nghiệp vụ", (await monitor.Get("/nhiem-vu?s=late")).Text);
        await monitor.Send(await monitor.Get($"/nhiem-vu/{task.Id}/dieu-kien-da-co"), "form[data-draft]", [("Input.Day", "9/11"), ("Input.Reason", "Đã có công văn hướng dẫn")], []);
        Assert.Contains("Quá hạn 8 ngày", (await monitor.Get($"/nhiem-vu/{task.Id}")).One("#han").TextContent);
        Assert.Contains("Tập huấn nghiệp vụ", (await monitor.Get("/nhiem-vu?s=late")).Text);
    }

    [Fact]
    public async Task NotCarryOut_ThenReopen_AndNobodyElseDecides()
    {
        var task = await data.Add("Đón đoàn khách quốc tế", Due, new TaskData.Part("sct"));
        var monitor = await site.SignedIn("son.lh");
        foreach (var path in new[] { "gia-han", "chuyen-chu-tri", "cho-dieu-kien", "dieu-kien-da-co", "khong-thuc-hien", "chuyen-ky-sau", "mo-lai" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("quang.dv")).Get($"/nhiem-vu/{task.Id}/{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("tam.vd")).Get($"/nhiem-vu/{task.Id}/{path}")).Status);
        }
        var page = await monitor.Get($"/nhiem-vu/{task.Id}/khong-thuc-hien");
        await monitor.Send(page, "form[data-draft]", [("Input.Reason", "Đối tác hủy"), ("Input.Document", "77/UBND-TH ngày 08/11/2026")], []);
        Assert.Equal(TaskState.NotCarriedOut, (await Load(task.Id)).State);
        Assert.Contains("Mở lại trước", (await monitor.Send(page, "form[data-draft]", [("Input.Reason", "Lần nữa"), ("Input.Document", "78")], [])).Error);
        await monitor.Send(await monitor.Get($"/nhiem-vu/{task.Id}/mo-lai"), "form[data-draft]", [("Input.Day", "20/12/2026"), ("Input.Reason", "Đối tác mời lại")], []);
        Assert.Equal(TaskState.Assigned, (await Load(task.Id)).State);
    }

    [Fact]
    public async Task TwoDecisionsFromOneForm_TheSecondIsToldOfTheFirst()
    {
        var task = await data.Add("Rà soát danh mục đối tác", Due, new TaskData.Part("sct"));
        var (one, two) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var (first, second) = (await one.Get($"/nhiem-vu/{task.Id}/gia-han"), await two.Get($"/nhiem-vu/{task.Id}/gia-han"));
        await one.Send(first, "form[data-draft]", [("Input.Day", "10/12/2026"), ("Input.Reason", "Một")], []);
        var page = await two.Send(second, "form[data-draft]", [("Input.Day", "20/12/2026"), ("Input.Reason", "Hai")], []);
        Assert.Contains("vừa được người khác sửa", page.Error);
        Assert.Equal(new DateOnly(2026, 12, 10), (await Load(task.Id)).DueOn);
    }

    private Task<WorkTask> Load(int id) => site.InDatabase(db => db.Set<WorkTask>().AsNoTracking().SingleAsync(t => t.Id == id));

    private Task<List<string>> History(int id) => site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(WorkTask) && c.RecordId == id && c.Act != "Ban hành").OrderBy(c => c.Id).Select(c => $"{c.Who}: {c.Act}: {c.Reason}").ToListAsync());
}

public sealed class DecisionPagesOnSqlite(SqliteSite site) : DecisionPages(site), IClassFixture<SqliteSite>;

public sealed class DecisionPagesOnPostgres(PostgresSite site) : DecisionPages(site), IClassFixture<PostgresSite>;
