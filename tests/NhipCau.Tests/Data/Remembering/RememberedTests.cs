using Microsoft.EntityFrameworkCore;
using NhipCau.Data.Remembering;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Lists;
using NhipCau.Tests.Modules.Reports;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Data.Remembering;

/// <summary>What is remembered is never older than the last write to what it was found in, however that was written.</summary>
public abstract class RememberedTests
{
    private readonly Site site;
    private readonly string key = Guid.NewGuid().ToString("N");
    private int asked;

    protected RememberedTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<int> Communes() => site.InDatabase(db => db.Remember(key, () => { asked++; return db.Set<Agency>().CountAsync(a => a.IsCommune && a.Note == key, Stop); }));

    private Agency New(int i) => new() { Code = $"nho-{key[..8]}-{i}", Name = $"Xã nhớ {i} {key}", IsCommune = true, Note = key };

    [Fact]
    public async Task TheSameQuestion_IsAskedOnce_UntilItsTableIsWritten()
    {
        Assert.Equal((0, 0, 1), (await Communes(), await Communes(), asked));
        await site.InDatabase(async db => { db.Add(New(1)); await db.SaveChangesAsync(Stop); });
        Assert.Equal((1, 1, 2), (await Communes(), await Communes(), asked));
        await site.InDatabase(db => db.Set<Agency>().Where(a => a.Note == key).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsCommune, false), Stop));
        Assert.Equal((0, 3), (await Communes(), asked));
        await site.InDatabase(db => db.Database.ExecuteSqlAsync($"""UPDATE "agencies" SET "IsCommune" = {true} WHERE "Note" = {key}""", Stop));
        Assert.Equal((1, 4), (await Communes(), asked));
    }

    [Fact]
    public async Task WhoAsksWhileItIsFound_WaitsForIt()
    {
        using var remembered = new Remembered(new TableWrites());
        var found = new TaskCompletionSource<int>();
        var all = Enumerable.Range(0, 8).Select(_ => remembered.Of(key, () => { asked++; return found.Task; })).ToList();
        found.SetResult(7);
        Assert.All(await Task.WhenAll(all), answer => Assert.Equal(7, answer));
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task WhoseWaitedForAnswerFails_AsksHimself()
    {
        using var remembered = new Remembered(new TableWrites());
        var failing = new TaskCompletionSource<int>();
        var (first, second) = (remembered.Of(key, () => failing.Task), remembered.Of(key, () => Task.FromResult(7)));
        failing.SetException(new TimeoutException());
        await Assert.ThrowsAsync<TimeoutException>(() => first);
        Assert.Equal(7, await second);
    }

    /// <summary>It may have been found before the save of who waits for it.</summary>
    [Fact]
    public async Task AnAnswerBegunBeforeASave_IsNotGivenToWhoAsksAfterIt()
    {
        var (read, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var before = site.InDatabase(db => db.Remember(key, async () =>
        {
            var count = await db.Set<Agency>().CountAsync(a => a.Note == key, Stop);
            read.SetResult();
            await go.Task;
            return count;
        }));
        await read.Task;
        await site.InDatabase(async db => { db.Add(New(1)); await db.SaveChangesAsync(Stop); });
        var after = Communes();
        go.SetResult();
        Assert.Equal((0, 1), (await before, await after));
    }

    /// <summary>For what no answer shows, or what its writer tells the answer himself.</summary>
    [Fact]
    public async Task AnUntoldWrite_ForgetsNothing()
    {
        await site.InDatabase(async db => { db.Add(New(1)); await db.SaveChangesAsync(Stop); });
        await Communes();
        await site.InDatabase(db => db.Untold(() => db.Set<Agency>().Where(a => a.Note == key).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsCommune, false), Stop)));
        Assert.Equal((1, 1), (await Communes(), asked));
        await site.InDatabase(db => db.Set<Agency>().Where(a => a.Note == key).ExecuteUpdateAsync(set => set.SetProperty(a => a.IsCommune, false), Stop));
        Assert.Equal((0, 2), (await Communes(), asked));
    }

    /// <summary>Two answers made from one look into the database are both forgotten when what was looked at is written.</summary>
    [Fact]
    public async Task WhatIsReadOnce_IsReadByAllThatAreMadeOfIt()
    {
        Task<(int, int)> Both() => site.InDatabase(async db =>
        {
            var once = new OnceRead<int>(db, () => { asked++; return db.Set<Agency>().CountAsync(a => a.IsCommune && a.Note == key, Stop); });
            return (await db.Remember(key + " one", once.Get), await db.Remember(key + " more", async () => 1 + await once.Get()));
        });
        Assert.Equal(((0, 1), (0, 1), 1), (await Both(), await Both(), asked));
        await site.InDatabase(async db => { db.Add(New(1)); await db.SaveChangesAsync(Stop); });
        Assert.Equal(((1, 2), 2), (await Both(), asked));
    }

    /// <summary>The second counts from its own moment, so that what it is made of may not be older.</summary>
    [Fact]
    public async Task WhatIsReadOnce_IsReadAnew_AfterASaveBetweenTwoAnswersMadeOfIt()
    {
        Task<int> More() => site.InDatabase(async db =>
        {
            var once = new OnceRead<int>(db, () => { asked++; return db.Set<Agency>().CountAsync(a => a.Note == key, Stop); });
            await db.Remember(key + " one", once.Get);
            if (asked == 1) await site.InDatabase(async other => { other.Add(New(1)); await other.SaveChangesAsync(Stop); });
            return await db.Remember(key + " more", async () => 10 + await once.Get());
        });
        Assert.Equal((11, 11), (await More(), await More()));
    }

    [Fact]
    public async Task AWriteToAnotherTable_ForgetsNothing()
    {
        await Communes();
        await site.InDatabase(async db => { db.Add(new SavedList { AccountId = (await db.Users.FirstAsync(Stop)).Id, Path = "/x", Name = key, Query = "" }); await db.SaveChangesAsync(Stop); });
        await Communes();
        Assert.Equal(1, asked);
    }

    /// <summary>What is not committed is nobody else's business: neither forgotten for it nor remembered from it.</summary>
    [Fact]
    public async Task InATransaction_TheRowsAreAsked_AndOthersSeeThemWhenItEnds()
    {
        await Communes();
        await site.InDatabase(async db =>
        {
            await using var whole = await db.Database.BeginTransactionAsync(Stop);
            db.Add(New(1));
            await db.SaveChangesAsync(Stop);
            Assert.Equal(1, await db.Remember(key, () => db.Set<Agency>().CountAsync(a => a.IsCommune && a.Note == key, Stop)));
            Assert.Equal(0, await Communes());
            await whole.CommitAsync(Stop);
        });
        Assert.Equal(1, await Communes());
    }

    [Fact]
    public async Task AnAnswerWithinAnAnswer_IsForgottenWithIt()
    {
        Task<string> Outer() => site.InDatabase(db => db.Remember(key + " outer", async () => $"{await Communes()} communes"));
        await Communes();
        Assert.Equal("0 communes", await Outer());
        await site.InDatabase(async db => { db.Add(New(1)); await db.SaveChangesAsync(Stop); });
        Assert.Equal("1 communes", await Outer());
    }

    /// <summary>The database deletes the parts of a task with it, without a word in the statement.</summary>
    [Fact]
    public async Task WhatGoesWithADeletedRow_IsForgotten()
    {
        var id = (await new YearOfWork(2071).Task("Việc sẽ bị xóa", "kinh-te", [new YearOfWork.Part("sct")]).Make(site)).Single();
        Task<int> Parties() => site.InDatabase(db => db.Remember(key, () => db.Set<TaskParty>().CountAsync(p => p.TaskId == id, Stop)));
        Assert.Equal(1, await Parties());
        await site.InDatabase(db => db.Set<WorkTask>().Where(t => t.Id == id).ExecuteDeleteAsync(Stop));
        Assert.Equal(0, await Parties());
    }

    [Fact]
    public async Task AList_ShowsWhatWasJustSaved_AndToEachOnlyHisOwn()
    {
        var (office, other) = (await site.SignedIn("khanh.tm"), await site.SignedIn("quang.dv"));
        var before = Number(await office.Get("/nhiem-vu?s=all"));
        var own = Number(await other.Get("/nhiem-vu?s=all"));
        await new YearOfWork(2072).Task("Việc vừa lập", "kinh-te", [new YearOfWork.Part("svhttdl")]).Make(site);
        Assert.Equal(before + 1, Number(await office.Get("/nhiem-vu?s=all")));
        Assert.Equal(own, Number(await other.Get("/nhiem-vu?s=all")));

        static int Number(Answer page) => int.Parse(page.One("nav.tabs a[aria-current=page] span").TextContent.TrimEnd('+'), System.Globalization.CultureInfo.InvariantCulture);
    }
}

public sealed class RememberedOnSqlite(SqliteSite site) : RememberedTests(site), IClassFixture<SqliteSite>;

public sealed class RememberedOnPostgres(PostgresSite site) : RememberedTests(site), IClassFixture<PostgresSite>;
