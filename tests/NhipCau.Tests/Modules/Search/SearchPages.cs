using NhipCau.Shell.Registers;
using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Search;

public abstract class SearchPages
{
    private readonly Site site;
    private readonly TaskData data;

    protected SearchPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    [Fact]
    public async Task Find_WithoutMarks_GroupsWhatOneMaySee_AndNothingElse()
    {
        var task = await data.Add("Khảo sát tuyến đường sông biên giới", new DateOnly(2026, 12, 1), new TaskData.Part("sct"));
        var number = task.Plan!.Document.Code!;
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get("/tim?q=khao+sat+bien+gioi");
        Assert.Contains("Khảo sát tuyến đường sông", page.One("#g-WorkTask").ParentElement!.ParentElement!.TextContent);
        page = await officer.Get("/tim?q=" + Uri.EscapeDataString(number));
        Assert.Contains(number, page.One("#g-Document").ParentElement!.ParentElement!.TextContent);
        page = await officer.Get("/tim?q=cong+thuong");
        Assert.Contains("Sở Công Thương", page.One("#g-Agency").ParentElement!.ParentElement!.TextContent);

        // The words of a document's text find it, and its list shows the same.
        page = await officer.Get("/tim?q=" + Uri.EscapeDataString("bảo đảm thiết thực, tiết kiệm 'khảo sát tuyến đường sông'"));
        Assert.Contains(number, page.One("#g-Document").ParentElement!.ParentElement!.TextContent);
        Assert.Contains(number, (await officer.Get(page.One("#g-Document").ParentElement!.QuerySelector("a")!.GetAttribute("href")!)).Text);

        var stranger = await site.SignedIn("huong.bt");
        Assert.Contains("Không tìm thấy", (await stranger.Get("/tim?q=khao+sat+bien+gioi")).Text);
        Assert.Empty((await stranger.Get("/tim?q=" + Uri.EscapeDataString(number))).All("#g-Document"));
        // The administrator keeps the machine, not the work.
        Assert.Contains("Không tìm thấy", (await (await site.SignedIn("quantri")).Get("/tim?q=khao+sat+bien+gioi")).Text);
    }

    /// <summary>One question for all registers; what is saved between two of them is found by those that come after.</summary>
    [Fact]
    public async Task Sought_InSeveralTables_IsAskedOnce_AndAnewForATableWrittenSince()
    {
        var first = await data.Add("Rà soát cầu treo zqx11", new DateOnly(2026, 12, 1), new TaskData.Part("sct"));
        await site.InDatabase(async db =>
        {
            var sought = new Sought(db, "cau zqx11", ["tasks", "agencies", "documents"]);
            Assert.Equal("zqx11", sought.Rarest);
            Assert.Equal([first.Id], await sought.Hits("tasks", 10));
            Assert.Empty(await sought.Hits("agencies", 10));
            var second = await data.Add("Rà soát cầu dây zqx11", new DateOnly(2026, 12, 1), new TaskData.Part("sct"));
            Assert.Equal([first.Id, second.Id], (await sought.Hits("tasks", 10)).Order());
            Assert.Single(await new Sought(db, "zqx11", ["tasks", "agencies"]).Hits("tasks", 1));
        });
        var found = await (await site.SignedIn("thao.np")).Get("/tim?q=zqx11+treo");
        Assert.Contains("cầu treo", found.One("#g-WorkTask").ParentElement!.ParentElement!.TextContent);
        Assert.DoesNotContain("cầu dây", found.Text);
    }

    [Theory]
    [InlineData("/tim"), InlineData("/tim?q="), InlineData("/tim?q=%25%27%22%3Cscript%3E"), InlineData("/tim?q=zzzzqq")]
    public async Task Find_Nothing_SaysWhatToDo(string address) =>
        Assert.Single((await (await site.SignedIn("khanh.tm")).Get(address)).All(".empty"));
}

public sealed class SearchPagesOnSqlite(SqliteSite site) : SearchPages(site), IClassFixture<SqliteSite>;

public sealed class SearchPagesOnPostgres(PostgresSite site) : SearchPages(site), IClassFixture<PostgresSite>;
