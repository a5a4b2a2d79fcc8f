using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Agencies;

public abstract class AgencyPages
{
    private readonly Site site;

    protected AgencyPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task List_SearchesWithoutAccentsAndPagesByKey()
    {
        var visitor = await site.SignedIn("thao.np");
        var page = await visitor.Get("/co-quan");
        Assert.Equal(IndexModel.PageSize, page.All("tbody tr").Count);
        Assert.DoesNotContain("Thêm cơ quan", page.Text);
        var next = await visitor.Get(page.One(".foot nav a:last-child").GetAttribute("href")!);
        Assert.Empty(page.All("tbody th").Select(r => r.TextContent).Intersect(next.All("tbody th").Select(r => r.TextContent)));

        page = await visitor.Get("/co-quan?q=cong+thuong");
        Assert.Contains(page.All("tbody th"), row => row.TextContent.Trim() == "Sở Công Thương");
        Assert.DoesNotContain(page.All("tbody th"), row => row.TextContent.Trim() == "Sở Tài chính");
        Assert.Contains("Không có cơ quan nào", (await visitor.Get("/co-quan?q=khong-co-dau")).Text);
        Assert.NotEmpty((await visitor.Get("/co-quan?chon=het")).All("tbody tr"));
        Assert.Contains("Công an thành phố", (await visitor.Get("/co-quan?chon=ngo&loai=State")).Text);
    }

    [Fact]
    public async Task Details_OneWhoMayNotManage_SeesNamesButNoPeopleAndNoButtons()
    {
        var agency = await site.Agency("cong-an-tp");
        var page = await (await site.SignedIn("thao.np")).Get($"/co-quan/{agency.Id}");
        Assert.Contains("Công an tỉnh", page.Text);
        Assert.DoesNotContain("Đang giữ", page.Text);
        Assert.Empty(page.All($"a[href='/co-quan/{agency.Id}/doi-ten']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("thao.np")).Get($"/co-quan/{agency.Id}/doi-ten")).Status);
    }

    [Fact]
    public async Task Rename_ThenFindBothNames_AndTheHistorySaysWhy()
    {
        var visitor = await site.SignedIn("quantri");
        var page = await visitor.Get("/co-quan/them");
        page = await visitor.Send(page, "form.form", ("Input.Name", "Sở Thử nghiệm"), ("Input.From", "1/2/2026"));
        Assert.Contains("Đã thêm cơ quan", page.Text);
        var id = (await site.Agency("so-thu-nghiem")).Id;

        page = await visitor.Get($"/co-quan/{id}/doi-ten");
        var refused = await visitor.Send(page, "form.form", ("Input.Name", "Sở Kiểm thử"), ("Input.From", "1/1/2026"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Chọn ngày đổi tên sau ngày đó", refused.Error);
        page = await visitor.Send(page, "form.form", ("Input.Name", "Sở Kiểm thử"), ("Input.From", "1/6/2026"), ("Input.Document", "Nghị quyết 5/NQ"));
        Assert.Equal("Sở Kiểm thử", page.One("h1").TextContent);
        await site.InDatabase(async db =>
        {
            var register = new AgencyRegister(db);
            Assert.Equal(id, (await register.Find("Sở Thử nghiệm", new(2026, 3, 1)))?.Id);
            Assert.Equal(id, (await register.Find("sở kiểm thử", new(2026, 7, 1)))?.Id);
            var change = await db.Set<Change>().OrderByDescending(c => c.Id).FirstAsync(c => c.Record == "Agency" && c.RecordId == id);
            Assert.Equal(("Đổi tên", "Nghị quyết 5/NQ"), (change.Act, change.Document));
            Assert.Contains("Sở Kiểm thử", change.Values);
        });

        page = await visitor.Get($"/co-quan/{id}/cach-viet");
        page = await visitor.Send(page, "form.form", ("Text", "SKT"));
        Assert.Contains("SKT", page.One("main table").TextContent);
        page = await visitor.Send(page, "main table form");
        Assert.Contains("Đã bỏ cách viết", page.Text);
    }

    [Fact]
    public async Task Merge_SaysWhatMoves_ThenMovesAccountsAndMemberships()
    {
        var visitor = await site.SignedIn("quantri");
        var (old, into) = (await site.Agency("svhttdl"), await site.Agency("skhcn"));
        var page = await visitor.Get($"/co-quan/sap-nhap?tu={old.Id}");
        var self = await visitor.Send(page, "form.form", ("Into", $"{old.Id}"), ("On", "1/11/2026"));
        Assert.Contains("chính nó", self.Error);

        page = await visitor.Send(page, "form.form", ("Into", $"{into.Id}"), ("On", "1/11/2026"), ("Document", "Quyết định 9/QĐ"));
        Assert.Contains("2", page.One(".strip").TextContent);
        Assert.Null((await site.Agency("svhttdl")).EndedOn);

        page = await visitor.Send(page, "form.form", ("Confirmed", "true"));
        Assert.Equal($"/co-quan/{into.Id}", page.Path);
        Assert.Equal(new DateOnly(2026, 10, 31), (await site.Agency("svhttdl")).EndedOn);
        await site.InDatabase(async db =>
        {
            Assert.Equal(into.Id, (await db.Users.SingleAsync(a => a.UserName == "linh.pk")).AgencyId);
            var register = new AgencyRegister(db);
            Assert.Equal(into.Id, (await register.Find("SVHTTDL", new(2026, 11, 10)))?.Id);
            Assert.Equal(old.Id, (await register.Find("SVHTTDL", new(2026, 10, 1)))?.Id);
        });
        Assert.Contains("Tiếp nhận từ", page.Text);
    }

    [Fact]
    public async Task Split_EachPersonGoesWhereItIsSaid()
    {
        var visitor = await site.SignedIn("quantri");
        var old = await site.Agency("lhhn-tp");
        var page = await visitor.Get($"/co-quan/{old.Id}/chia-tach");
        page = await visitor.Send(page, "form.form", ("Names", "Hội Hòa bình\nHội Hợp tác"), ("On", "1/11/2026"));
        var choices = page.All("select[name^='To[Account']");
        Assert.Equal(2, choices.Count);
        page = await visitor.Send(page, "form.form", ("Confirmed", "true"), (choices[1].GetAttribute("name")!, "1"));
        Assert.Contains("Đã chia tách", page.Text);
        await site.InDatabase(async db =>
        {
            var people = await db.Users.Include(a => a.Agency).Where(a => a.UserName == "huong.bt" || a.UserName == "tam.vd").Select(a => a.Agency.Name).OrderBy(n => n).ToListAsync();
            Assert.Equal(["Hội Hòa bình", "Hội Hợp tác"], people.Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public async Task End_WithPeopleAndNobodyToTakeThem_IsRefused()
    {
        var visitor = await site.SignedIn("quantri");
        var agency = await site.Agency("btgdv-tp");
        var page = await visitor.Get($"/co-quan/{agency.Id}/ket-thuc");
        page = await visitor.Send(page, "form.form", ("On", "1/11/2026"));
        Assert.Contains("Chọn cơ quan nhận", page.Error);
        Assert.Null((await site.Agency("btgdv-tp")).EndedOn);
    }

    [Fact]
    public async Task Members_LeaveOnADayAndStayOnRecord()
    {
        var visitor = await site.SignedIn("quantri");
        var group = await site.Agency("g-bao");
        var page = await visitor.Get($"/co-quan/{group.Id}/thanh-vien");
        page = await visitor.Send(page, "main table form", ("lastDay", "31/10/2026"));
        Assert.Contains("31/10/2026", page.One("main table").TextContent);
        await site.InDatabase(async db =>
        {
            var register = new AgencyRegister(db);
            var (before, after) = (await register.Expand(group, new(2026, 10, 1)), await register.Expand(group, new(2026, 11, 10)));
            Assert.Equal(before.Count - 1, after.Count);
        });
    }
}

public sealed class AgencyPagesOnSqlite(SqliteSite site) : AgencyPages(site), IClassFixture<SqliteSite>;

public sealed class AgencyPagesOnPostgres(PostgresSite site) : AgencyPages(site), IClassFixture<PostgresSite>;
