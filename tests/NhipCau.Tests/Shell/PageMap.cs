using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

/// <summary>One door of the program: a handler of a page, its method and what it asks for.</summary>
public sealed record Door(string Template, string Method, string? Handler, IReadOnlyList<NeedsAttribute> Needs)
{
    public bool Open => Needs.Count == 0;

    public bool Allows(Role role) => Needs.All(n => n.Allows(role));

    /// <summary>Its address with this number wherever the template asks for one, and the first of what it lets one choose from.</summary>
    public string At(int id, string text = "Delegation") => PageMap.Filled(Template, id, text) + (Handler is null ? "" : $"?handler={Handler}");

    public override string ToString() => $"{Method} {Template}{(Handler is null ? "" : $" ({Handler})")}";
}

/// <summary>Every page and handler there is, from the program's own routes: a new page is in it by itself.</summary>
public static partial class PageMap
{
    public static IReadOnlyList<Door> Of(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        return
        [
            .. services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Select(e => (Template: "/" + e.RoutePattern.RawText?.TrimStart('/'), Page: e.Metadata.GetMetadata<PageActionDescriptor>()))
                .Where(e => e.Page is not null)
                .SelectMany(e => Doors(e.Template, loader.LoadAsync(e.Page!, EndpointMetadataCollection.Empty).GetAwaiter().GetResult()))
                .DistinctBy(d => d.ToString()).OrderBy(d => d.Template, StringComparer.Ordinal).ThenBy(d => d.Method, StringComparer.Ordinal).ThenBy(d => d.Handler, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Door> Doors(string template, CompiledPageActionDescriptor page)
    {
        var pageType = page.ModelTypeInfo ?? page.PageTypeInfo;
        var isOpen = pageType.GetCustomAttribute<AllowAnonymousAttribute>() is not null;
        // A page without a method for it still answers a GET.
        // A page that filters its own handlers has methods that look like some.
        var handlers = page.HandlerMethods.Where(h => h.HttpMethod != "Page").Select(h => (h.HttpMethod, h.Name, (MethodInfo?)h.MethodInfo)).ToList();
        if (!handlers.Exists(h => h.Item1 == "Get" && h.Item2 is null)) handlers.Add(("Get", null, null));
        return handlers.Select(h => new Door(template, h.Item1!.ToUpperInvariant(), h.Item2, isOpen ? [] : [.. NeedsAttribute.Of(pageType, h.Item3)]));
    }

    internal static string Filled(string template, int id, string text)
    {
        var path = Parameter().Replace(template, found => found switch
        {
            var f when f.Groups["optional"].Success => "",
            var f when f.Groups["choices"].Success => Group().Replace(f.Groups["choices"].Value, group => group.Groups[1].Value.Split('|')[0]),
            var f when f.Groups["int"].Success => $"{id}",
            _ => text,
        }).TrimEnd('/');
        return path.Length == 0 ? "/" : path;
    }

    [GeneratedRegex(@"\{\w+(?<int>:int)?(:regex\(\^(?<choices>.*?)\$\))?(?<optional>\?)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\(([^)]*)\)")]
    private static partial Regex Group();
}
