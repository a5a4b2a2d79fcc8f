using System.Net;

namespace NhipCau.Tests.Shell;

public sealed class AssetPages(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Get_StylesAndTypefaceOfAPage_AreKeptByTheBrowserForAYear()
    {
        var page = await site.Visitor().Get("/dang-nhap");
        var assets = page.All("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!).Append("/lib/fonts/be-vietnam-pro-latin-400-normal.woff2").ToList();
        Assert.True(assets.Count >= 4);
        foreach (var asset in assets)
        {
            var answer = await site.Visitor().Get(asset);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("public, max-age=31536000, immutable", answer.Response.Headers.CacheControl?.ToString());
        }
    }

    [Fact]
    public async Task Get_APage_ForbidsInlineScriptAndForeignFrames()
    {
        var answer = await site.Visitor().Get("/dang-nhap");
        var policy = answer.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Empty(answer.All("script:not([src]), [style], [onclick]"));
    }
}
