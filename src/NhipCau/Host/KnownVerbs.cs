namespace NhipCau.Host;

internal static class KnownVerbs
{
    /// <summary>The pages know two verbs; of any other the framework would look for a method of that name in the page.</summary>
    public static Task Only(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsPost(http.Request.Method)) return next(http);
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = "GET, HEAD, POST";
        return Task.CompletedTask;
    }
}
