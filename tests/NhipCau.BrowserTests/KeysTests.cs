using Microsoft.Playwright;

namespace NhipCau.BrowserTests;

/// <summary>Single keys help where they are wanted and are silent where they were switched off (WCAG 2.1.4); without script nothing is lost.</summary>
public sealed class KeysTests(Browser browser, LiveSite site) : IClassFixture<Browser>, IClassFixture<LiveSite>
{
    [Fact]
    public async Task SlashGoesToTheSearchUntilSingleKeysAreSwitchedOff()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site);
        await window.SignIn("linh.pk");
        await window.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(window.Page.Locator("#q")).ToBeFocusedAsync();

        await window.Page.GotoAsync("/tai-khoan");
        await window.Page.UncheckAsync("#Shortcuts");
        await window.Page.ClickAsync(".form .btn.main");
        await Assertions.Expect(window.Page.Locator("body")).ToHaveAttributeAsync("data-keys", "off");
        await window.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(window.Page.Locator("#q")).Not.ToBeFocusedAsync();
    }

    [Fact]
    public async Task TheReadingDeskIsWalkedByKeys()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site);
        await window.SignIn("khanh.tm");
        var page = window.Page;
        await TakeIn(page);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        var second = await page.Locator("[data-span].on").GetAttributeAsync("id");
        await page.Keyboard.PressAsync("k");
        Assert.NotEqual(second, await page.Locator("[data-span].on").GetAttributeAsync("id"));
        await page.Keyboard.PressAsync("e");
        await Assertions.Expect(page.Locator("[data-span].on details.editor[open]")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task WithoutScriptAPlanIsTakenInAndMended()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site, script: false);
        await window.SignIn("minh.dq");
        var page = window.Page;
        await page.GotoAsync("/van-ban/nhap");
        await page.FillAsync("#Input_Text", "KẾ HOẠCH\nGiao lưu thanh niên năm 2026\n\nI. NHIỆM VỤ\n\n1. Tổ chức trại hè quốc tế\n\n- Đơn vị chủ trì: Sở Ngoại vụ.\n\n- Thời gian thực hiện: tháng 7/2026.\n");
        await page.CheckAsync("#Input_NotSecret");
        await page.ClickAsync("main form .btn.main");
        var task = page.Locator("[data-span^='m-i']").First;
        await task.Locator("details.editor > summary").ClickAsync();
        await task.Locator("[name='Title']").FillAsync("Tổ chức trại hè hữu nghị quốc tế");
        await task.Locator("form.form button:has-text('Ghi')").First.ClickAsync();
        await Assertions.Expect(page.Locator("[data-span^='m-i'] h3").First).ToContainTextAsync("Tổ chức trại hè hữu nghị quốc tế");
    }

    private static async Task TakeIn(IPage page)
    {
        await page.GotoAsync("/van-ban/nhap");
        await page.SetInputFilesAsync("#Input_File", Path.Combine(Repository.Samples, "ke-hoach-thong-tin-doi-ngoai-2026.txt"));
        await page.CheckAsync("#Input_NotSecret");
        await page.ClickAsync("main form .btn.main");
        await page.WaitForURLAsync("**/ke-hoach/*");
    }
}
