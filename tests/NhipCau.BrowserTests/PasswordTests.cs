using Microsoft.Playwright;

namespace NhipCau.BrowserTests;

/// <summary>A password can be looked at while it is typed, by mouse and by keys, and is covered again before it is sent.</summary>
public sealed class PasswordTests(Browser browser, LiveSite site) : IClassFixture<Browser>, IClassFixture<LiveSite>
{
    [Fact]
    public async Task ThePassword_IsShownAndCovered_ByKeys_AndSaysSo()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site);
        var page = window.Page;
        await page.GotoAsync("/dang-nhap");
        var typed = page.Locator("#Password");
        await typed.FillAsync("cầu nối bốn phương");
        await page.Keyboard.PressAsync("Tab");
        var look = page.GetByRole(AriaRole.Button, new() { Name = "Hiện: Mật khẩu", Exact = true });
        await Assertions.Expect(look).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(typed).ToHaveAttributeAsync("type", "text");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Mật khẩu đang hiện trên màn hình.");
        Assert.Empty(await window.Violations());

        await page.GetByRole(AriaRole.Button, new() { Name = "Ẩn: Mật khẩu", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(typed).ToHaveAttributeAsync("type", "password");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Mật khẩu đã được che.");
        await Assertions.Expect(typed).ToHaveValueAsync("cầu nối bốn phương");
        Assert.EndsWith("/dang-nhap", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APasswordThatIsShown_IsSentCovered_AndSignsIn()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site);
        var page = window.Page;
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("#UserName", "linh.pk");
        await page.FillAsync("#Password", site.Password);
        await page.ClickAsync(".look");
        await page.EvaluateAsync("() => document.querySelector('form').addEventListener('submit', () => sessionStorage.sentAs = document.querySelector('#Password').type)");
        await page.ClickAsync("form .btn.main");
        await page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
        Assert.Equal("password", await page.EvaluateAsync<string>("() => sessionStorage.sentAs"));
    }

    [Fact]
    public async Task EveryPasswordField_HasItsButton_WhichNamesIt_InEnglishToo()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site);
        var page = window.Page;
        await window.SignIn("linh.pk");
        foreach (var (at, fields) in new[] { ("/mat-khau", 3), ("/tai-khoan/hai-buoc", 1) })
        {
            await page.GotoAsync(at);
            await Assertions.Expect(page.Locator("input[type=password]")).ToHaveCountAsync(fields);
            await Assertions.Expect(page.Locator("input[type=password] + .look")).ToHaveCountAsync(fields);
            Assert.Empty(await window.Violations());
            Assert.False(await window.ScrollsSideways());
        }
        await page.GotoAsync("/ngon-ngu/en?back=/mat-khau");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show: New password", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#New")).ToHaveAttributeAsync("type", "text");
        await Assertions.Expect(page.Locator("#Again")).ToHaveAttributeAsync("type", "password");
    }

    [Fact]
    public async Task WithoutScript_ItIsAnOrdinaryField()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site, script: false);
        await window.Page.GotoAsync("/dang-nhap");
        await Assertions.Expect(window.Page.Locator("#Password[type=password]")).ToHaveCountAsync(1);
        await Assertions.Expect(window.Page.Locator("form button")).ToHaveCountAsync(1);
    }
}
