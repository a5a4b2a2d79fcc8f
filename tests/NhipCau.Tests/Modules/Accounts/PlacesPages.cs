using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Data.Remembering;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Accounts;

/// <summary>Sign-ins one can see and end.</summary>
public abstract class PlacesPages
{
    private const string List = "/tai-khoan/dang-nhap";
    private readonly Site site;

    protected PlacesPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static bool IsOut(Answer answer) => answer.Path.StartsWith("/dang-nhap", StringComparison.Ordinal);

    [Fact]
    public async Task End_OneAndAllOthers_IsFeltAtTheNextRequest()
    {
        var (here, there, third) = (await site.SignedIn("loan.ht"), await site.SignedIn("loan.ht"), await site.SignedIn("loan.ht"));
        var page = await here.Get(List);
        Assert.Equal(3, page.All("tbody tr").Count);
        Assert.Equal(2, page.All("form[action*='EndSignIn']").Count);

        page = await here.Send(page, "form[action*='EndSignIn']");
        Assert.Equal(2, page.All("tbody tr").Count);
        Assert.True(IsOut(await there.Get(List)) ^ IsOut(await third.Get(List)));
        page = await here.Send(page, "form[action*='EndOthers']");
        Assert.Single(page.All("tbody tr"));
        Assert.True(IsOut(await there.Get(List)) && IsOut(await third.Get(List)));
        Assert.False(IsOut(await here.Get(List)));
        var id = (await site.Viewer("loan.ht")).AccountId;
        Assert.Equal(2, await site.InDatabase(db => db.Set<Change>().CountAsync(c => c.Record == "Account" && c.RecordId == id && c.Act.StartsWith("Kết thúc"))));
    }

    /// <summary>The sign-ins of others cannot be ended by their number.</summary>
    [Fact]
    public async Task End_OfSomebodyElse_IsNotFound()
    {
        var (person, other) = (await site.SignedIn("hai.nt"), await site.SignedIn("tam.vd"));
        await site.SignedIn("hai.nt");
        var theirs = await site.InDatabase(db => db.Set<SignIn>().Where(s => s.Account.UserName == "tam.vd").Select(s => s.Id).FirstAsync());
        var page = await person.Get(List);
        Assert.Equal(HttpStatusCode.NotFound, (await person.Send(page, "form[action*='EndSignIn']", ("signIn", $"{theirs}"))).Status);
        Assert.False(IsOut(await other.Get(List)));
    }

    [Fact]
    public async Task End_ByTheAdministrator_OneAndAll()
    {
        var (person, admin) = (await site.SignedIn("dung.pt"), await site.SignedIn("quantri"));
        var id = (await site.Viewer("dung.pt")).AccountId;
        var page = await admin.Send(await admin.Get($"/quan-tri/tai-khoan/{id}"), "form[action*='EndSignIn']");
        Assert.Contains("đã bị đăng xuất", page.Text);
        Assert.True(IsOut(await person.Get(List)));
        person = await site.SignedIn("dung.pt");
        await admin.Send(await admin.Get($"/quan-tri/tai-khoan/{id}"), "form[action*='EndAll']");
        Assert.True(IsOut(await person.Get(List)));
    }

    [Fact]
    public async Task SignOut_EndsTheRowToo_SoThatACopyOfTheCookieIsWorthNothing()
    {
        var visitor = await site.SignedIn("phuc.nh");
        await visitor.Send(await visitor.Get("/tai-khoan"), "form[action='/dang-xuat']");
        Assert.False(await site.InDatabase(db => db.Set<SignIn>().AnyAsync(s => s.Account.UserName == "phuc.nh" && s.EndedAt == null)));
    }

    [Fact]
    public async Task ANewBrowser_IsToldOfOnTheDesk_UntilTheOwnerSaysItWasHe()
    {
        var known = await site.SignedIn("minh.dq");
        await known.Send(await known.Get("/tai-khoan"), "form[action='/dang-xuat']");
        await known.Send(await known.Get("/dang-nhap"), "form", ("UserName", "minh.dq"), ("Password", site.Password));
        Assert.DoesNotContain("chưa từng dùng", (await known.Get("/")).Text);

        await site.SignedIn("minh.dq");
        Assert.Contains("chưa từng dùng", (await known.Get("/")).Text);
        var page = await known.Get(List);
        Assert.Contains("Nơi mới", page.Text);
        await known.Send(page, "form[action*='Mine']");
        Assert.DoesNotContain("chưa từng dùng", (await known.Get("/")).Text);
        var id = (await site.Viewer("minh.dq")).AccountId;
        Assert.Equal(["Đăng nhập", "Đăng nhập", "Đăng nhập từ nơi mới"], await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == "Account" && c.RecordId == id && c.AccountId == id).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync()));
    }

    [Fact]
    public async Task Limits_IdleAndAbsolute_AsTheOfficeSetsThem()
    {
        var was = site.Clock.Now;
        try
        {
            var visitor = await site.SignedIn("huong.bt");
            site.Clock.Now += TimeSpan.FromHours(9.5);
            Assert.False(IsOut(await visitor.Get(List)));
            site.Clock.Now += TimeSpan.FromHours(10.5);
            Assert.True(IsOut(await visitor.Get(List)));

            visitor = await site.SignedIn("huong.bt");
            for (var hours = 0; hours < 7 * 24 - 9; hours += 9)
            {
                site.Clock.Now += TimeSpan.FromHours(9);
                Assert.False(IsOut(await visitor.Get(List)), $"after {hours + 9} hours");
            }
            site.Clock.Now += TimeSpan.FromHours(9);
            Assert.True(IsOut(await visitor.Get(List)));

            var admin = await site.SignedIn("quantri");
            var page = await admin.Get("/quan-tri/dang-nhap");
            Assert.Contains("từ 1 đến 24", (await admin.Send(page, "form.form", ("Input.IdleHours", "0"))).Text);
            page = await admin.Send(page, "form.form", ("Input.IdleHours", "1"));
            Assert.Contains("Đã lưu", page.Text);
            visitor = await site.SignedIn("huong.bt");
            site.Clock.Now += TimeSpan.FromHours(1.5);
            Assert.True(IsOut(await visitor.Get(List)));
        }
        finally
        {
            site.Clock.Now = was;
            await site.InDatabase(db => db.Set<SignInRules>().ExecuteDeleteAsync());
        }
    }

    /// <summary>Else the sign-ins of all would be read anew whenever one person is seen.</summary>
    [Fact]
    public async Task BeingSeen_IsWrittenDown_AndForgetsNobodysSignIn()
    {
        var was = site.Clock.Now;
        try
        {
            var visitor = await site.SignedIn("son.lh");
            await visitor.Get(List);
            var writes = site.Services.GetRequiredService<TableWrites>();
            var before = writes.Now;
            site.Clock.Now += SignIn.Coarse;
            var seen = site.Clock.UtcNow();
            await visitor.Get(List);
            Assert.Contains(seen, await site.InDatabase(db => db.Set<SignIn>().Where(s => s.Account.UserName == "son.lh").Select(s => s.SeenAt).ToListAsync()));
            Assert.False(writes.AnySince(before, ["sign_ins"]));
            site.Clock.Now += SignIn.Coarse / 2;
            await visitor.Get(List);
            Assert.Contains(seen, await site.InDatabase(db => db.Set<SignIn>().Where(s => s.Account.UserName == "son.lh").Select(s => s.SeenAt).ToListAsync()));
        }
        finally
        {
            site.Clock.Now = was;
        }
    }

    /// <summary>Sign-in, account, loans and rules together.</summary>
    [Fact]
    public async Task Viewer_IsOneQueryARequest()
    {
        await site.SignedIn("linh.pk");
        var commands = new List<string>();
        await site.InDatabase(async db =>
        {
            var signIn = await db.Set<SignIn>().AsNoTracking().FirstAsync(s => s.Account.UserName == "linh.pk");
            var options = new DbContextOptionsBuilder<AppDbContext>();
            DatabaseChoice.Use(options, db.Database.IsNpgsql() ? db.Database.GetConnectionString() : null, site.DataFolder);
            options.LogTo(commands.Add, [Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuted]);
            await using var counted = new AppDbContext(options.Options);
            var found = await AccountViewer.OfSignIn(counted, signIn.AccountId, signIn.Key, site.Clock.UtcNow(), site.Clock.Today());
            Assert.Equal("Phạm Khánh Linh", found?.Viewer.Name);
        });
        Assert.Single(commands, c => c.Contains("sign_ins", StringComparison.Ordinal));
        Assert.DoesNotContain(commands, c => c.Contains("FROM", StringComparison.Ordinal) && !c.Contains("sign_ins", StringComparison.Ordinal));
    }
}

public sealed class PlacesPagesOnSqlite(SqliteSite site) : PlacesPages(site), IClassFixture<SqliteSite>;

public sealed class PlacesPagesOnPostgres(PostgresSite site) : PlacesPages(site), IClassFixture<PostgresSite>;
