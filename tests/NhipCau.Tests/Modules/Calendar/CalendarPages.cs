using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Calendar;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Calendar;

public abstract class CalendarPages
{
    private readonly Site site;
    private readonly TaskData data;

    protected CalendarPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        (this.site, data) = (site, new TaskData(site));
    }

    private static async Task<string> Body(Answer answer) => await answer.Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<(Visitor Visitor, string Address)> Subscribe(Site site, string userName, string query = "")
    {
        var visitor = await site.SignedIn(userName);
        var made = await visitor.Send(await visitor.Get("/lich/dang-ky" + query), "form#make", ("Input.Name", "Lịch của tôi"));
        var address = new Uri(made.One("#address").GetAttribute("value")!).AbsolutePath;
        Assert.Empty((await visitor.Get("/lich/dang-ky")).All("#address"));
        return (visitor, address);
    }

    [Theory]
    [InlineData("vi"), InlineData("en")]
    public async Task EveryKind_IsMarkedByItsOwnLetters_InTheFilterAndInTheDays(string language)
    {
        await data.Add("Việc có ký hiệu", new DateOnly(2027, 8, 18), new TaskData.Part("sct"));
        var visitor = await site.SignedIn("khanh.tm");
        await visitor.Get($"/ngon-ngu/{language}?back=/lich");
        var page = await visitor.Get("/lich?thang=2027-08");
        var filter = page.All("label.tick .mark").Select(m => m.TextContent).ToList();
        Assert.True(filter.Count >= 12);
        Assert.Equal(filter.Count, filter.Distinct().Count());
        Assert.NotEmpty(page.All("table.month .mark"));
        Assert.Equal(page.All("table.month .mark").Select(m => m.TextContent).Distinct().Order(), page.All(".legend .mark").Select(m => m.TextContent).Order());
    }

    [Fact]
    public async Task Month_ShowsWhatOneMaySee_ByKindAndDay_WithHolidays()
    {
        var task = await data.Add("Chuẩn bị lễ ký bản ghi nhớ", new DateOnly(2027, 9, 15), new TaskData.Part("sct"));
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get("/lich?thang=2027-09");
        Assert.Equal(["Thứ Hai", "Chủ Nhật"], [page.All(".month thead th")[0].TextContent, page.All(".month thead th")[6].TextContent]);
        var cell = page.All("td").Single(td => td.QuerySelector("time[datetime='2027-09-15']") is not null);
        Assert.Contains("Hạn nhiệm vụ: Chuẩn bị lễ ký bản ghi nhớ", cell.TextContent);
        Assert.Equal($"/nhiem-vu/{task.Id}", cell.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("Chuẩn bị lễ ký", (await officer.Get("/lich?thang=2027-09&loai=han-nhiem-vu&cua=toi")).Text);
        Assert.DoesNotContain("Chuẩn bị lễ ký", (await officer.Get("/lich?thang=2027-09&loai=han-bao-cao")).Text);
        Assert.DoesNotContain("Chuẩn bị lễ ký", (await officer.Get("/lich?thang=2027-09&doi-tac=1")).Text);
        Assert.Equal("/lich?thang=2027-10&cua=toi", (await officer.Get("/lich?thang=2027-09&cua=toi")).One("a[rel=next]").GetAttribute("href"));
        // Another agency sees nothing of it; the office does, but it is not its own.
        Assert.DoesNotContain("Chuẩn bị lễ ký", (await (await site.SignedIn("huong.bt")).Get("/lich?thang=2027-09")).Text);
        var office = await site.SignedIn("khanh.tm");
        Assert.Contains("Chuẩn bị lễ ký", (await office.Get("/lich?thang=2027-09")).Text);
        Assert.DoesNotContain("Chuẩn bị lễ ký", (await office.Get("/lich?thang=2027-09&cua=toi")).Text);
        // 2 September is a day off in every year of the list.
        Assert.Contains("Quốc khánh", (await office.Get("/lich?thang=2026-09")).All("td.rest").Single(td => td.QuerySelector("time[datetime='2026-09-02']") is not null).TextContent);
    }

    [Theory]
    [InlineData("/lich?thang=nay"), InlineData("/lich?thang=2026-99&loai=%22%3E&doi-tac=99999999999"), InlineData("/lich?loai=&loai=x&cua=ai")]
    public async Task Month_OfStrangeAddresses_IsTheMonthOfToday(string address)
    {
        var page = await (await site.SignedIn("khanh.tm")).Get(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(page.All("td.today"));
    }

    [Fact]
    public async Task Feed_GivesWhatItsPersonMaySeeNow_UntilRevoked()
    {
        await data.Add("Rà soát thỏa thuận sắp hết hạn", site.Clock.GetUtcNow().UtcDateTime is var now ? DateOnly.FromDateTime(now).AddDays(40) : default, new TaskData.Part("sct"));
        var (visitor, address) = await Subscribe(site, "thao.np", "?loai=han-nhiem-vu");
        var stranger = site.Visitor();
        var answer = await stranger.Get(address);
        Assert.Equal(("text/calendar", true), (answer.Response.Content.Headers.ContentType?.MediaType, answer.Response.Headers.CacheControl?.Private));
        var read = await ForeignReader.Read(await Body(answer));
        Assert.Equal("Lịch của tôi", read.Name);
        var found = read.Events.Single(e => e.Summary.Contains("Rà soát thỏa thuận", StringComparison.Ordinal));
        Assert.True(found.AllDay);
        Assert.All(read.Events, e => Assert.StartsWith("Hạn nhiệm vụ: ", e.Summary, StringComparison.Ordinal));

        // Asked again with its tag, it has nothing to tell; after a change the number of the event has risen.
        var tag = answer.Response.Headers.ETag!;
        await site.InDatabase(async db =>
        {
            var task = await db.Set<WorkTask>().SingleAsync(t => t.Title == "Rà soát thỏa thuận sắp hết hạn");
            task.Title = "Rà soát thỏa thuận và cam kết sắp hết hạn";
            await db.Because("Sửa").SaveChangesAsync();
        });
        var changed = await stranger.Get(address);
        Assert.NotEqual(tag, changed.Response.Headers.ETag);
        var after = (await ForeignReader.Read(await Body(changed))).Events.Single(e => e.Uid == found.Uid);
        Assert.True(after.Sequence > found.Sequence);

        // The token is kept nowhere, and other people's feeds are out of reach.
        var token = address.Split('/')[^1][..^4];
        Assert.Equal(0, await site.InDatabase(db => db.Set<CalendarFeed>().CountAsync(f => f.TokenHash.Contains(token) || f.Query.Contains(token))));
        var other = await site.SignedIn("huong.bt");
        Assert.Empty((await other.Get("/lich/dang-ky")).All("table"));
        var page = await visitor.Get("/lich/dang-ky");
        Assert.Contains("Hạn nhiệm vụ", page.One("table").TextContent);
        Assert.DoesNotContain("chưa đọc", page.One("table").TextContent);
        var revoke = page.One("form[action*='evoke']").GetAttribute("action")!;
        var token2 = (await other.Get("/lich/dang-ky")).One("#make input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.Post(revoke, ("__RequestVerificationToken", token2))).Status);
        await visitor.Send(page, "form[action*='evoke']");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
    }

    [Fact]
    public async Task Feed_OfALockedOrEndedAccount_OrOfNobody_IsNotThere()
    {
        var (_, address) = await Subscribe(site, "tam.vd");
        var stranger = site.Visitor();
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get(address)).Status);
        Task Set(Action<NhipCau.Modules.Accounts.Account> change) => site.InDatabase(async db =>
        {
            change(await db.Users.SingleAsync(a => a.UserName == "tam.vd"));
            await db.SaveChangesAsync();
        });
        await Set(a => a.LockoutEnd = site.Clock.GetUtcNow().AddMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
        await Set(a => (a.LockoutEnd, a.EndedAt) = (null, site.Clock.GetUtcNow().UtcDateTime));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
        await Set(a => (a.EndedAt, a.MustChangePassword) = (null, true));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
        await Set(a => a.MustChangePassword = false);
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get("/lich/khong-co.ics")).Status);
    }
}

public sealed class CalendarPagesOnSqlite(SqliteSite site) : CalendarPages(site), IClassFixture<SqliteSite>;

public sealed class CalendarPagesOnPostgres(PostgresSite site) : CalendarPages(site), IClassFixture<PostgresSite>;
