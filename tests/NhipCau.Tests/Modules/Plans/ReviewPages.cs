using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Plans;

public abstract class ReviewPages
{
    private readonly Site site;

    protected ReviewPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Post_MendedTask_KeepsEveryValueAndTellsTheHistory()
    {
        var (officer, desk) = await Desk("21", "Sửa từng ô", new PrintedTask("Gặp gỡ đoàn ngoại giao", "Sở Ngoại vụ", null, "Quý IV năm 2026"));
        var item = Items(desk)[0];
        desk = await officer.Send(desk, $"#{item} details.editor form", ("Title", "Gặp gỡ đoàn ngoại giao và báo chí"), ("Lead", "Sở Công Thương\nkính mời Ban Tuyên giáo và Dân vận Thành ủy"), ("DueOn", "5/12/2026"), ("Quantity", "02 buổi"));
        Assert.Equal(HttpStatusCode.OK, desk.Status);
        var mended = await Item(item);
        Assert.Equal(("Gặp gỡ đoàn ngoại giao và báo chí", "02 buổi", new DateOnly(2026, 12, 5), "Hạn do người đọc văn bản ghi"), (mended.Title, mended.Quantity, mended.DueOn!.Value, mended.DueRule));
        Assert.Equal([("Sở Công Thương", false), ("Ban Tuyên giáo và Dân vận Thành ủy", true)], mended.In(PartyRole.Lead).OrderBy(b => b.Asked).Select(b => (b.Agency!.Name, b.Asked)));
        Assert.Contains("Sửa nhiệm vụ", desk.One("ol.log").TextContent);
    }

    [Fact]
    public async Task Post_WrongDay_IsRefusedAndNothingTypedIsLost()
    {
        var (officer, desk) = await Desk("22", "Ngày sai", new PrintedTask("Mở lớp", "Sở Ngoại vụ"));
        var item = Items(desk)[0];
        var answer = await officer.Send(desk, $"#{item} details.editor form", ("Title", "Mở lớp tiếng Lào"), ("DueOn", "31/02/2026"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Ngày không đọc được", answer.Error);
        Assert.Contains("Mở lớp tiếng Lào", answer.One($"#{item}-title").TextContent);
        Assert.Equal("31/02/2026", answer.One($"#{item}-due").GetAttribute("value"));
        Assert.Equal("Mở lớp", (await Item(item)).Title);
    }

    [Fact]
    public async Task Post_UnknownBody_IsLinkedEverywhereAndItsSpellingKept()
    {
        var (officer, desk) = await Desk("23", "Tên lạ", new PrintedTask("Phát thanh vùng biên", "Sở Tôn giáo Dân tộc"), new PrintedTask("In tờ gấp", "Sở Tôn giáo Dân tộc"));
        var question = desk.One("li[id^=n]");
        Assert.Contains("“Sở Tôn giáo Dân tộc” là cơ quan nào?", question.TextContent);
        desk = await officer.Send(desk, $"#{question.Id} form[action*=Link]", ("agency", "Sở Ngoại vụ"), ("alias", "true"));
        Assert.Empty(desk.All("li[id^=n]"));
        var office = await site.Agency("sngv");
        Assert.Equal(2, await site.InDatabase(db => db.Set<PlanItemBody>().CountAsync(b => b.Printed == "Sở Tôn giáo Dân tộc" && b.AgencyId == office.Id)));
        Assert.Equal(1, await site.InDatabase(db => db.Set<AgencyAlias>().CountAsync(a => a.AgencyId == office.Id && a.Text == "Sở Tôn giáo Dân tộc")));
    }

    [Fact]
    public async Task Post_UnknownBody_CanBecomeAnAgency()
    {
        var (officer, desk) = await Desk("24", "Cơ quan mới", new PrintedTask("Dựng phim", "Trung tâm Phim tài liệu Sông Phố"));
        desk = await officer.Send(desk, "form[action*=Create]");
        Assert.Empty(desk.All("li[id^=n]"));
        var made = await site.InDatabase(db => db.Set<Agency>().SingleAsync(a => a.Name == "Trung tâm Phim tài liệu Sông Phố"));
        Assert.True(made.Doubtful);
        Assert.Equal(made.Id, (await Item(Items(desk)[0])).Bodies.Single().AgencyId);
    }

    [Fact]
    public async Task Post_LeadForAll_IsSuggestedFromTheOrganisationAndGivenAtOnce()
    {
        var (officer, desk) = await Desk("25", "Không ai chủ trì", new PrintedTask("Liên hoan hữu nghị", null, null, "Quý IV năm 2026"), new PrintedTask("Gặp mặt kiều bào", null, null, "Quý IV năm 2026"));
        Assert.Equal("Sở Công Thương", desk.One("#lead").GetAttribute("value"));
        Assert.All(Items(desk), id => Assert.Contains("Chưa có cơ quan chủ trì", desk.One($"#{id}").TextContent));
        desk = await officer.Send(desk, "#leads form");
        Assert.Contains("Đã ghi Sở Công Thương chủ trì 2 nhiệm vụ", desk.One(".flash").TextContent);
        foreach (var item in Items(desk)) Assert.True((await Item(item)).HasLead);
    }

    [Fact]
    public async Task Post_MergeSplitDropAndAdd()
    {
        var (officer, desk) = await Desk("26", "Gộp và tách", new PrintedTask("Mở lớp", "Sở Ngoại vụ"), new PrintedTask("In tài liệu", "Sở Công Thương"));
        var (first, second) = (Items(desk)[0], Items(desk)[1]);
        desk = await officer.Press(desk, $"#{first} details.editor form", "Merge");
        Assert.Equal("Mở lớp; In tài liệu", (await Item(first)).Title);
        Assert.True((await Item(second)).Dropped);

        desk = await officer.Press(desk, $"#{first} details.editor form", "Split", ("titles", "Mở lớp\nIn tài liệu"));
        Assert.Equal(3, Items(desk).Count);
        desk = await officer.Press(desk, $"#{first} details.editor form", "Drop");
        Assert.Contains("Đã bỏ, không giao", desk.One($"#{first}").TextContent);
        desk = await officer.Send(desk, $"#{first} form[action*=TakeBack]");
        Assert.False((await Item(first)).Dropped);

        desk = await officer.Send(desk, "#add form", ("Title", "Việc thêm tay"), ("Lead", "Sở Ngoại vụ"));
        Assert.Contains("Việc thêm tay", desk.Text);
        Assert.Equal(4, Items(desk).Count);
    }

    [Fact]
    public async Task Post_RemarkAndHeadAndMonitor()
    {
        var (officer, desk) = await Desk("27", "Lời lặp lặp", new PrintedTask("Mở mở lớp", "Sở Ngoại vụ"));
        foreach (var remark in desk.All("li[id^=r]").Select(r => r.Id!)) desk = await officer.Send(desk, $"#{remark} form.sure");
        var meter = desk.One(".meter progress");
        Assert.Equal(meter.GetAttribute("max"), meter.GetAttribute("value"));

        desk = await officer.Send(desk, "#head form[action*=Head]", ("Number", "270"), ("IssuedOn", "1/11/2026"), ("Title", "Trích yếu đã sửa"));
        Assert.Contains("Kế hoạch 270/KH-UBND, ngày 01/11/2026", desk.One("#head").TextContent);
        desk = await officer.Send(desk, "#head form[action*=Monitor]", ("agency", "Sở Công Thương"));
        Assert.Contains("Theo dõi, xác nhận kết quả: Sở Công Thương", desk.One("#head").TextContent);
    }

    [Fact]
    public async Task Post_ByAnAgencysOfficer_IsForbidden()
    {
        var (_, desk) = await Desk("28", "Của người khác", new PrintedTask("Mở lớp", "Sở Công Thương"));
        var agency = await site.SignedIn("thao.np");
        var home = await agency.Get("/");
        var token = home.Html.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        var answer = await agency.Post($"/ke-hoach/{desk.PlanId()}?handler=Drop", ("item", Items(desk)[0][1..]), ("__RequestVerificationToken", token ?? ""));
        Assert.Contains(answer.Status, new[] { HttpStatusCode.Forbidden, HttpStatusCode.BadRequest });
        Assert.False((await Item(Items(desk)[0])).Dropped);
    }

    private async Task<(Visitor Officer, Answer Desk)> Desk(string number, string title, params PrintedTask[] tasks)
    {
        var officer = await site.SignedIn("khanh.tm");
        var desk = await officer.Import(PlanText.Of(number, title, tasks));
        Assert.StartsWith("/ke-hoach/", desk.Path);
        return (officer, desk);
    }

    private static List<string> Items(Answer desk) => [.. desk.All(".finds > ol > li[id^=i]").Select(i => i.Id!)];

    private Task<PlanItem> Item(string id)
    {
        var number = int.Parse(id[1..], System.Globalization.CultureInfo.InvariantCulture);
        return site.InDatabase(db => db.Set<PlanItem>().AsNoTracking().Include(i => i.Bodies).ThenInclude(b => b.Agency).SingleAsync(i => i.Id == number));
    }
}

public sealed class ReviewPagesOnSqlite(SqliteSite site) : ReviewPages(site), IClassFixture<SqliteSite>;

public sealed class ReviewPagesOnPostgres(PostgresSite site) : ReviewPages(site), IClassFixture<PostgresSite>;
