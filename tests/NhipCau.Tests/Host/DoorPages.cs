using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Host;

/// <summary>Behind the proxy 10.0.0.1 under a name of its own; 192.0.2.7 may read the metrics.</summary>
public sealed class BehindAProxy : SqliteSite
{
    public const string Name = "doingoai.vidu.gov.vn", Proxy = "10.0.0.1", Watcher = "192.0.2.7", Stranger = "203.0.113.5", Token = "mot-chuoi-bi-mat-rat-dai";

    protected override AppSettings Set(AppSettings settings) => settings with
    {
        Mail = settings.Mail with { Site = $"https://{Name}" },
        Door = new DoorSettings { Proxies = [new IPNetwork(IPAddress.Parse(Proxy), 32)] },
        Watch = settings.Watch with { MetricsFrom = [new IPNetwork(IPAddress.Parse(Watcher), 32)], MetricsToken = Token },
    };
}

public sealed class DoorPages(BehindAProxy site) : IClassFixture<BehindAProxy>
{
    private Task<HttpContext> Ask(string path, string from, string host = BehindAProxy.Name, params (string Name, string Value)[] headers) =>
        ((TestServer)site.Services.GetRequiredService<IServer>()).SendAsync(http =>
        {
            (http.Request.Method, http.Request.Path, http.Request.Host, http.Request.Scheme) = ("GET", path, new HostString(host), "http");
            http.Connection.RemoteIpAddress = IPAddress.Parse(from);
            foreach (var (name, value) in headers) http.Request.Headers[name] = value;
        }, TestContext.Current.CancellationToken);

    [Theory]
    [InlineData(BehindAProxy.Stranger, BehindAProxy.Watcher, 403)] // forged: the stranger is no proxy
    [InlineData("127.0.0.1", BehindAProxy.Watcher, 403)] // nor is whoever else is on this machine
    [InlineData(BehindAProxy.Proxy, BehindAProxy.Watcher, 200)]
    [InlineData("::ffff:10.0.0.1", BehindAProxy.Watcher, 200)]
    [InlineData(BehindAProxy.Proxy, BehindAProxy.Watcher + ", " + BehindAProxy.Stranger, 403)] // the stranger wrote the first, the proxy the last
    [InlineData(BehindAProxy.Proxy, "rác", 403)]
    [InlineData(BehindAProxy.Watcher, null, 200)]
    [InlineData(BehindAProxy.Stranger, null, 403)]
    public async Task TheAddressOfAVisitor_IsBelievedOfAKnownProxyOnly(string from, string? forwarded, int status)
    {
        var answer = await Ask("/metrics", from, headers: forwarded is null ? [] : [("X-Forwarded-For", forwarded)]);
        Assert.Equal(status, answer.Response.StatusCode);
    }

    [Theory]
    [InlineData("Bearer " + BehindAProxy.Token, 200)]
    [InlineData("Bearer " + BehindAProxy.Token + "x", 403)]
    [InlineData("Bearer ", 403)]
    public async Task WithItsToken_TheMetricsAreReadFromAnywhere(string sent, int status) =>
        Assert.Equal(status, (await Ask("/metrics", BehindAProxy.Stranger, headers: ("Authorization", sent))).Response.StatusCode);

    [Fact]
    public async Task OverHttps_TheBrowserIsToldToStayThere_AndCookiesTravelThereOnly()
    {
        var answer = await Ask("/dang-nhap", BehindAProxy.Proxy, headers: [("X-Forwarded-For", BehindAProxy.Stranger), ("X-Forwarded-Proto", "https")]);
        Assert.Equal("max-age=31536000", answer.Response.Headers.StrictTransportSecurity.ToString());
        var cookies = answer.Response.Headers.SetCookie;
        Assert.True(cookies.Count > 0);
        Assert.All(cookies, c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every cookie of the program, of signing in, of forms, of the language and of what is said once, is of this very host.</summary>
    [Fact]
    public async Task OverHttps_CookiesAreOfThisHostAlone_AndSignIn()
    {
        using var client = site.Client();
        client.BaseAddress = new Uri("https://localhost/");
        var (visitor, set) = (new Visitor(client) { Follows = false }, new List<string>());
        void Keep(Answer answer) => set.AddRange(answer.Response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : []);
        var page = await visitor.Get("/dang-nhap");
        Keep(page);
        Keep(await visitor.Send(page, "form", ("UserName", "linh.pk"), ("Password", site.Password)));
        page = await visitor.Get("/tai-khoan");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Keep(await visitor.Send(page, "main form.form", ("Shortcuts", "true")));
        Keep(await visitor.Get("/ngon-ngu/en"));
        page = await visitor.Get("/tai-khoan");
        Assert.Equal("en", page.One("html").GetAttribute("lang"));
        Keep(await visitor.Send(page, "form[action='/dang-xuat']"));
        Assert.True(set.Select(c => c.Split('=')[0]).Distinct().Count() >= 5, string.Join('\n', set));
        Assert.All(set, c =>
        {
            Assert.StartsWith("__Host-", c, StringComparison.Ordinal);
            Assert.Contains("; path=/;", c, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", c, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.Get("/tai-khoan")).Status);
    }

    /// <summary>A cookie that another host of the domain, or somebody on the line, could have set is not there.</summary>
    [Fact]
    public async Task OverHttps_ACookieWithoutThePrefix_IsNotBelieved()
    {
        using var client = site.Client();
        client.BaseAddress = new Uri("https://localhost/");
        async Task<string> Language(string cookie)
        {
            using var asks = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap") { Headers = { { "Cookie", cookie } } };
            var page = await (await client.SendAsync(asks, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return page.Contains("<html lang=\"en\"", StringComparison.Ordinal) ? "en" : "vi";
        }
        Assert.Equal("en", await Language($"x=1; __Host-{Words.Cookie}=en"));
        Assert.Equal("vi", await Language($"x=1; {Words.Cookie}=en"));
    }

    [Fact]
    public async Task HttpsThatAStrangerClaims_IsNotBelieved() =>
        Assert.Empty((await Ask("/dang-nhap", BehindAProxy.Stranger, headers: ("X-Forwarded-Proto", "https"))).Response.Headers.StrictTransportSecurity.ToString());

    [Theory]
    [InlineData(BehindAProxy.Name, 200)]
    [InlineData("localhost", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("khac.vidu.vn", 400)]
    public async Task ItAnswersToItsOwnNameOnly(string host, int status) => Assert.Equal(status, (await Ask("/health", BehindAProxy.Proxy, host)).Response.StatusCode);
}
