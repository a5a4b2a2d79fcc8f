using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Shell.History;
using NhipCau.Shell.Privacy;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Privacy;

/// <summary>Personal data at rest, in history, behind a purpose, and the log of who looked.</summary>
public abstract class PrivacyPages
{
    private static int number;
    private readonly Site site;

    protected PrivacyPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private Vault Vault => site.Services.GetRequiredService<Vault>();

    [Fact]
    public async Task AtRest_InHistoryAndSearch_NoPlainAndNoSealedValue()
    {
        var traveller = await Add("Đỗ Thanh Sơn", "C7300001", "sct");
        var before = traveller.PassportNumber!.Sealed;
        await Change(traveller.Id, t => t.PassportNumber = Vault.Seal("C7300099"));
        // The mask stays as it was, and yet the number changed.
        await Change(traveller.Id, t => t.PassportNumber = Vault.Seal("C7311199"));
        await Change(traveller.Id, t => t.PassportNumber = null);
        await Change(traveller.Id, t => t.PassportNumber = Vault.Seal("C7300002"));
        var rows = await site.InDatabase(db => db.Database.SqlQuery<string>($"""
            select "Name" || "SearchText" || "PassportNumber_Sealed" || "PassportNumber_Hash" || "PassportNumber_Mask" || "BornOn_Sealed" || "BornOn_Mask" as "Value" from travellers where "Id" = {traveller.Id}
            """).SingleAsync());
        Assert.DoesNotContain("7300002", rows);
        Assert.DoesNotContain("05/03", rows);
        Assert.Contains("do thanh son c73 02", rows);

        var history = await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == nameof(Traveller) && c.RecordId == traveller.Id).OrderBy(c => c.Id).Select(c => c.Values).ToListAsync());
        Assert.Equal(5, history.Count);
        Assert.Contains("\"PassportNumber\":[null,\"C73****01\"]", history[0]);
        Assert.Contains("\"BornOn\":[null,\"**/**/1980\"]", history[0]);
        Assert.Equal("{\"PassportNumber\":[\"C73****01\",\"C73****99\"]}", history[1]);
        Assert.Equal("{\"PassportNumber\":[\"C73****99\",\"C73****99\"]}", history[2]);
        Assert.Equal("{\"PassportNumber\":[\"C73****99\",null]}", history[3]);
        Assert.Equal("{\"PassportNumber\":[null,\"C73****02\"]}", history[4]);
        Assert.DoesNotContain(history, h => h.Contains("73000", StringComparison.Ordinal) || h.Contains(before, StringComparison.Ordinal) || h.Contains("PassportNumber_", StringComparison.Ordinal));
        Assert.Equal(5, (await site.InDatabase(db => db.Set<Traveller>().AsNoTracking().SingleAsync(t => t.Id == traveller.Id))).Version + 1);
    }

    [Fact]
    public async Task Find_ByAnotherSpelling_ByItsHash()
    {
        var traveller = await Add("Nguyễn Kiều Oanh", "C7400001", "sct");
        var hash = Vault.HashOf("c 740-0001");
        var found = await site.InDatabase(db => db.Set<Traveller>().Where(t => t.PassportNumber!.Hash == hash).Select(t => t.Id).ToListAsync());
        Assert.Equal([traveller.Id], found);
    }

    [Fact]
    public async Task Show_WithAPurpose_LogsFirstAndIsKeptByNobody()
    {
        var traveller = await Add("Lưu Gia Bách", "C7500001", "sct");
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/du-lieu-rieng/Traveller/{traveller.Id}");
        Assert.Contains("C75****01", page.Text);
        Assert.DoesNotContain("C7500001", page.Text);
        Assert.NotEmpty(page.All("#purposes option"));

        foreach (var purpose in new[] { "", "x", "....  123", new string('a', 200) + " " + new string('b', 200) })
        {
            var refused = await officer.Send(page, "form.form", ("Purpose", purpose));
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.NotEmpty(refused.One("#Purpose-error").TextContent);
            Assert.DoesNotContain("C7500001", refused.Text);
        }
        Assert.Empty(await ViewsOf(traveller.Id));

        var shown = await officer.Send(page, "form.form", ("Purpose", "Làm thủ tục hộ chiếu"));
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("C7500001", shown.Text);
        Assert.Contains("05/03/1980", shown.Text);
        Assert.True(shown.Response.Headers.CacheControl!.NoStore);
        var view = Assert.Single(await ViewsOf(traveller.Id));
        Assert.Equal(("Nguyễn Phương Thảo", "Lưu Gia Bách", "Số hộ chiếu, Ngày sinh", "Làm thủ tục hộ chiếu"), (view.Who, view.Person, view.Fields, view.Purpose));
        Assert.DoesNotContain("7500001", string.Join(' ', view.SearchText, view.Purpose, view.Fields));
    }

    [Fact]
    public async Task Show_OfTheWholeRecord_LogsEachPerson()
    {
        var leader = await Add("Vũ Đức Long", "C7510001", "sct");
        var member = await Add("Lê Thu Trà", "C7510002", "sct", leader: leader.Id);
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/du-lieu-rieng/Traveller/{member.Id}");
        Assert.Contains("cả 2 người", page.Text);
        var shown = await officer.Send(page, "form.form", ("Purpose", "Làm thị thực"));
        Assert.Contains("C7510002", shown.Text);
        Assert.DoesNotContain("C7510001", shown.Text);
        shown = await officer.Send(page, "form.form", ("Purpose", "Làm thị thực"), ("Together", "true"));
        Assert.Contains("C7510001", shown.Text);
        Assert.Contains("C7510002", shown.Text);
        Assert.Equal(("Vũ Đức Long", leader.Id), Assert.Single((await ViewsOf(leader.Id)).Select(v => (v.Person, v.WholeId))));
        Assert.Equal(2, (await ViewsOf(member.Id)).Count);
    }

    [Fact]
    public async Task Show_WhenTheLogCannotBeWritten_ShowsNothing()
    {
        var traveller = await Add("Hồ Ngọc Diệp", "C7600001", "sct");
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/du-lieu-rieng/Traveller/{traveller.Id}");
        await site.InDatabase(db => db.Database.ExecuteSqlRawAsync("alter table secret_views rename to secret_views_away"));
        try
        {
            var answer = await officer.Send(page, "form.form", ("Purpose", "Đối chiếu hồ sơ"));
            Assert.Contains("Chưa ghi được lượt xem", answer.Error);
            Assert.DoesNotContain("C7600001", answer.Text);
        }
        finally
        {
            await site.InDatabase(db => db.Database.ExecuteSqlRawAsync("alter table secret_views_away rename to secret_views"));
        }
        Assert.Empty(await ViewsOf(traveller.Id));
    }

    [Fact]
    public async Task Show_ByWhoMayNot_IsForbiddenOrNotThere()
    {
        var traveller = await Add("Trịnh Văn Lâm", "C7700001", "sct", guest: "svhttdl");
        var path = $"/du-lieu-rieng/Traveller/{traveller.Id}";
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("huong.bt")).Get(path)).Status);
        // Sees the trip, and does not keep it.
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("linh.pk")).Get(path)).Status);
        // The clerk sees registers and no personal data; so does the inspector, who reads the log.
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("van.tt")).Get(path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("thanhtra")).Get(path)).Status);
        var office = await site.SignedIn("khanh.tm");
        Assert.Equal(HttpStatusCode.OK, (await office.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get("/du-lieu-rieng/Account/1")).Status);
        var hidden = await (await site.SignedIn("linh.pk")).Post(path, ("Purpose", "Đối chiếu hồ sơ"));
        Assert.Equal(HttpStatusCode.BadRequest, hidden.Status);
        Assert.Empty(await ViewsOf(traveller.Id));
    }

    [Fact]
    public async Task Show_ValueAlteredInTheDatabase_SaysSoAndKeepsTheMask()
    {
        var traveller = await Add("Bùi Thảo Nhi", "C7800001", "sct");
        var other = Vault.Seal("C9999999");
        await site.InDatabase(db => db.Set<Traveller>().Where(t => t.Id == traveller.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.PassportNumber!.Sealed, other.Sealed)));
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Send(await officer.Get($"/du-lieu-rieng/Traveller/{traveller.Id}"), "form.form", ("Purpose", "Đối chiếu hồ sơ"));
        Assert.Contains("C78****01", page.Text);
        Assert.Contains("Không mở được giá trị này", page.Text);
        Assert.DoesNotContain("C9999999", page.Text);
        Assert.Contains("05/03/1980", page.Text);
    }

    [Fact]
    public async Task Log_IsReadByTheHeadOfTheUnit_TheOfficeAndTheInspector()
    {
        var traveller = await Add("Mai Thu Hằng", "C7900001", "sct");
        var path = $"/du-lieu-rieng/Traveller/{traveller.Id}";
        var (officer, office) = (await site.SignedIn("thao.np"), await site.SignedIn("khanh.tm"));
        await officer.Send(await officer.Get(path), "form.form", ("Purpose", "Làm thị thực đi Oita"));
        await office.Send(await office.Get(path), "form.form", ("Purpose", "Đối chiếu danh sách đoàn"));

        var head = await (await site.SignedIn("quang.dv")).Get("/quan-tri/luot-xem?q=mai+thu+hang");
        Assert.Contains("Làm thị thực đi Oita", head.Text);
        Assert.DoesNotContain("Đối chiếu danh sách đoàn", head.Text);
        Assert.Equal($"/nguoi-di/{traveller.Id}", head.One("tbody small a").GetAttribute("href"));
        Assert.DoesNotContain("Làm thị thực đi Oita", (await (await site.SignedIn("hai.nt")).Get("/quan-tri/luot-xem")).Text);
        foreach (var name in new[] { "son.lh", "thanhtra" })
        {
            var all = await (await site.SignedIn(name)).Get("/quan-tri/luot-xem");
            Assert.Contains("Làm thị thực đi Oita", all.Text);
            Assert.Contains("Đối chiếu danh sách đoàn", all.Text);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get("/quan-tri/luot-xem")).Status);
        Assert.Contains("Lượt xem dữ liệu", head.One("#nav").TextContent);
        Assert.DoesNotContain("Lượt xem dữ liệu", (await officer.Get("/")).One("#nav").TextContent);
    }

    [Fact]
    public async Task Log_FiltersByPersonAndDay_AndGoesOnPageByPage()
    {
        var sct = await site.Agency("sct");
        await site.InDatabase(async db =>
        {
            db.AddRange(Enumerable.Range(1, 53).Select(i => View($"Người thứ {i} đi Busan", sct.Id, new DateTime(2026, 2, 1, 3, 0, 0, DateTimeKind.Utc))));
            // 23:30 and 00:30 in Vietnam
            db.Add(View("Người đêm trước", sct.Id, new DateTime(2026, 1, 14, 16, 30, 0, DateTimeKind.Utc)));
            db.Add(View("Người rạng sáng", sct.Id, new DateTime(2026, 1, 14, 17, 30, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        });
        var head = await site.SignedIn("quang.dv");
        var page = await head.Get("/quan-tri/luot-xem?q=di+busan");
        Assert.Equal(50, page.All("tbody tr").Count);
        page = await head.Get(page.One(".foot a").GetAttribute("href")!);
        Assert.Equal(3, page.All("tbody tr").Count);
        Assert.Contains("Người thứ 1 đi Busan", page.Text);

        page = await head.Get("/quan-tri/luot-xem?tu=15/01/2026&den=15/1/2026");
        Assert.Contains("Người rạng sáng", Assert.Single(page.All("tbody tr")).TextContent);
        Assert.Contains("Người đêm trước", Assert.Single((await head.Get("/quan-tri/luot-xem?den=14/01/2026")).All("tbody tr")).TextContent);
        Assert.Contains("Ngày không đọc được", (await head.Get("/quan-tri/luot-xem?tu=hôm+qua")).Error);
        Assert.Contains("Không có lượt xem nào khớp", (await head.Get("/quan-tri/luot-xem?q=khongcoai")).Text);
    }

    /// <summary>Neither the log of showings nor the history can be altered or deleted, and what was to be saved with it is not.</summary>
    [Fact]
    public async Task Logs_AreWrittenOnce()
    {
        var traveller = await Add("Phạm Thị Lan", "C8000001", "sct");
        await site.InDatabase(async db =>
        {
            db.Add(View("Phạm Thị Lan", (await site.Agency("sct")).Id, new DateTime(2026, 3, 1, 3, 0, 0, DateTimeKind.Utc)));
            await db.SaveChangesAsync();
        });
        await site.InDatabase(async db =>
        {
            var view = await db.Set<SecretView>().FirstAsync(v => v.Person == "Phạm Thị Lan");
            db.Entry(view).Property(v => v.Purpose).CurrentValue = "Không xem gì";
            (await db.Set<Traveller>().SingleAsync(t => t.Id == traveller.Id)).Name = "Tên khác";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });
        await site.InDatabase(async db =>
        {
            db.Remove(await db.Set<SecretView>().FirstAsync(v => v.Person == "Phạm Thị Lan"));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });
        await site.InDatabase(async db =>
        {
            db.Remove(await db.Set<Change>().FirstAsync(c => c.Record == nameof(Traveller) && c.RecordId == traveller.Id));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        });
        Assert.Equal("Phạm Thị Lan", await site.InDatabase(db => db.Set<Traveller>().Where(t => t.Id == traveller.Id).Select(t => t.Name).SingleAsync()));
        Assert.Equal("Đối chiếu hồ sơ", await site.InDatabase(db => db.Set<SecretView>().Where(v => v.Person == "Phạm Thị Lan").Select(v => v.Purpose).FirstAsync()));
    }

    private static SecretView View(string person, int agency, DateTime at) =>
        new() { At = at, AccountId = 1, Who = "Nguyễn Phương Thảo", AgencyId = agency, Person = person, Record = nameof(Traveller), RecordId = 0, WholeRecord = nameof(Traveller), WholeId = 0, Fields = "Số hộ chiếu", Purpose = "Đối chiếu hồ sơ" };

    private Task<List<SecretView>> ViewsOf(int id) => site.InDatabase(db => db.Set<SecretView>().AsNoTracking().Where(v => v.Record == nameof(Traveller) && v.RecordId == id).ToListAsync());

    private async Task<Traveller> Add(string name, string passport, string owner, string? guest = null, int? leader = null)
    {
        var traveller = new Traveller
        {
            Id = Interlocked.Increment(ref number),
            Name = name,
            OwnerId = (await site.Agency(owner)).Id,
            GuestId = guest is null ? null : (await site.Agency(guest)).Id,
            LeaderId = leader,
            PassportNumber = Vault.Seal(passport),
            BornOn = Vault.Seal(new DateOnly(1980, 3, 5)),
        };
        await site.InDatabase(db => { db.Add(traveller); return db.SaveChangesAsync(); });
        return traveller;
    }

    private Task Change(int id, Action<Traveller> change) => site.InDatabase(async db =>
    {
        change(await db.Set<Traveller>().SingleAsync(t => t.Id == id));
        await db.SaveChangesAsync();
    });
}

public sealed class PrivacyPagesOnSqlite(TravellerSiteOnSqlite site) : PrivacyPages(site), IClassFixture<TravellerSiteOnSqlite>;

public sealed class PrivacyPagesOnPostgres(TravellerSiteOnPostgres site) : PrivacyPages(site), IClassFixture<TravellerSiteOnPostgres>;
