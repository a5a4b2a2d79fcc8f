using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Tasks;

/// <summary>Tasks that come from a record instead of a plan; a document stands here for any record that has a door.</summary>
public abstract class TaskDoorTests
{
    private readonly Site site;
    private readonly TaskData data;

    protected TaskDoorTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    private async Task<WorkTask> Make(string title, int document, DateOnly due)
    {
        var (by, lead, other) = (await site.Viewer("khanh.tm"), await site.Agency("sct"), await site.Agency("ubmttq-tp"));
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<TaskDoor>().Make("Document", document, title, lead.Id, [other.Id, lead.Id], due, "Cam kết khi tiếp đoàn", by);
    }

    [Fact]
    public async Task Make_FromARecord_IsAssignedMonitoredAndTold()
    {
        var source = (await data.Add("Việc của kế hoạch nguồn", new DateOnly(2026, 12, 1), new TaskData.Part("sct"))).Plan!.Document;
        var made = await Make("Gửi danh mục dự án mời gọi đầu tư cho phía bạn", source.Id, new DateOnly(2026, 12, 15));

        var focal = await site.Agency("sngv");
        var task = await site.InDatabase(db => db.Set<WorkTask>().Include(t => t.Parties).ThenInclude(p => p.Agency).SingleAsync(t => t.Id == made.Id));
        Assert.Equal((TaskState.Assigned, focal.Id, null, new DateOnly(2026, 12, 15)), (task.State, task.MonitorId, task.PlanId, task.NextDueOn));
        Assert.Equal(["sct Lead False", "ubmttq-tp Coordinating True"], task.Parties.OrderBy(p => p.Role).Select(p => $"{p.Agency.Code} {p.Role} {p.Asked}"));
        var told = await site.InDatabase(db => db.Set<Notice>().Where(n => n.Link == $"/nhiem-vu/{made.Id}").Select(n => n.Text).ToListAsync());
        Assert.Equal(["{0} giao “{1}”", "{0} đề nghị tham gia “{1}”"], told.Order(StringComparer.Ordinal));

        await using var scope = site.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<TaskDoor>();
        Assert.Equal([made.Id], (await door.Of("Document", source.Id, await site.Viewer("thao.np"))).Select(t => t.Id));
        Assert.Empty(await door.Of("Document", source.Id, await site.Viewer("huong.bt")));
        Assert.Empty(await door.Of("Document", source.Id + 100000, await site.Viewer("thao.np")));
    }

    [Fact]
    public async Task Pages_OfATaskFromARecord_SayWhereItCameFrom()
    {
        var plan = (await data.Add("Một việc khác của kế hoạch", new DateOnly(2026, 12, 1), new TaskData.Part("ubmttq-tp"))).Plan!;
        var task = await Make("Bố trí phiên dịch tiếng Khmer cho đoàn công tác", plan.DocumentId, new DateOnly(2029, 12, 20));

        var office = await site.SignedIn("khanh.tm");
        var list = await office.Get("/nhiem-vu?s=all&q=phien+dich+tieng+khmer");
        Assert.Equal($"/van-ban/{plan.DocumentId}", list.One("tbody small a").GetAttribute("href"));
        Assert.Contains("từ Công tác đối ngoại năm 2026", list.Text);
        Assert.NotEmpty(list.All("select[name=year] option[value='2029']"));
        var page = await office.Get($"/nhiem-vu/{task.Id}");
        Assert.Contains("từ Công tác đối ngoại năm 2026", page.Text);
        Assert.DoesNotContain("Điều khoản gốc", page.Text);

        // The department leads the task and may not see the record: it learns of what kind it is, and no more.
        var department = await (await site.SignedIn("thao.np")).Get($"/nhiem-vu/{task.Id}");
        Assert.Contains("từ Văn bản", department.Text);
        Assert.Empty(department.All($"a[href='/van-ban/{plan.DocumentId}']"));
        foreach (var address in new[] { "/", "/lanh-dao?year=2029", "/tim?q=phien+dich" }) Assert.Equal(System.Net.HttpStatusCode.OK, (await office.Get(address)).Status);
    }
}

public sealed class TaskDoorOnSqlite(SqliteSite site) : TaskDoorTests(site), IClassFixture<SqliteSite>;

public sealed class TaskDoorOnPostgres(PostgresSite site) : TaskDoorTests(site), IClassFixture<PostgresSite>;
