using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.History;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Shell.Deadlines.Calendar;

namespace NhipCau.Tests.Modules.Desk;

/// <summary>A register of the tests: its records are numbered from 1, and number 13 is seen by the focal agency only.</summary>
public sealed class AreaDoor : IRecordDoor
{
    public const int Hidden = 13;

    public string Record => nameof(Area);
    public string Noun => "Hồ sơ";
    public Right See => Right.SeeRegisters;

    /// <summary>Any that is searched: these records have no rows.</summary>
    public string Table => "agencies";

    public Task<IReadOnlyList<RecordHead>> Heads(Viewer viewer, IReadOnlyCollection<int> ids) =>
        Task.FromResult<IReadOnlyList<RecordHead>>([.. ids.Where(id => id != Hidden || viewer.SeesAll(Right.SeeRegisters)).Select(id => new RecordHead(id, $"Đoàn số {id}", null, $"/doan/{id}", true))]);

    public Task<IReadOnlyList<RecordHead>> Find(Viewer viewer, Sought sought, int most) => Task.FromResult<IReadOnlyList<RecordHead>>([]);
}

/// <summary>Clocks on the desk; and what happens to them when the calendar or the agency changes.</summary>
public abstract class DeskClockPages
{
    private readonly Site site;

    protected DeskClockPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task NearAndLate_StandOnTheDeskOfWhoOwesThem_WithRuleAndLink()
    {
        var near = await Add(1, "sct", "5/11/2026", 5); // due on 12/11
        await Add(2, "sct", "29/10/2026", 5); // due on 5/11
        await Add(3, "sct", "9/11/2026", 10); // far
        await Add(AreaDoor.Hidden, "sct", "29/10/2026", 4);
        var page = await (await site.SignedIn("thao.np")).Get("/");
        var row = Row(page, "Đoàn số 1");
        Assert.Contains("Thẩm định hồ sơ. 5 ngày làm việc, Quyết định 9/2026/QĐ-UBND.", row?.TextContent);
        Assert.Equal($"/doan/1#dong-ho-{near.Id}", row?.QuerySelector("h3 a")?.GetAttribute("href"));
        Assert.Contains("còn 2 ngày", row?.TextContent);
        var late = Row(page, "Đoàn số 2", "#h-Late");
        Assert.Contains("5 ngày làm việc, Quyết định 9/2026/QĐ-UBND", late?.QuerySelector(".why")?.TextContent);
        Assert.Null(Row(page, "Đoàn số 3"));
        Assert.DoesNotContain($"Đoàn số {AreaDoor.Hidden}", page.Text);
        // A clerk may not act; another agency owes nothing.
        Assert.Null(Row(await (await site.SignedIn("van.tt")).Get("/"), "Đoàn số 1"));
        Assert.DoesNotContain("Đoàn số 1", (await (await site.SignedIn("linh.pk")).Get("/")).Text);
    }

    [Fact]
    public async Task WaitedFor_StandsAmongWhatOthersOwe()
    {
        await Add(21, "svhttdl", "29/10/2026", 5, owedTo: "lhhn-tp");
        await Add(22, "lhhn-tp", "29/10/2026", 5, clock => clock.Wait(Day("3/11/2026"), "Sở Tài chính cho ý kiến", Days));
        var page = await (await site.SignedIn("huong.bt")).Get("/");
        Assert.Null(Row(page, "Đoàn số 22"));
        var side = page.One(".side").TextContent;
        Assert.Contains("Đoàn số 22", side);
        Assert.Contains("đồng hồ dừng, chờ Sở Tài chính cho ý kiến", side);
        Assert.Contains("Đoàn số 21", side);
        Assert.Contains("hạn 05/11/2026", side);
        // Who keeps all registers sees what anybody owes.
        Assert.Contains("Đoàn số 21", (await (await site.SignedIn("khanh.tm")).Get("/")).One(".side").TextContent);
        Assert.DoesNotContain("Đoàn số 21", (await (await site.SignedIn("loan.ht")).Get("/")).Text);
    }

    [Fact]
    public async Task ANewDayOff_MovesTheClocksThatRunOverIt_AndHistorySaysWhy()
    {
        var over = await Add(31, "sct", "1/12/2026", 5); // 2, 3, 4, 7, 8/12
        var before = await Add(32, "sct", "1/12/2026", 2);
        var done = await Add(33, "sct", "1/12/2026", 5, clock => clock.Stop(Day("4/12/2026")));
        var visitor = await site.SignedIn("quantri");
        await visitor.Send(await visitor.Get("/quan-tri/ngay-nghi"), "form.form", ("Input.Date", "7/12/2026"), ("Input.Name", "Nghỉ theo công điện"), ("Input.Kind", "Holiday"));
        Assert.Equal([Day("9/12/2026"), Day("3/12/2026"), Day("8/12/2026")], await Due(over, before, done));
        var told = await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(Area) && c.RecordId == 31).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync());
        Assert.Equal("Thêm ngày nghỉ", told[^1]);

        var page = await visitor.Get("/quan-tri/ngay-nghi");
        var form = page.All("form").Single(f => f.TextContent.Contains("Bỏ", StringComparison.Ordinal) && f.Closest("tr")?.TextContent.Contains("Nghỉ theo công điện", StringComparison.Ordinal) == true);
        form.Id = "remove";
        await visitor.Send(page, "#remove");
        Assert.Equal([Day("8/12/2026"), Day("3/12/2026"), Day("8/12/2026")], await Due(over, before, done));
    }

    [Fact]
    public async Task AMerger_HandsTheClocksOn_ToABodyFoundedByIt()
    {
        var old = await site.Agency("xa-25195");
        var clock = await Add(41, "xa-25195", "9/11/2026", 20);
        var asked = await Add(42, "sct", "9/11/2026", 20, owedTo: "xa-25195");
        var visitor = await site.SignedIn("quantri");
        var page = await visitor.Send(await visitor.Get($"/co-quan/sap-nhap?tu={old.Id}"), "form.form", ("NewName", "Ủy ban nhân dân phường Bến Mới"), ("On", "1/11/2026"), ("Document", "Nghị quyết 9"));
        Assert.Contains("thời hạn đang chạy", page.Text, StringComparison.OrdinalIgnoreCase);
        page = await visitor.Send(page, "form.form", ("Confirmed", "true"));
        var heir = int.Parse(page.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var (now, then) = await site.InDatabase(async db => (await db.Set<Clock>().SingleAsync(c => c.Id == clock.Id), await db.Set<Clock>().SingleAsync(c => c.Id == asked.Id)));
        Assert.Equal((heir, "Ủy ban nhân dân phường Bến Mới"), (now.OwesId, now.OwesName));
        Assert.Equal(heir, then.OwedToId);
        Assert.NotEqual(heir, then.OwesId);
    }

    private async Task<Clock> Add(int record, string owes, string on, int count, Action<Clock>? change = null, string? owedTo = null)
    {
        var (agency, to) = (await site.Agency(owes), owedTo is null ? null : await site.Agency(owedTo));
        var clock = Clock.Start(new ClockRule("tham-dinh", "Thẩm định hồ sơ", count, ClockUnit.WorkingDays, "Quyết định 9/2026/QĐ-UBND"), typeof(Area), record, Day(on), Days, agency.Id, agency.Name, to?.Id);
        change?.Invoke(clock);
        await site.InDatabase(async db => { db.Add(clock); await db.SaveChangesAsync(); });
        return clock;
    }

    private async Task<List<DateOnly>> Due(params Clock[] clocks)
    {
        var due = await site.InDatabase(db => db.Set<Clock>().ToDictionaryAsync(c => c.Id, c => c.DueOn));
        return [.. clocks.Select(c => due[c.Id])];
    }

    private static AngleSharp.Dom.IElement? Row(Answer page, string title, string? group = null) => page.All(".todo li")
        .FirstOrDefault(li => li.QuerySelector("h3")?.TextContent == title && (group is null || li.Closest("section")!.QuerySelector(group) is not null));
}

public sealed class SqliteSiteWithAreaDoor : SqliteSite
{
    protected override void Change(IServiceCollection services) => services.AddScoped<IRecordDoor, AreaDoor>();
}

public sealed class PostgresSiteWithAreaDoor : PostgresSite
{
    protected override void Change(IServiceCollection services) => services.AddScoped<IRecordDoor, AreaDoor>();
}

public sealed class DeskClockPagesOnSqlite(SqliteSiteWithAreaDoor site) : DeskClockPages(site), IClassFixture<SqliteSiteWithAreaDoor>;

public sealed class DeskClockPagesOnPostgres(PostgresSiteWithAreaDoor site) : DeskClockPages(site), IClassFixture<PostgresSiteWithAreaDoor>;
