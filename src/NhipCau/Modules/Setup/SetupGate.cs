using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Setup;

/// <summary>The desk of an administrator of an empty province is the setup.</summary>
internal sealed class SetupGate(SetupProgress progress) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HttpContext.Request.Path == "/" && context.HttpContext.TryViewer() is { MustChangePassword: false } viewer && viewer.May(Right.ManageProvince) && await progress.IsEmpty())
        {
            context.Result = new RedirectResult("/thiet-lap");
            return;
        }
        await next();
    }
}
