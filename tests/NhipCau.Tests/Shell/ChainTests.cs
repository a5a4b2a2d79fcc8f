using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Commands;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.History;

namespace NhipCau.Tests.Shell;

/// <summary>The history cannot be altered unseen: every way to try it is named. Each attempt is made in a transaction that is taken back.</summary>
public abstract class ChainTests : IDisposable
{
    private readonly Site site;
    private readonly AuditAnchors anchors;
    private readonly string folder = Directory.CreateTempSubdirectory("nc-chain-").FullName;

    protected ChainTests(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        anchors = new AuditAnchors(new AppSettings { DataFolder = folder }, site.Clock);
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Untouched_TheChainHolds_FromItsFirstLineToItsLast()
    {
        var state = await After(_ => Task.CompletedTask);
        Assert.Null(state.Broken);
        Assert.True(state.Lines > 100);
        Assert.Equal(64, state.Hash.Length);
    }

    [Fact]
    public async Task AlteredWords_AreNamedByTheirLine() =>
        Assert.StartsWith("Dòng 7 ", (await After(db => db.Database.ExecuteSqlAsync($"""update changes set "Reason" = 'khác' where "Number" = 7"""))).Broken);

    [Fact]
    public async Task AnotherDoer_IsNamed() =>
        Assert.StartsWith("Dòng 9 ", (await After(db => db.Database.ExecuteSqlAsync($"""update changes set "Who" = 'Người khác' where "Number" = 9"""))).Broken);

    [Fact]
    public async Task ALineTakenOut_IsMissed() =>
        Assert.Equal("Thiếu dòng 12: đã bị xóa.", (await After(db => db.Database.ExecuteSqlAsync($"""delete from changes where "Number" = 12"""))).Broken);

    [Fact]
    public async Task ALineTakenOutAndTheRestMovedUp_DoesNotFit() =>
        Assert.StartsWith("Dòng 12 ", (await After(async db =>
        {
            await db.Database.ExecuteSqlAsync($"""delete from changes where "Number" = 12""");
            await db.Database.ExecuteSqlAsync($"""update changes set "Number" = 12 where "Number" = (select max("Number") from changes)""");
        })).Broken);

    [Fact]
    public async Task TheEndCutOff_IsMissedSinceTheAnchor()
    {
        var state = await After(async db =>
        {
            await anchors.Write(db, TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"""delete from changes where "Number" > 50""");
        });
        Assert.Equal(50, state.Lines);
        Assert.StartsWith("Thiếu các dòng 51–", state.Broken);
    }

    [Fact]
    public async Task TheWholeChainWrittenAnew_DiffersFromTheAnchor()
    {
        var state = await After(async db =>
        {
            await anchors.Write(db, TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"""update changes set "Who" = 'Người khác' where "Number" = 9""");
            var hash = AuditChain.Beginning;
            foreach (var line in await db.Set<Change>().AsNoTracking().OrderBy(c => c.Number).ToListAsync())
            {
                hash = AuditChain.HashOf(line, hash);
                await db.Database.ExecuteSqlAsync($"""update changes set "Hash" = {hash} where "Number" = {line.Number}""");
            }
        });
        Assert.Contains("tệp mốc", state.Broken);
    }

    [Fact]
    public async Task AViewOfPersonalDataTakenOut_IsMissed()
    {
        var state = await After(async db =>
        {
            var at = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc);
            db.Add(new NhipCau.Shell.Privacy.SecretView { At = at, AccountId = 1, Who = "Đinh Thị Xem", AgencyId = 1, Person = "Vũ Văn Khách", Record = "DelegationMember", RecordId = 1, WholeRecord = "Delegation", WholeId = 1, Fields = "Số hộ chiếu", Purpose = "Đối chiếu hồ sơ" });
            await db.Because("Xem dữ liệu cá nhân", "Đối chiếu hồ sơ").SaveChangesAsync();
            var line = await db.Set<Change>().OrderByDescending(c => c.Number).FirstAsync();
            Assert.Equal(("Delegation", 1, "Xem dữ liệu cá nhân", "Đối chiếu hồ sơ"), (line.Record, line.RecordId, line.Act, line.Reason));
            await db.Database.ExecuteSqlAsync($"delete from secret_views");
        });
        Assert.StartsWith("Sổ lượt xem dữ liệu cá nhân có 0 dòng, nhật ký ghi ", state.Broken);
    }

    [Fact]
    public async Task ManyWritersAtOnce_MakeOneChain()
    {
        var agencies = await site.InDatabase(db => db.Set<Agency>().OrderBy(a => a.Id).Select(a => a.Id).Take(20).ToListAsync());
        await Task.WhenAll(agencies.Select(id => Task.Run(() => site.InDatabase(async db =>
        {
            var agency = await db.Set<Agency>().SingleAsync(a => a.Id == id);
            agency.Note = $"Ghi chú {id}";
            await db.SaveChangesAsync();
        }))));
        var state = await After(_ => Task.CompletedTask);
        Assert.Null(state.Broken);
        Assert.True(state.Lines >= agencies.Count);
    }

    private Task<ChainState> After(Func<AppDbContext, Task> deed) => site.InDatabase(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await deed(db);
        return await new ChainCheck(db, anchors).Run(stop: TestContext.Current.CancellationToken);
    });
}

public sealed class ChainOnSqlite(SqliteSite site) : ChainTests(site), IClassFixture<SqliteSite>
{
    [Fact]
    public async Task TheCommandSaysWhatItFound()
    {
        var (whole, broken) = (new StringWriter(), new StringWriter());
        await using (var own = new OwnSite())
        {
            await own.InitializeAsync();
            var settings = new AppSettings { DataFolder = own.DataFolder };
            Assert.Equal(0, await VerifyCommand.Run(settings, whole, TestContext.Current.CancellationToken));
            await own.InDatabase(db => db.Database.ExecuteSqlAsync($"""update changes set "Act" = 'Xóa' where "Number" = 3"""));
            Assert.Equal(VerifyCommand.Broken, await VerifyCommand.Run(settings, broken, TestContext.Current.CancellationToken));
        }
        Assert.StartsWith("Nhật ký nguyên vẹn: ", whole.ToString());
        Assert.StartsWith("Nhật ký đứt. Dòng 3 ", broken.ToString());
    }

    private sealed class OwnSite : SqliteSite;
}

public sealed class ChainOnPostgres(PostgresSite site) : ChainTests(site), IClassFixture<PostgresSite>;
