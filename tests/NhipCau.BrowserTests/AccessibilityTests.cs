using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace NhipCau.BrowserTests;

/// <summary>Every page that needs no number, at the office monitor and on the phone.</summary>
public sealed class AccessibilityTests(Browser browser, LiveSite site) : IClassFixture<Browser>, IClassFixture<LiveSite>
{
    [Theory]
    [InlineData("khanh.tm"), InlineData("son.lh"), InlineData("quang.dv"), InlineData("quantri")]
    public async Task NoPageHasAViolationOrScrollsSideways(string userName)
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        var faults = new List<string>();
        foreach (var (width, height) in new[] { (1366, 768), (390, 844) })
        {
            await using var window = await browser.Open(site, width, height);
            await window.SignIn(userName);
            foreach (var path in Pages())
            {
                var answer = await window.Page.GotoAsync(path);
                if (answer is not { Status: 200 }) continue;
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

    private IEnumerable<string> Pages() => site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.Count == 0)
        .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal);
}
