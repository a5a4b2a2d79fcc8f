using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Accounts.SecondFactor;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Accounts;

public abstract class SecondFactorPages
{
    private const string Setup = "/tai-khoan/hai-buoc";
    private readonly Site site;

    protected SecondFactorPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    /// <summary>The code of the next step of time, which nobody has used yet.</summary>
    private string Next(string key)
    {
        site.Clock.Now += TimeSpan.FromSeconds(60);
        return Totp.CodeOf(key, Totp.StepAt(site.Clock.Now));
    }

    private static string KeyOn(Answer page) => page.One("code.otp").TextContent.Replace(" ", "", StringComparison.Ordinal);

    private async Task<(string Key, IReadOnlyList<string> Codes)> SwitchOn(Visitor visitor)
    {
        var page = await visitor.Get(Setup);
        var key = KeyOn(page);
        page = await visitor.Send(page, "form.form", ("Code", Next(key)), ("Password", site.Password));
        return (key, [.. page.All(".codes code").Select(c => c.TextContent)]);
    }

    private async Task<(Visitor Visitor, Answer Page)> Password(string userName)
    {
        var visitor = site.Visitor();
        return (visitor, await visitor.Send(await visitor.Get("/dang-nhap?ve=%2Fco-quan"), "form", ("UserName", userName), ("Password", site.Password)));
    }

    [Fact]
    public async Task SetUp_OnlyWithACodeThatProvesTheKey_AndThePassword()
    {
        var (visitor, other) = (await site.SignedIn("son.lh"), await site.SignedIn("son.lh"));
        var page = await visitor.Get(Setup);
        var key = KeyOn(page);
        Assert.NotNull(page.Html.QuerySelector("svg.qr path"));
        Assert.Contains($"secret={key}", page.One("a[href^=otpauth]").GetAttribute("href"));
        var wrong = await visitor.Send(page, "form.form", ("Code", "000000"), ("Password", site.Password));
        Assert.Contains("Mã không đúng", wrong.Error);
        Assert.Equal(key, KeyOn(wrong));
        Assert.Contains("Mật khẩu hiện tại không đúng", (await visitor.Send(page, "form.form", ("Code", Next(key)), ("Password", "sai mật khẩu"))).Error);
        Assert.Contains("quá 30 phút", (await visitor.Send(page, "form.form", ("Pending", "x"), ("Code", Next(key)), ("Password", site.Password))).Error);

        page = await visitor.Send(page, "form.form", ("Code", Next(key)), ("Password", site.Password));
        Assert.Equal(10, page.All(".codes code").Count);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        Assert.Empty((await visitor.Get(Setup)).All(".codes code"));
        Assert.StartsWith("/dang-nhap", (await other.Get(Setup)).Path);
        await site.InDatabase(async db =>
        {
            var account = await db.Users.AsNoTracking().SingleAsync(a => a.UserName == "son.lh");
            Assert.DoesNotContain(key, account.TotpKey!.Sealed);
            var history = await db.Set<Change>().Where(c => c.Record == "Account" && c.RecordId == account.Id).Select(c => c.Values).ToListAsync();
            Assert.All(history, line => Assert.DoesNotContain(key, line));
            var codes = page.All(".codes code").Select(c => c.TextContent).ToList();
            var hashes = await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).Select(c => c.Hash).ToListAsync();
            Assert.All(codes, code => Assert.Contains(RecoveryCode.HashOf(account.Id, code), hashes));
            Assert.DoesNotContain(codes, hashes.Contains);
        });
    }

    [Fact]
    public async Task SignIn_AsksForTheCode_WhichCountsOnce()
    {
        var (key, _) = await SwitchOn(await site.SignedIn("quang.dv"));
        var (visitor, page) = await Password("quang.dv");
        Assert.StartsWith("/dang-nhap/ma", page.Path);
        // Half in is not in.
        Assert.StartsWith("/dang-nhap", (await visitor.Get("/tai-khoan")).Path);
        Assert.Contains("Mã không đúng", (await visitor.Send(page, "form", ("Code", "123"))).Error);
        var code = Next(key);
        Assert.Equal("/co-quan", (await visitor.Send(page, "form", ("Code", code))).Path);

        var (second, again) = await Password("quang.dv");
        var replay = await second.Send(again, "form", ("Code", code));
        Assert.Equal(HttpStatusCode.BadRequest, replay.Status);
        Assert.Contains("đã dùng", replay.Error);
        Assert.Equal("/co-quan", (await second.Send(again, "form", ("Code", Next(key)))).Path);
    }

    [Fact]
    public async Task SignIn_ByACodeFromPaper_Once()
    {
        var (_, codes) = await SwitchOn(await site.SignedIn("tam.vd"));
        var (visitor, page) = await Password("tam.vd");
        Assert.Equal("/co-quan", (await visitor.Send(page, "form", ("Code", codes[3].ToUpperInvariant()))).Path);
        Assert.Contains("Còn 9 mã", (await visitor.Get(Setup)).Text);
        (visitor, page) = await Password("tam.vd");
        Assert.Contains("đã dùng", (await visitor.Send(page, "form", ("Code", codes[3]))).Error);
        Assert.Equal("/co-quan", (await visitor.Send(page, "form", ("Code", codes[4]))).Path);
    }

    [Fact]
    public async Task SignIn_FiveWrongCodes_LockTheAccount()
    {
        var (key, codes) = await SwitchOn(await site.SignedIn("hai.nt"));
        var (visitor, page) = await Password("hai.nt");
        for (var i = 0; i < 5; i++) await visitor.Send(page, "form", ("Code", "000000"));
        Assert.Contains("Mã không đúng", (await visitor.Send(page, "form", ("Code", Next(key)))).Error);
        Assert.Contains("Mã không đúng", (await visitor.Send(page, "form", ("Code", codes[0]))).Error);
        site.Clock.Now += TimeSpan.FromMinutes(16);
        (visitor, page) = await Password("hai.nt");
        Assert.Equal("/co-quan", (await visitor.Send(page, "form", ("Code", codes[0]))).Path);
    }

    [Fact]
    public async Task TwoAtOnce_WithOneCode_OnlyOneGetsIn()
    {
        var (key, _) = await SwitchOn(await site.SignedIn("phuc.nh"));
        var (one, two) = (await Password("phuc.nh"), await Password("phuc.nh"));
        var code = Next(key);
        var answers = await Task.WhenAll(one.Visitor.Send(one.Page, "form", ("Code", code)), two.Visitor.Send(two.Page, "form", ("Code", code)));
        Assert.Single(answers, a => a.Path == "/co-quan");
    }

    [Fact]
    public async Task TheAdministrator_TakesOffALostPhone_WithAReason()
    {
        var (key, _) = await SwitchOn(await site.SignedIn("thao.np"));
        var admin = await site.SignedIn("quantri");
        var id = (await site.Viewer("thao.np")).AccountId;
        var page = await admin.Get($"/quan-tri/tai-khoan/{id}");
        Assert.Contains("lý do", (await admin.Send(page, "form[action*='SecondFactorOff']", ("reason", " "))).Error);
        page = await admin.Send(page, "form[action*='SecondFactorOff']", ("reason", "Mất điện thoại"));
        Assert.Contains("Mất điện thoại", page.Text);
        var (_, inside) = await Password("thao.np");
        Assert.Equal("/co-quan", inside.Path);
    }

    [Fact]
    public async Task ARoleThatMust_SeesNothingElse_UntilItIsSetUp()
    {
        var admin = await site.SignedIn("quantri");
        var page = await admin.Send(await admin.Get("/quan-tri/dang-nhap"), "form.form", ("Input.SecondFactorRoles", "CommitteeOffice"));
        try
        {
            Assert.Contains("Đã lưu", page.Text);
            var visitor = await site.SignedIn("minh.dq");
            Assert.Equal(Setup, (await visitor.Get("/nhiem-vu")).Path);
            var (key, _) = await SwitchOn(visitor);
            Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/nhiem-vu")).Status);
            Assert.Equal("/nhiem-vu", (await visitor.Get("/nhiem-vu")).Path);
            page = await visitor.Get(Setup);
            Assert.Empty(page.All("button[formaction*='Off']"));
            var refused = await visitor.Post($"{Setup}?handler=Off", ("Code", Next(key)), ("Password", site.Password), ("__RequestVerificationToken", page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!));
            Assert.Contains("phải có", refused.Error);
        }
        finally
        {
            await site.InDatabase(db => db.Set<SignInRules>().ExecuteDeleteAsync());
        }
    }

    [Fact]
    public async Task Off_WithCodeAndPassword()
    {
        var visitor = await site.SignedIn("ha.lt");
        var (key, _) = await SwitchOn(visitor);
        var page = await visitor.Get(Setup);
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        page = await visitor.Post($"{Setup}?handler=Codes", ("Code", Next(key)), ("Password", site.Password), ("__RequestVerificationToken", token));
        Assert.Equal(10, page.All(".codes code").Count);
        page = await visitor.Post($"{Setup}?handler=Off", ("Code", Next(key)), ("Password", site.Password), ("__RequestVerificationToken", token));
        Assert.NotNull(page.Html.QuerySelector("svg.qr"));
        Assert.Equal("/co-quan", (await Password("ha.lt")).Page.Path);
    }
}

public sealed class SecondFactorPagesOnSqlite(SqliteSite site) : SecondFactorPages(site), IClassFixture<SqliteSite>;

public sealed class SecondFactorPagesOnPostgres(PostgresSite site) : SecondFactorPages(site), IClassFixture<PostgresSite>;
