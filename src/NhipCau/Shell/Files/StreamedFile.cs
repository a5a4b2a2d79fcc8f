using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace NhipCau.Shell.Files;

/// <summary>A file that is written while it is being sent.</summary>
internal sealed class StreamedFile(string mediaType, string name, Func<Stream, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "no-store";
        // The writers of zip and text write a little at once, as they please.
        context.HttpContext.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        await write(response.Body, context.HttpContext.RequestAborted);
    }
}
