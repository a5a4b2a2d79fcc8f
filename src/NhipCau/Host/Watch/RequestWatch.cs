using System.Diagnostics;
using System.Security.Cryptography;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Host.Watch;

/// <summary>
/// Gives every request a code by which its person and its lines in the log find together, measures it, and logs it: by the template of its route, so that
/// no number, name or question in the address is kept.
/// </summary>
internal sealed partial class RequestWatch(MetricBook book, ILoggerFactory logs, AppSettings settings)
{
    public const string Category = "NhipCau.Requests";

    private const string RouteItem = "route";

    /// <summary>Without letters and digits that are mistaken for each other on the telephone.</summary>
    private const string Letters = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly ILogger log = logs.CreateLogger(Category);

    public async Task Invoke(HttpContext http, RequestDelegate next)
    {
        http.TraceIdentifier = RandomNumberGenerator.GetString(Letters, 8);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            var took = Stopwatch.GetElapsedTime(began);
            var (method, route, status) = (MethodOf(http), RouteOf(http) ?? "-", http.Response.StatusCode);
            book.Request(method, route, status, took);
            if (status >= StatusCodes.Status500InternalServerError) Done(log, LogLevel.Error, method, route, status, (long)took.TotalMilliseconds, http.TryViewer()?.AccountId);
            else if (settings.Watch.LogRequests) Done(log, LogLevel.Information, method, route, status, (long)took.TotalMilliseconds, http.TryViewer()?.AccountId);
        }
    }

    /// <summary>Stands behind the routing: the first route is where the request went, a later one is the page that tells of its fault.</summary>
    public static Task Note(HttpContext http, RequestDelegate next)
    {
        if (http.GetEndpoint() is RouteEndpoint endpoint) http.Items.TryAdd(RouteItem, "/" + endpoint.RoutePattern.RawText?.TrimStart('/'));
        else http.Items.TryAdd(RouteItem, "-");
        return next(http);
    }

    public static string? RouteOf(HttpContext http) => http.Items[RouteItem] as string;

    /// <summary>A method may be any word the visitor likes.</summary>
    private static string MethodOf(HttpContext http) => http.Request.Method is "GET" or "HEAD" or "POST" ? http.Request.Method : "other";

    [LoggerMessage(Message = "{Method} {Route} {Status} {Milliseconds} ms account {Account}")]
    private static partial void Done(ILogger logger, LogLevel level, string method, string route, int status, long milliseconds, int? account);
}
