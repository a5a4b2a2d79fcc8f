using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NhipCau.Data;
using NhipCau.Modules.Reports;
using static NhipCau.BrowserTests.Hand;

namespace NhipCau.BrowserTests;

/// <summary>The line breaks while an agency writes its report: what was typed is kept on the machine and goes when the line is back.</summary>
public sealed class OfflineTests(Browser browser) : IClassFixture<Browser>
{
    private const string Fair = "Đưa doanh nghiệp tham gia hội chợ vùng";
    private const string Typed = "Đã đưa 14 doanh nghiệp dự hội chợ, ký 05 biên bản ghi nhớ.";
    private const string Hard = "Chưa có phiên dịch tiếng Lào cho gian hàng.";
    private const string Theirs = "Đã đưa 12 doanh nghiệp dự hội chợ.";

    [Fact]
    public async Task ThePageStaysOpen_AndSendsByItself()
    {
        await using var site = await Site();
        await using var window = await Open(site);
        await Broken(window, site);
        await window.Page.Context.SetOfflineAsync(false);
        await Done(window.Page);
        await Stored(window, Typed, Hard);
    }

    [Fact]
    public async Task ThePageIsClosed_AndSendsWhenItIsOpenedAgain()
    {
        await using var site = await Site();
        await using var window = await Open(site);
        var report = await Broken(window, site);
        // More is typed after the first try, then the machine is shut.
        await Field(Section(window.Page, "Khó khăn, vướng mắc"), "Nội dung").FillAsync(Hard + " Đã nhờ Sở Nội vụ.");
        await window.Reopen();
        await window.Page.Context.SetOfflineAsync(false);
        await window.Page.GotoAsync(report);
        await Done(window.Page);
        await Stored(window, Typed, Hard + " Đã nhờ Sở Nội vụ.");
        // Once: nothing is left over to be sent again.
        await window.Page.GotoAsync(report);
        Assert.Equal(0, await window.Page.Locator("#write > .flash").CountAsync());
        Assert.Equal(0, await window.Page.EvaluateAsync<int>("() => Object.keys(localStorage).filter(k => k.startsWith('draft:')).length"));
    }

    [Fact]
    public async Task SomebodyElseSavedMeanwhile_BothStandBesideEachOther()
    {
        await using var site = await Site();
        await using var window = await Open(site);
        var report = await Broken(window, site);
        await using (var leader = await Open(site))
        {
            await leader.SignIn("quang.dv");
            await leader.Page.GotoAsync(report);
            await Field(Section(leader.Page, "Ngoại giao kinh tế"), "Kết quả trong kỳ").FillAsync(Theirs);
            await Press(leader.Page, "Lưu");
            await Done(leader.Page);
        }

        await window.Reopen();
        var page = window.Page;
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(report);
        await Says(page, "Báo cáo đã được sửa từ lúc gõ bản này");
        var words = Field(Section(page, "Ngoại giao kinh tế"), "Kết quả trong kỳ");
        await Assertions.Expect(words).ToHaveValueAsync(Typed);
        Assert.Empty(await window.Violations());

        await Press(page, "Lưu");
        await Assertions.Expect(page.Locator(".errors")).ToContainTextAsync("Đỗ Văn Quang vừa sửa hồ sơ này");
        await Assertions.Expect(Section(page, "Ngoại giao kinh tế")).ToContainTextAsync(Theirs);
        await Assertions.Expect(words).ToHaveValueAsync(Typed);
        await Assertions.Expect(Field(Section(page, "Khó khăn, vướng mắc"), "Nội dung")).ToHaveValueAsync(Hard);
        await words.FillAsync(Theirs + " " + Typed);
        await Press(page, "Lưu");
        // The refusal of the page before goes with it.
        await Assertions.Expect(page.Locator(".errors")).ToHaveCountAsync(0);
        await Done(page);
        await Stored(window, Theirs + " " + Typed, Hard);
    }

    /// <summary>An officer types without a line and saves: told so, and nothing has reached the server.</summary>
    /// <returns>The address of the report.</returns>
    private static async Task<string> Broken(Window window, LiveSite site)
    {
        var page = window.Page;
        await window.SignIn("thao.np");
        await page.GotoAsync("/bao-cao");
        await Press(page.Locator("section[aria-labelledby=own]"), "Báo cáo năm 2026");
        await page.WaitForURLAsync(url => !url.EndsWith("/bao-cao", StringComparison.Ordinal));
        await page.Context.SetOfflineAsync(true);
        await Field(Section(page, "Ngoại giao kinh tế"), "Kết quả trong kỳ").FillAsync(Typed);
        await Field(Section(page, "Khó khăn, vướng mắc"), "Nội dung").FillAsync(Hard);
        await Press(page, "Lưu");
        await Says(page, "Mất kết nối. Những gì đã gõ được giữ trên máy này và tự gửi khi có mạng lại");
        Assert.DoesNotContain(Typed, await Entries(site), StringComparer.Ordinal);
        return page.Url;
    }

    /// <summary>As the head of the agency reads it.</summary>
    private static async Task Stored(Window window, string fair, string hard)
    {
        var report = window.Page.Url;
        await window.SignIn("quang.dv");
        await window.Page.GotoAsync(report);
        await Assertions.Expect(Field(Section(window.Page, "Ngoại giao kinh tế"), "Kết quả trong kỳ")).ToHaveValueAsync(fair);
        await Assertions.Expect(Field(Section(window.Page, "Khó khăn, vướng mắc"), "Nội dung")).ToHaveValueAsync(hard);
    }

    private static async Task<IReadOnlyList<string>> Entries(LiveSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Set<ReportEntry>().Select(e => e.Text).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The period of the year is open.</summary>
    private async Task<LiveSite> Site()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        var site = new LiveSite { Work = false, Clock = new OfficeClock(2026, 11, 4) };
        await site.InitializeAsync();
        await IssuedPlan.Make(site, 2026, ("sct", "kinh-te", Fair, new DateOnly(2026, 9, 30)));
        await using var window = await Open(site);
        await window.SignIn("khanh.tm");
        await window.Page.GotoAsync("/bao-cao/mo-ky?nam=2026&ky=nam");
        await Press(window.Page, "Mở kỳ");
        await Says(window.Page, "Đã mở kỳ báo cáo năm 2026");
        return site;
    }

    private async Task<Window> Open(LiveSite site)
    {
        var window = await browser.Open(site);
        window.Page.Context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return window;
    }

    private static ILocator Section(IPage page, string title) => page.Locator("section.part").Filter(new() { Has = page.Locator("h2", new() { HasText = title }) });
}
