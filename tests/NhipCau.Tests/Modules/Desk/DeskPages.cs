using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Desk;

/// <summary>What stands on whose desk, and that the step in place works.</summary>
public abstract class DeskPages
{
    private readonly Site site;
    private readonly TaskData data;

    protected DeskPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    [Fact]
    public async Task EachStep_MovesFromDeskToDesk()
    {
        var task = await data.Add("Gặp mặt kiều bào đầu xuân", new DateOnly(2026, 11, 13), new TaskData.Part("sct"));
        var (officer, head, monitor) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"));
        var page = await officer.Get("/");
        Assert.Equal("Tiếp nhận", Row(page, "Gặp mặt kiều bào", "#h-Week")?.QuerySelector("button")?.TextContent);
        await officer.Send(page, $"form[action^='/nhiem-vu/{task.Id}?']");
        page = await officer.Get("/");
        Assert.Equal("Ghi tiến độ", Row(page, "Gặp mặt kiều bào")?.QuerySelector(".btn")?.TextContent);

        page = await officer.Get($"/nhiem-vu/{task.Id}/tien-do");
        page.One("form[data-draft]").SetAttribute("action", $"/nhiem-vu/{task.Id}/tien-do?handler=Submit");
        await officer.Send(page, "form[data-draft]", [("Input.Text", "Đã gửi giấy mời"), ("Input.Percent", "40")], []);
        Assert.Null(Row(await officer.Get("/"), "Gặp mặt kiều bào"));
        page = await head.Get("/");
        Assert.Contains("Nguyễn Phương Thảo trình", Row(page, "Gặp mặt kiều bào")?.TextContent);
        var approve = Row(page, "Gặp mặt kiều bào")!.QuerySelector(".btn")!.GetAttribute("href")!;
        Assert.Null(Row(await monitor.Get("/"), "Gặp mặt kiều bào"));
        await head.Send(await head.Get(approve), "#send");

        page = await monitor.Get("/");
        Assert.Contains("Sở Công Thương báo cáo 40%", Row(page, "Gặp mặt kiều bào")?.TextContent);
        Assert.Contains("Sở Công Thương gửi tiến độ", page.One(".news").TextContent);
        var verify = Row(page, "Gặp mặt kiều bào")!.QuerySelector(".btn")!.GetAttribute("href")!;
        Assert.Contains("Sở Ngoại vụ chưa xác nhận", (await officer.Get("/")).One(".side").TextContent);
        await monitor.Send(await monitor.Get(verify), "#return", ("Reason", "Thiếu danh sách khách"));
        page = await officer.Get("/");
        Assert.Contains("Thiếu danh sách khách", Row(page, "Gặp mặt kiều bào")?.TextContent);
    }

    [Fact]
    public async Task Late_SaysWhy_ButNotToTheAsked()
    {
        await data.Add("Việc đã trễ của đơn vị", new DateOnly(2026, 11, 3), new TaskData.Part("svhttdl"));
        await data.Add("Việc được mời đã qua ngày", new DateOnly(2026, 11, 3), new TaskData.Part("btgdv-tp", Asked: true));
        var page = await (await site.SignedIn("linh.pk")).Get("/");
        Assert.Contains("quá 7 ngày", Row(page, "Việc đã trễ", "#h-Late")?.TextContent);
        Assert.Contains("Ngày ghi trong văn bản", Row(page, "Việc đã trễ")?.QuerySelector(".why")?.TextContent);
        page = await (await site.SignedIn("hanh.cn")).Get("/");
        Assert.Contains("Nhận lời", Row(page, "Việc được mời")?.TextContent);
        Assert.Empty(page.All(".late"));
        page = await (await site.SignedIn("khanh.tm")).Get("/");
        Assert.Contains("Việc đã trễ", page.One(".side").TextContent);
        Assert.DoesNotContain("Việc được mời", page.One(".side").TextContent);
    }

    [Fact]
    public async Task Seen_MarksTheNews()
    {
        var task = await data.Add("Báo tin cho cơ quan theo dõi", new DateOnly(2026, 12, 1), new TaskData.Part("lhhn-tp"));
        var officer = await site.SignedIn("huong.bt");
        await officer.Send(await officer.Get($"/nhiem-vu/{task.Id}"), "#accept");
        site.Clock.Now = site.Clock.Now.AddMinutes(1);
        var head = await site.SignedIn("son.lh");
        var page = await head.Get("/");
        Assert.NotEmpty(page.All(".news b"));
        page = await head.Send(page, "#seen");
        Assert.Empty(page.All(".news b"));
        Assert.NotEmpty(page.All(".news li"));
        // One's own mark: a colleague's news stay new.
        Assert.NotEmpty((await (await site.SignedIn("khanh.tm")).Get("/")).All(".news b"));
    }

    [Theory]
    [InlineData("quantri"), InlineData("ha.lt"), InlineData("thanhtra"), InlineData("nam.vh"), InlineData("loan.ht"), InlineData("minh.dq"), InlineData("van.tt")]
    public async Task EveryRole_HasADeskThatSaysWhatToDo(string user)
    {
        var page = await (await site.SignedIn(user)).Get("/");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
        Assert.True(page.All(".todo, .empty, #doors").Count > 0, page.Text);
        if (user == "quantri") Assert.Empty(page.All(".side"));
    }

    private static AngleSharp.Dom.IElement? Row(Answer page, string title, string? group = null) => page.All(".todo li")
        .FirstOrDefault(li => li.TextContent.Contains(title, StringComparison.Ordinal) && (group is null || li.Closest("section")!.QuerySelector(group) is not null));
}

public sealed class DeskPagesOnSqlite(SqliteSite site) : DeskPages(site), IClassFixture<SqliteSite>;

public sealed class DeskPagesOnPostgres(PostgresSite site) : DeskPages(site), IClassFixture<PostgresSite>;
