using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NhipCau.BrowserTests;

/// <summary>Every page a person can reach by links in the demonstration, at the office monitor and on the phone; of many records of one kind, one.</summary>
public sealed partial class AccessibilityTests(Browser browser, LiveSite site) : IClassFixture<Browser>, IClassFixture<LiveSite>
{
    [Theory]
    [InlineData("khanh.tm", 20), InlineData("son.lh", 20), InlineData("quang.dv", 12), InlineData("quantri", 20)]
    public async Task NoPageHasAViolationOrScrollsSideways(string userName, int atLeast)
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        var faults = new List<string>();
        await using var window = await browser.Open(site);
        await window.SignIn(userName);
        var pages = await Reachable(window.Page);
        Assert.True(pages.Count >= atLeast, $"{userName} reaches only {string.Join(' ', pages)}");
        foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
        {
            await window.Page.SetViewportSizeAsync(width, height);
            foreach (var path in pages)
            {
                await window.Page.GotoAsync(path);
                faults.AddRange((await window.Violations()).Select(v => $"{width} {v}"));
                if (await window.ScrollsSideways()) faults.Add($"{width} {path} scrolls sideways");
            }
        }
        Assert.Empty(faults);
    }

    [Fact]
    public async Task SignInIsFreeOfViolations()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await using var window = await browser.Open(site);
        await window.Page.GotoAsync("/dang-nhap");
        Assert.Empty(await window.Violations());
        await window.Page.ClickAsync("form .btn.main");
        Assert.Empty(await window.Violations());
    }

    private static async Task<IReadOnlyList<string>> Reachable(IPage page)
    {
        var kinds = new Dictionary<string, string>();
        var round = new List<string> { "/" };
        for (var depth = 0; depth < 3; depth++)
        {
            var next = new List<string>();
            foreach (var path in round)
            {
                if (!kinds.TryAdd(Number().Replace(path.Split('?')[0], "#"), path)) continue;
                var answer = await page.GotoAsync(path);
                Assert.True(answer is { Ok: true }, $"{path} answers {answer?.Status}");
                next.AddRange(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href^=\"/\"]')].map(a => a.getAttribute('href').split('#')[0])"));
            }
            round = [.. next.Where(h => !IsNoPage(h))];
        }
        return [.. kinds.Values.Order(StringComparer.Ordinal)];
    }

    /// <summary>Switches the language, or brings a file.</summary>
    private static bool IsNoPage(string address) => address.StartsWith("/ngon-ngu", StringComparison.Ordinal) || address.StartsWith("/tep/", StringComparison.Ordinal)
        || address.Contains("handler=", StringComparison.Ordinal) || address.EndsWith("/tep", StringComparison.Ordinal) || address.EndsWith(".docx", StringComparison.Ordinal) || address.EndsWith(".pdf", StringComparison.Ordinal);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
