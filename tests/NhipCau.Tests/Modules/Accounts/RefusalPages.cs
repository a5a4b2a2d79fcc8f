using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Accounts;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Accounts;

/// <summary>Who was refused for want of rights is in the history, and cannot fill it.</summary>
public abstract class RefusalPages
{
    private const string Forbidden = "/quan-tri/tai-khoan";
    private readonly Site site;

    protected RefusalPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<List<Change>> Lines(int accountId) => site.InDatabase(db => db.Set<Change>().AsNoTracking().Where(c => c.RecordId == accountId && c.Record == "Account" && c.Act == "Bị từ chối quyền").OrderBy(c => c.Id).ToListAsync(Stop));

    private Task Settle(bool all = false) => site.Services.GetRequiredService<RefusalBook>().Settle(all, Stop);

    [Fact]
    public async Task AForbiddenPage_IsInTheHistory_OnceAnHour_WithTheNumberOfTries()
    {
        var (person, visitor) = (await site.Viewer("thao.np"), await site.SignedIn("thao.np"));
        for (var tries = 0; tries < 7; tries++) Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get(Forbidden + "?tim=bi-mat")).Status);
        var line = Assert.Single(await Lines(person.AccountId));
        Assert.Equal((person.AccountId, person.Name, person.AgencyId, "GET " + Forbidden), (line.AccountId, line.Who, line.AgencyId, line.Reason));
        Assert.Equal(site.Clock.Now.UtcDateTime, line.At);

        // Another page, and another handler of the same, are other doors.
        var token = (await visitor.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"{Forbidden}/1?handler=Reset", ("__RequestVerificationToken", token))).Status);
        Assert.Equal("POST /quan-tri/tai-khoan/{id:int} Reset", (await Lines(person.AccountId))[^1].Reason);

        await Settle();
        Assert.Equal(2, (await Lines(person.AccountId)).Count);
        var was = site.Clock.Now;
        try
        {
            site.Clock.Now += TimeSpan.FromHours(1);
            await Settle();
            await Settle();
            Assert.Equal(["GET " + Forbidden, "POST /quan-tri/tai-khoan/{id:int} Reset", $"GET {Forbidden} × 6"], (await Lines(person.AccountId)).Select(l => l.Reason));
            Assert.Contains("\"6\"", (await Lines(person.AccountId))[^1].Values, StringComparison.Ordinal);
            // A new hour begins anew; when the program ends nothing is owed.
            for (var tries = 0; tries < 3; tries++) await visitor.Get(Forbidden);
            await Settle(all: true);
            Assert.Equal(["GET " + Forbidden, $"GET {Forbidden} × 2"], (await Lines(person.AccountId)).Skip(3).Select(l => l.Reason));
        }
        finally
        {
            site.Clock.Now = was;
        }
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Null((await scope.ServiceProvider.GetRequiredService<ChainCheck>().Run(stop: Stop)).Broken);
        Assert.Contains("Bị từ chối quyền", (await (await site.SignedIn("quantri")).Get($"{Forbidden}/{person.AccountId}")).Text, StringComparison.Ordinal);
    }

    /// <summary>A page that is open and refuses by the record it is asked for.</summary>
    [Fact]
    public async Task APageThatRefusesByItself_IsThereToo_AndWhatIsNoRefusalOfRightsIsNot()
    {
        var (person, visitor) = (await site.Viewer("quang.dv"), await site.SignedIn("quang.dv"));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/nhiem-vu/987654321")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/loi/403")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Post("/uy-quyen")).Status);
        Assert.Empty(await Lines(person.AccountId));
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => visitor.Get("/quan-tri/linh-vuc")));
        Assert.StartsWith("GET /quan-tri/linh-vuc", Assert.Single(await Lines(person.AccountId)).Reason, StringComparison.Ordinal);
    }
}

public sealed class RefusalPagesOnSqlite(SqliteSite site) : RefusalPages(site), IClassFixture<SqliteSite>
{
    /// <summary>An import holds the writers: the refusal stands at once, and its line comes with the next round.</summary>
    [Fact]
    public async Task WhileNobodyMayWrite_TheRefusalStands_AndItsLineComesLater()
    {
        var stop = TestContext.Current.CancellationToken;
        var (person, visitor) = (await site.Viewer("khanh.tm"), await site.SignedIn("khanh.tm"));
        Task<int> Lines() => site.InDatabase(db => db.Set<Change>().CountAsync(c => c.RecordId == person.AccountId && c.Act == "Bị từ chối quyền", stop));
        await site.InDatabase(async db =>
        {
            await using var import = await db.Database.BeginTransactionAsync(stop);
            Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get("/quan-tri/linh-vuc")).Status);
        });
        Assert.Equal(0, await Lines());
        await site.Services.GetRequiredService<RefusalBook>().Settle(all: true, stop);
        Assert.Equal(1, await Lines());
    }

    private readonly SqliteSite site = site;
}

public sealed class RefusalPagesOnPostgres(PostgresSite site) : RefusalPages(site), IClassFixture<PostgresSite>;
