using System.Net;
using System.Security.Cryptography;
using System.Text;
using NhipCau.Shell;

namespace NhipCau.Host.Watch;

/// <summary>Who may read the metrics.</summary>
internal static class MetricsDoor
{
    private const string Bearer = "Bearer ";

    public static IResult Answer(HttpContext http, MetricBook book, AppSettings settings) =>
        IsOpen(http, settings.Watch) ? Results.Text(book.Write(), MetricText.MediaType) : Results.StatusCode(StatusCodes.Status403Forbidden);

    private static bool IsOpen(HttpContext http, WatchSettings watch) => HasToken(http.Request, watch.MetricsToken) || IsNear(http, watch.MetricsFrom);

    private static bool HasToken(HttpRequest request, string? token) =>
        token is not null && request.Headers.Authorization.ToString() is var sent && sent.StartsWith(Bearer, StringComparison.Ordinal)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent[Bearer.Length..]), Encoding.UTF8.GetBytes(token));

    /// <summary>What came through a proxy that is not in the settings comes from the proxy's address, and from anywhere in truth.</summary>
    private static bool IsNear(HttpContext http, IReadOnlyList<IPNetwork> from) =>
        !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded") && http.Connection.RemoteIpAddress is { } address
        && from.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
}
