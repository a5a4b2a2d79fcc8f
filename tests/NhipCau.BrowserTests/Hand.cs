using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace NhipCau.BrowserTests;

/// <summary>What a person does at a page, by the words that stand on it.</summary>
internal static class Hand
{
    /// <summary>Milliseconds: so long a long way is walked on busy machines too.</summary>
    public const float Patience = 30_000;

    public static async Task Type(IPage page, params (string Label, string Value)[] fields)
    {
        foreach (var (label, value) in fields)
        {
            var field = Field(page, label);
            if (await field.EvaluateAsync<string>("e => e.tagName") == "SELECT") await field.SelectOptionAsync(new SelectOptionValue { Label = value });
            else await field.FillAsync(value);
        }
    }

    public static ILocator Field(IPage page, string label) => Field(page.Locator("main"), label);

    public static ILocator Field(ILocator place, string label) => place.GetByLabel(new Regex($@"^{Regex.Escape(label)}( \(nếu có\))?$"));

    /// <summary>Presses what has exactly these words; where that asks first, says yes.</summary>
    public static Task Press(IPage page, string words) => Press(page.Locator("main"), words);

    public static async Task Press(ILocator place, string words)
    {
        var button = With(place, "a, button", words);
        var asks = await button.GetAttributeAsync("data-confirm") is not null;
        await button.ClickAsync();
        if (asks) await place.Page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();
    }

    /// <summary>Opens what is folded under these words.</summary>
    public static Task Unfold(ILocator place, string words) => With(place, "summary", words).ClickAsync();

    public static Task Says(IPage page, string words) => Assertions.Expect(page.Locator("body")).ToContainTextAsync(words);

    /// <summary>The page after it says that it is done; where it refuses instead, the test says why.</summary>
    public static async Task Done(IPage page)
    {
        try { await page.Locator(".flash.ok, .errors").First.WaitForAsync(); }
        catch (TimeoutException) { Assert.Fail($"{page.Url} says neither that it is done nor why not: {await page.InnerTextAsync("main")}"); }
        Assert.Equal("", string.Join(' ', await page.Locator(".errors").AllInnerTextsAsync()));
    }

    private static ILocator With(ILocator place, string what, string words) => place.Locator(what).Filter(new LocatorFilterOptions { HasTextRegex = new Regex($@"^\s*{Regex.Escape(words)}\s*$") }).First;
}
