using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;
using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Indicators;

public abstract class IndicatorPages
{
    private readonly Site site;
    private readonly TaskData data;

    protected IndicatorPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    private Task<WorkTask> Due(DateOnly day, DateOnly? done = null, TaskState state = TaskState.Assigned) =>
        data.AddWith($"Việc đến hạn {day:dd/MM/yyyy}", day, t => (t.State, t.DoneOn) = (done is null ? state : TaskState.Done, done), new TaskData.Part("sct"));

    [Fact]
    public async Task Figures_CountWhatTheListShows_InTheDaysOfTheDecree()
    {
        // The 15th of December belongs to the year after, the 14th to this one.
        await Due(new DateOnly(2030, 12, 14), done: new DateOnly(2030, 12, 14));
        await Due(new DateOnly(2029, 12, 15), done: new DateOnly(2030, 1, 3));
        await Due(new DateOnly(2030, 12, 15));
        await Due(new DateOnly(2030, 6, 1));
        await Due(new DateOnly(2030, 6, 2), state: TaskState.Withdrawn);

        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get("/chi-tieu?tu=2029-12-15&den=2030-12-14");
        Assert.Equal("3", page.One("tr#NV01 .num").TextContent);
        Assert.Equal("1", page.One("tr#NV02 .num").TextContent);
        Assert.Equal("33,3", page.One("tr#NV03 .num").TextContent);
        var list = await office.Get(page.One("tr#NV01 a.num").GetAttribute("href")!);
        Assert.Contains("Nhiệm vụ đến hạn trong kỳ", list.Text);
        Assert.Equal(3, list.All("tbody tr").Count);
        Assert.Single((await office.Get(page.One("tr#NV02 a.num").GetAttribute("href")!)).All("tbody tr"));
        // Another agency counts what it may see, and is told so; it records nothing.
        var other = await (await site.SignedIn("huong.bt")).Get("/chi-tieu?tu=15/12/2029&den=14/12/2030");
        Assert.Equal("0", other.One("tr#NV01 .num").TextContent);
        Assert.Equal("–", other.One("tr#NV03 .num").TextContent);
        Assert.Contains("Chỉ đếm những gì cơ quan được xem", other.Text);
        Assert.Empty(other.All("a[href*='so-da-in']"));
    }

    [Fact]
    public async Task PrintedFigure_StandsBesideTheCounted_WithItsDifference()
    {
        await Due(new DateOnly(2033, 3, 1));
        await Due(new DateOnly(2033, 3, 2));
        var office = await site.SignedIn("khanh.tm");
        var table = await office.Get("/chi-tieu?tu=2032-12-15&den=2033-06-14");
        var form = await office.Get(table.One("tr#NV01 a[href*='so-da-in']").GetAttribute("href")!);
        Assert.Equal("Ghi số đã in, ví dụ 14 hoặc 1.250 hoặc 20,5.", (await office.Send(form, "form#record", ("Input.Value", "ba"), ("Input.Document", "Báo cáo 12/BC-SNgV"))).One(".err").TextContent);
        var refused = await office.Send(form, "form#record", ("Input.Value", "3"), ("Input.Document", " "));
        Assert.Equal(("Ghi số, ký hiệu và ngày của văn bản đã in số này.", "3"), (refused.One(".err").TextContent, refused.One("[name='Input.Value']").GetAttribute("value")));
        table = await office.Send(form, "form#record", ("Input.Value", "3"), ("Input.Document", "Báo cáo 12/BC-SNgV ngày 20/6/2033"), ("Input.Note", "Tính cả một việc của năm trước"));
        Assert.Contains("in 3, sổ có 2: lệch 1", table.One("tr#NV01").TextContent);
        Assert.DoesNotContain("lệch", table.One("tr#NV02").TextContent);
        var sheet = await office.Get(table.All("a[href*='handler=Export']").Single().GetAttribute("href")!);
        using var file = new MemoryStream(await sheet.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var rows = SheetFile.Read(file).Rows;
        Assert.Contains(rows, r => string.Join(" | ", r).StartsWith("Nhiệm vụ đến hạn trong kỳ | 15/12/2032 | 14/06/2033 | 2 | nhiệm vụ | 3 | 1 | Báo cáo 12/BC-SNgV ngày 20/6/2033", StringComparison.Ordinal));
        Assert.DoesNotContain("lệch", (await office.Get("/chi-tieu?ky=nam-1-2033")).Text);
        await Due(new DateOnly(2033, 3, 3));
        table = await office.Get("/chi-tieu?tu=2032-12-15&den=2033-06-14");
        Assert.Contains("in 3, khớp", table.One("tr#NV01").TextContent);
        var change = await site.InDatabase(db => db.Set<Change>().SingleAsync(c => c.Record == nameof(PrintedFigure) && c.Act == "Ghi số đã in"));
        Assert.Equal("Báo cáo 12/BC-SNgV ngày 20/6/2033", change.Document);

        var officer = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get("/chi-tieu/so-da-in?ma=NV01&tu=2032-12-15&den=2033-06-14")).Status);
        await office.Send(await office.Get("/chi-tieu/so-da-in?ma=NV01&tu=2032-12-15&den=2033-06-14"), "form[action*='Remove']");
        Assert.DoesNotContain("khớp", (await office.Get("/chi-tieu?tu=2032-12-15&den=2033-06-14")).Text);
    }

    [Theory]
    [InlineData("/chi-tieu"), InlineData("/chi-tieu?ky=quy-9-2026"), InlineData("/chi-tieu?tu=2026-05-05&den=2026-01-01"), InlineData("/chi-tieu?tu=abc&den=x"), InlineData("/chi-tieu/so-da-in?ma=zz&tu=1")]
    public async Task Pages_OfStrangeAddresses_SayWhatToDo(string address) => Assert.Equal(HttpStatusCode.OK, (await (await site.SignedIn("khanh.tm")).Get(address)).Status);
}

public sealed class IndicatorPagesOnSqlite(SqliteSite site) : IndicatorPages(site), IClassFixture<SqliteSite>;

public sealed class IndicatorPagesOnPostgres(PostgresSite site) : IndicatorPages(site), IClassFixture<PostgresSite>;
