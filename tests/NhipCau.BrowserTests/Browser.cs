using Microsoft.Playwright;

namespace NhipCau.BrowserTests;

/// <summary>The system's Chromium, once for all tests; where it is not installed the tests say so and are skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Missing { get; } = Places.Any(File.Exists) ? null : "Chromium is not installed: apt-get install chromium";

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Places.First(File.Exists),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own; scripts that a page may not run are an error of the page.</summary>
    public async Task<Window> Open(LiveSite site, int width = 1366, int height = 768, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            JavaScriptEnabled = script,
            AcceptDownloads = true,
        });
        return new Window(await context.NewPageAsync(), site);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
