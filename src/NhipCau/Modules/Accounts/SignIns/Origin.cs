using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>Where a request comes from, in words a person recognises; no more of it is kept.</summary>
internal static class Origin
{
    private const string DeviceCookie = "nc-device";

    /// <summary>The first that is named wins: others name themselves after these as well.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
        [("coc_coc", "Cốc Cốc"), ("Zalo", "Zalo"), ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Browser(HttpContext http) => Named(http, Browsers) ?? "trình duyệt khác";

    public static string Machine(HttpContext http) => Named(http, Systems) ?? "máy khác";

    /// <summary>10.20.30.* or 2001:db8:1::*: the office's line, not the desk.</summary>
    public static string Short(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork) return $"{bytes[0]}.{bytes[1]}.{bytes[2]}.*";
        Array.Clear(bytes, 6, bytes.Length - 6);
        return new IPAddress(bytes) + "*";
    }

    /// <summary>What counts as one address when failures are counted: of IPv6 the network, for a single machine has as many as it likes.</summary>
    public static string Network(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return address.ToString();
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, bytes.Length - 8);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>What this browser was given at an earlier sign-in, hashed; empty where it has nothing.</summary>
    public static string Device(HttpContext http) =>
        http.Request.Cookies[DeviceCookie] is { Length: 32 } known ? HashOf(known) : "";

    /// <summary>Gives the browser something to be known by, or prolongs what it has.</summary>
    /// <returns>Its hash.</returns>
    public static string KeepDevice(HttpContext http)
    {
        var known = http.Request.Cookies[DeviceCookie] is { Length: 32 } has ? has : RandomNumberGenerator.GetHexString(32, lowercase: true);
        http.Response.Cookies.Append(DeviceCookie, known, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(180), IsEssential = true, Path = "/" });
        return HashOf(known);
    }

    private static string HashOf(string device) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(device)));

    private static string? Named(HttpContext http, (string Sign, string Name)[] names)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        return names.FirstOrDefault(n => agent.Contains(n.Sign, StringComparison.Ordinal)).Name;
    }
}
