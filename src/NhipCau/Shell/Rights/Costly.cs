using System.Globalization;
using System.Threading.RateLimiting;

namespace NhipCau.Shell.Rights;

/// <summary>[EnableRateLimiting(Costly.Policy)]: a page that costs the server much (a PDF, an export, reading a file): so many a minute for one person, whoever else works.</summary>
public static class Costly
{
    public const string Policy = "costly";

    internal static void Add(IServiceCollection services, AppSettings settings) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = TimeSpan.FromMinutes(1).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, http => RateLimitPartition.GetSlidingWindowLimiter(http.TryViewer()?.AccountId ?? 0, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = settings.SignIn.CostlyPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
            QueueLimit = 0,
        }));
    });
}
