using System.Net;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NhipCau.Modules.Accounts;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Accounts;

public abstract class SignInPages
{
    private readonly Site site;

    protected SignInPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Get_NotSignedIn_AsksToSignInAndComesBack()
    {
        var visitor = site.Visitor();
        var page = await visitor.Get("/?x=1");
        Assert.StartsWith("/dang-nhap", page.Path);

        page = await visitor.Send(page, "form", ("UserName", "khanh.tm"), ("Password", site.Password));
        Assert.Equal("/?x=1", page.Path);
        Assert.Contains("Trần Mai Khanh", page.One(".who").TextContent);
    }

    [Fact]
    public async Task Post_WrongPassword_SaysTheSameAsForAWrongName()
    {
        var visitor = site.Visitor();
        var page = await visitor.Get("/dang-nhap");
        var wrongPassword = await visitor.Send(page, "form", ("UserName", "thao.np"), ("Password", "khong-phai"));
        var wrongName = await visitor.Send(page, "form", ("UserName", "khong.co"), ("Password", "khong-phai"));
        Assert.Equal(HttpStatusCode.BadRequest, wrongPassword.Status);
        Assert.Contains("không đúng", wrongPassword.Error);
        Assert.Equal(wrongName.Error, wrongPassword.Error);
    }

    [Fact]
    public async Task Post_FiveWrongPasswords_LocksEvenTheRightOne()
    {
        var visitor = site.Visitor();
        var page = await visitor.Get("/dang-nhap");
        for (var i = 0; i < 5; i++) await visitor.Send(page, "form", ("UserName", "thanhtra"), ("Password", "sai"));
        page = await visitor.Send(page, "form", ("UserName", "thanhtra"), ("Password", site.Password));
        Assert.Contains("phải chờ 15 phút", page.Error);
        Assert.StartsWith("/dang-nhap", (await visitor.Get("/tai-khoan")).Path);
    }

    /// <summary>A lock cannot be kept up against its owner: a browser the account knows has tries of its own, and they are counted too.</summary>
    [Fact]
    public async Task Post_LockedByAStranger_TheOwnerGetsInFromHisOwnBrowser()
    {
        var owner = await site.SignedIn("dung.pt");
        await owner.Send(await owner.Get("/tai-khoan"), "form[action='/dang-xuat']");
        var stranger = site.Visitor();
        var page = await stranger.Get("/dang-nhap");
        for (var i = 0; i < 6; i++) await stranger.Send(page, "form", ("UserName", "dung.pt"), ("Password", "sai"));
        Assert.Contains("phải chờ", (await stranger.Send(page, "form", ("UserName", "dung.pt"), ("Password", site.Password))).Error);
        Assert.Equal("/", (await owner.Send(await owner.Get("/dang-nhap"), "form", ("UserName", "dung.pt"), ("Password", site.Password))).Path);

        await owner.Send(await owner.Get("/tai-khoan"), "form[action='/dang-xuat']");
        for (var i = 0; i < 6; i++) await stranger.Send(page, "form", ("UserName", "dung.pt"), ("Password", "sai"));
        var own = await owner.Get("/dang-nhap");
        for (var i = 0; i < 5; i++) await owner.Send(own, "form", ("UserName", "dung.pt"), ("Password", "sai"));
        Assert.Contains("phải chờ", (await owner.Send(own, "form", ("UserName", "dung.pt"), ("Password", site.Password))).Error);
    }

    [Fact]
    public async Task Post_ManyAtOnce_FiveAreLookedAt()
    {
        var visitors = Enumerable.Range(0, 8).Select(_ => site.Visitor()).ToList();
        await Task.WhenAll(visitors.Select(async v => await v.Send(await v.Get("/dang-nhap"), "form", ("UserName", "hanh.cn"), ("Password", "sai"))));
        var viewer = await site.Viewer("hanh.cn");
        Assert.InRange(await site.InDatabase(db => db.Set<Change>().CountAsync(c => c.Record == "Account" && c.RecordId == viewer.AccountId && c.Act == "Nhập sai mật khẩu")), 1, 5);
    }

    /// <summary>A hash of fewer rounds than now is made anew when its owner signs in.</summary>
    [Fact]
    public async Task Post_AnOldHash_IsMadeAnew()
    {
        var before = await site.InDatabase(db => db.Users.Where(a => a.UserName == "nam.vh").Select(a => a.PasswordHash).SingleAsync());
        var weak = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = 100 })).HashPassword(null!, site.Password);
        await site.InDatabase(db => db.Users.Where(a => a.UserName == "nam.vh").ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, weak)));
        await site.SignedIn("nam.vh");
        var after = await site.InDatabase(db => db.Users.Where(a => a.UserName == "nam.vh").Select(a => a.PasswordHash).SingleAsync());
        Assert.NotEqual(weak, after);
        Assert.Equal(before!.Length, after!.Length);
        Assert.Equal("/", (await (await site.SignedIn("nam.vh")).Get("/")).Path);
    }

    /// <summary>Vietnamese letters from a keyboard that puts the marks apart.</summary>
    [Fact]
    public async Task Post_APasswordTypedWithMarksApart_IsTheSame()
    {
        var hash = new PasswordHasher<Account>().HashPassword(null!, "ba con trâu vàng".Normalize(NormalizationForm.FormC));
        await site.InDatabase(db => db.Users.Where(a => a.UserName == "van.tt").ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hash)));
        var visitor = site.Visitor();
        Assert.Equal("/", (await visitor.Send(await visitor.Get("/dang-nhap"), "form", ("UserName", "van.tt"), ("Password", "ba con trâu vàng".Normalize(NormalizationForm.FormD)))).Path);
    }

    [Fact]
    public async Task Post_SignInAndFailedTry_AreInTheHistoryOfTheAccount()
    {
        var visitor = site.Visitor();
        var page = await visitor.Get("/dang-nhap");
        await visitor.Send(page, "form", ("UserName", "ha.lt"), ("Password", "khong-phai"));
        await visitor.Send(page, "form", ("UserName", "ha.lt"), ("Password", site.Password));
        var viewer = await site.Viewer("ha.lt");
        var acts = await site.InDatabase(db => db.Set<Change>().Where(c => c.Record == "Account" && c.RecordId == viewer.AccountId && c.AccountId != null).OrderBy(c => c.Id).Select(c => c.Act).ToListAsync());
        Assert.Equal(["Nhập sai mật khẩu", "Đăng nhập"], acts);
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefused()
    {
        var answer = await site.Visitor().Post("/dang-nhap", ("UserName", "khanh.tm"), ("Password", site.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }
}

public sealed class SignInPagesOnSqlite(SqliteSite site) : SignInPages(site), IClassFixture<SqliteSite>;

public sealed class SignInPagesOnPostgres(PostgresSite site) : SignInPages(site), IClassFixture<PostgresSite>;

/// <summary>Limits that are hard to reach, made low.</summary>
public sealed class LowLimits : SqliteSite
{
    protected override SignInSettings SignIn => new() { PasswordRounds = 1_000, FailuresOfAnAddress = 7, CostlyPerMinute = 5 };
}

public sealed class LimitPages(LowLimits site) : IClassFixture<LowLimits>
{
    /// <summary>Only failures count: one address may be a whole province.</summary>
    [Fact]
    public async Task SignIn_FailuresOfOneAddress_ShutItsDoor_SuccessesDoNot()
    {
        for (var i = 0; i < 12; i++) Assert.Equal("/tai-khoan", (await (await site.SignedIn("khanh.tm")).Get("/tai-khoan")).Path);
        var visitor = site.Visitor();
        var page = await visitor.Get("/dang-nhap");
        for (var i = 0; i < 7; i++) Assert.Equal(HttpStatusCode.BadRequest, (await visitor.Send(page, "form", ("UserName", $"nguoi.{i}"), ("Password", "sai"))).Status);
        var shut = await visitor.Send(page, "form", ("UserName", "thao.np"), ("Password", site.Password));
        Assert.Equal(HttpStatusCode.TooManyRequests, shut.Status);
        Assert.Contains("Chờ 5 phút", shut.Error);
    }
}

public sealed class CostlyPages(LowLimits site) : IClassFixture<LowLimits>
{
    [Fact]
    public async Task ACostlyPage_TooOften_SaysSo_AndOthersAreNotHeldUp()
    {
        var (admin, other) = (await site.SignedIn("quantri"), await site.SignedIn("khanh.tm"));
        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.OK, (await admin.Get("/quan-tri/tai-khoan/nhap")).Status);
        var answer = await admin.Get("/quan-tri/tai-khoan/nhap");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.Contains("Chờ một phút", answer.Text);
        Assert.Equal("60", answer.Response.Headers.RetryAfter?.ToString());
        Assert.Equal(HttpStatusCode.OK, (await admin.Get("/quan-tri/tai-khoan")).Status);
        Assert.Equal(HttpStatusCode.OK, (await other.Get("/van-ban/nhap")).Status);
    }
}
