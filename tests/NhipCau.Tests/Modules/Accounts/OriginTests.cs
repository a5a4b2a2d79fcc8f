using System.Net;
using Microsoft.AspNetCore.Http;
using NhipCau.Modules.Accounts.SignIns;

namespace NhipCau.Tests.Modules.Accounts;

public sealed class OriginTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36", "Chrome", "Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/130.0 Safari/537.36", "Cốc Cốc", "Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1", "Safari", "iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 15; SM-A556E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0 Mobile Safari/537.36", "Samsung Internet", "Android")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0", "Firefox", "Linux")]
    [InlineData("<script>alert(1)</script>", "trình duyệt khác", "máy khác")]
    [InlineData("", "trình duyệt khác", "máy khác")]
    public void BrowserAndMachine_InWords(string agent, string browser, string machine)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.UserAgent = agent;
        Assert.Equal((browser, machine), (Origin.Browser(http), Origin.Machine(http)));
    }

    [Theory]
    [InlineData("10.20.30.40", "10.20.30.*", "10.20.30.40")]
    [InlineData("::ffff:10.20.30.40", "10.20.30.*", "10.20.30.40")]
    [InlineData("2405:4802:1234:5678:9abc:def0:1:2", "2405:4802:1234::*", "2405:4802:1234:5678::")]
    public void Address_ShortForThePage_TheNetworkForCounting(string address, string kept, string counted)
    {
        Assert.Equal(kept, Origin.Short(IPAddress.Parse(address)));
        Assert.Equal(counted, Origin.Network(IPAddress.Parse(address)));
    }

    [Fact]
    public void Address_Unknown_IsNoFault() => Assert.Equal(("", ""), (Origin.Short(null), Origin.Network(null)));
}
