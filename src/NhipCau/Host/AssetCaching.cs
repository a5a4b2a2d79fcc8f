namespace NhipCau.Host;

/// <summary>What never changes under its address is kept by the browser for a year: versioned styles and scripts, and the typeface.</summary>
internal static class AssetCaching
{
    public static Task Add(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (http.Request.Query.ContainsKey("v") && (path.StartsWithSegments("/css") || path.StartsWithSegments("/js") || path.StartsWithSegments("/lib")) || path.StartsWithSegments("/lib/fonts"))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            });
        }
        return next(http);
    }
}
