using System.Net;
using Microsoft.EntityFrameworkCore;
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
        Assert.Contains("Chờ 15 phút", page.Error);
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
