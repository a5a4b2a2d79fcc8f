using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NhipCau.Shell.Rights;

/// <summary>The one gate of all pages: no page runs for a person whose role lacks the right it needs.</summary>
internal sealed class NeedsFilter : IAsyncPageFilter
{
    private const string HandlerItem = "handler";

    /// <summary>Where a request went: the method, the page by its template, the handler that was found. Nothing of what was typed.</summary>
    public static string DoorOf(HttpContext http) =>
        $"{http.Request.Method} /{(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/')}{(http.Items[HandlerItem] is string handler ? " " + handler : "")}";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var page = context.ActionDescriptor.HandlerTypeInfo;
        if (context.HandlerMethod?.Name is { Length: > 0 } handler) context.HttpContext.Items[HandlerItem] = handler;
        if (page.GetCustomAttribute<AllowAnonymousAttribute>() is null)
        {
            var needs = NeedsAttribute.Of(page, context.HandlerMethod?.MethodInfo).ToList();
            if (needs.Count == 0) throw new InvalidOperationException($"{page.FullName} says neither [Needs] nor [AllowAnonymous].");
            if (context.HttpContext.TryViewer() is not { } viewer) { context.Result = new ChallengeResult(); return; }
            if (viewer.MustChangePassword && page.GetCustomAttribute<OpenWithOldPasswordAttribute>() is null) { context.Result = new RedirectResult("/mat-khau"); return; }
            if (viewer is { MustSetUpSecondFactor: true, MustChangePassword: false } && page.GetCustomAttribute<OpenWithoutSecondFactorAttribute>() is null) { context.Result = new RedirectResult("/tai-khoan/hai-buoc"); return; }
            if (!needs.TrueForAll(n => n.Allows(viewer.Role))) { context.Result = new ForbidResult(); return; }
        }
        await next();
    }
}
