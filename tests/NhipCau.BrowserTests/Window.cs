using System.Text.Json;
using Microsoft.Playwright;

namespace NhipCau.BrowserTests;

/// <summary>One person at one browser window. Whatever the page complains of in the console fails the test at the end.</summary>
public sealed class Window : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Repository.Root, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>A refusal, and a line that a test has cut, are no faults of the page.</summary>
    private static readonly string[] Expected = ["status of 4", "ERR_INTERNET_DISCONNECTED"];
    private readonly LiveSite site;
    private readonly List<string> complaints = [];

    public Window(IPage page, LiveSite site)
    {
        this.site = site;
        page.Context.SetDefaultTimeout(Hand.Patience);
        Page = Watched(page);
    }

    public IPage Page { get; private set; }

    /// <summary>The page is closed and another opened by the same person at the same machine.</summary>
    public async Task Reopen()
    {
        await Page.CloseAsync();
        Page = Watched(await Page.Context.NewPageAsync());
    }

    private IPage Watched(IPage page)
    {
        page.Console += (_, message) => { if (message.Type == "error" && !Expected.Any(e => message.Text.Contains(e, StringComparison.Ordinal))) complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        return page;
    }

    public async Task SignIn(string userName)
    {
        await Page.Context.ClearCookiesAsync();
        await Page.GotoAsync("/dang-nhap");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", site.Password);
        await Page.ClickAsync("form .btn.main");
        await Page.WaitForURLAsync(url => !url.Contains("/dang-nhap", StringComparison.Ordinal));
    }

    /// <summary>WCAG 2.2 A and AA as far as a machine can tell; each fault named with the element it is at.</summary>
    public async Task<IReadOnlyList<string>> Violations()
    {
        await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.html.slice(0, 120)).slice(0, 3).join(' | '))");
        return [.. found.EnumerateArray().Select(v => $"{new Uri(Page.Url).AbsolutePath} {v.GetString()}")];
    }

    /// <summary>Nothing of the page lies beyond the right edge.</summary>
    public Task<bool> ScrollsSideways() => Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1");

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(complaints);
    }
}
