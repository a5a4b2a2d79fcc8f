using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Primitives;
using NhipCau.Shell;

namespace NhipCau.Host;

/// <summary>How requests come in: whose word on addresses counts, by which names, over https, and how long the last ones have when the program stops.</summary>
internal static class Door
{
    /// <summary>After the time for what runs: what was cut off takes back what it did.</summary>
    private static readonly TimeSpan TakingBack = TimeSpan.FromSeconds(10);

    private const string OfThisHost = "__Host-";

    public static void Listen(KestrelServerOptions kestrel, DoorSettings door)
    {
        if (door.Certificate is null) return;
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(door.Certificate);
        kestrel.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = (X509Certificate2.CreateFromPemFile(door.Certificate, door.CertificateKey), chain));
    }

    public static void AddServices(IServiceCollection services, AppSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.KnownProxies.Clear();
            o.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Door.Proxies) o.KnownIPNetworks.Add(proxy);
            // With nobody known the framework would believe everybody.
            o.ForwardedHeaders = settings.Door.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // As many proxies in a row as are known; the first stranger is the visitor.
            o.ForwardLimit = null;
        });
        services.Configure<HostFilteringOptions>(o =>
        {
            var site = settings.Mail.Site is { } named ? new Uri(named).Host : null;
            if (site is not null || settings.Door.Hosts.Count > 0) o.AllowedHosts = [.. settings.Door.Hosts, .. site is null ? [] : new[] { site }, "localhost", "127.0.0.1", "[::1]"];
        });
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.Configure<HostOptions>(o => o.ShutdownTimeout = settings.Door.Stopping + TakingBack);
    }

    public static void Use(WebApplication app, AppSettings settings)
    {
        app.UseForwardedHeaders();
        if (!settings.IsHttps) return;
        app.UseHsts();
        app.Use(OwnCookiesOnly);
        app.UseCookiePolicy(new CookiePolicyOptions
        {
            Secure = CookieSecurePolicy.Always,
            OnAppendCookie = cookie => (cookie.CookieName, cookie.CookieOptions.Path, cookie.CookieOptions.Domain) = (OfThisHost + cookie.CookieName, "/", null),
            OnDeleteCookie = cookie => (cookie.CookieName, cookie.CookieOptions.Path, cookie.CookieOptions.Domain) = (OfThisHost + cookie.CookieName, "/", null),
        });
    }

    /// <summary>Over https cookies carry the prefix that a browser takes from this very host over https alone (RFC 6265bis 4.1.3.2): within the program they have their plain names, and others are not there.</summary>
    private static Task OwnCookiesOnly(HttpContext http, RequestDelegate next)
    {
        var own = http.Request.Headers.Cookie.SelectMany(line => line!.Split(';', StringSplitOptions.TrimEntries)).Where(c => c.StartsWith(OfThisHost, StringComparison.Ordinal)).Select(c => c[OfThisHost.Length..]).ToList();
        http.Request.Headers.Cookie = own.Count == 0 ? default : new StringValues(string.Join("; ", own));
        return next(http);
    }
}
