using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;
using NhipCau.Shell.Imports;

namespace NhipCau.Tests.Shell.Imports;

/// <summary>Lists too long for one answer: read beside the pages, once, then shown, then taken.</summary>
public abstract class LongListTests
{
    private readonly Site site;

    protected LongListTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ImportReadings Readings => site.Services.GetRequiredService<ImportReadings>();

    [Fact]
    public async Task ALongList_IsReadAsAJob_ShownAndTaken()
    {
        var office = await site.SignedIn("khanh.tm");
        var before = await Count();
        var preview = await Over(office, await Upload(office, "Dài", 300));
        // Over while its page was being drawn: the page says so and has the link.
        if (preview.Html.QuerySelector("#job a.main") is { } onward) preview = await office.Get(onward.GetAttribute("href")!);
        Assert.StartsWith("/bao-chi/nhap", preview.Path, StringComparison.Ordinal);
        Assert.Contains("299 dòng nhận được", preview.Text, StringComparison.Ordinal);
        Assert.Contains("1 dòng cần sửa", preview.Text, StringComparison.Ordinal);
        var end = await Over(office, await office.Send(preview, "form:has(.bulk button.main)"));
        Assert.Contains("Đã nhập 299 dòng.", end.Text, StringComparison.Ordinal);
        Assert.Equal(before + 299, await Count());
        var batch = await office.Get(end.One("#job a.main").GetAttribute("href")!);
        Assert.Contains("danh", batch.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Single(await site.InDatabase(db => db.Set<PressVisit>().Where(v => v.Outlet == "Đài Dài 7").Select(v => v.ImportId).ToListAsync(Stop)), id => batch.Path.EndsWith($"/{id}", StringComparison.Ordinal));
    }

    /// <summary>What was read is what is taken only as long as nothing was written since.</summary>
    [Fact]
    public async Task AListThatWasRead_IsTakenOnceAndOnlyWhileNothingWasWritten()
    {
        var viewer = await site.Viewer("khanh.tm");
        Task<ImportReading?> Claim(ImportDraft draft) => site.InDatabase(db => Readings.Claim(db, draft, viewer, Stop));
        async Task<ImportDraft> Kept()
        {
            var draft = new ImportDraft { Id = ImportDrafts.NewId(), AccountId = viewer.AccountId, Record = "Trip", Page = "/thu", FileName = "a.xlsx", Columns = ["name"] };
            Readings.Keep(draft, viewer, new ImportReading<Trip> { All = [], Columns = [], Skipped = [], Missing = [] }, await site.InDatabase(db => ImportReadings.Now(db, Stop)));
            return draft;
        }
        var once = await Kept();
        Assert.Null(await Claim(once with { Columns = ["head"] }));
        Assert.NotNull(await Claim(once));
        Assert.Null(await Claim(once));
        Assert.NotNull(Readings.Find(once, viewer));
        Assert.Null(Readings.Find(once, await site.Viewer("son.lh")));

        var stale = await Kept();
        await site.InDatabase(async db =>
        {
            db.Add(new Partner { OwnerId = viewer.AgencyId, Name = "vừa thêm", SortKey = "vừa thêm" });
            await db.SaveChangesAsync(Stop);
        });
        Assert.Null(await Claim(stale));

        var old = await Kept();
        var now = site.Clock.Now;
        site.Clock.Now = now.AddMinutes(16);
        Assert.Null(await Claim(old));
        site.Clock.Now = now;
        Assert.Null(Readings.Find(old, viewer));
    }

    private static async Task<Answer> Upload(Visitor office, string name, int rows) => await office.Send(await office.Get("/bao-chi/nhap"), "form:has([name=Pasted])",
        ("Pasted", "Hãng tin\tQuốc gia\tNội dung hoạt động\tThời gian\tSố phóng viên\n" + string.Concat(Enumerable.Range(1, rows).Select(i => $"Đài {name} {i}\t{(i == 5 ? "Xứ Mây" : "Lào")}\tMùa lúa\t12-16/5/2027\t2\n"))));

    /// <summary>Looks until the work is over, as the page itself does every second.</summary>
    private static async Task<Answer> Over(Visitor office, Answer page)
    {
        for (var i = 0; i < 600 && page.Html.QuerySelector("#job form") is not null; i++)
        {
            await Task.Delay(50, Stop);
            page = await office.Get(page.Path);
        }
        return page;
    }

    private Task<int> Count() => site.InDatabase(db => db.Set<PressVisit>().CountAsync(Stop));
}

public sealed class LongListsOnSqlite(SqliteSite site) : LongListTests(site), IClassFixture<SqliteSite>;

public sealed class LongListsOnPostgres(PostgresSite site) : LongListTests(site), IClassFixture<PostgresSite>;
