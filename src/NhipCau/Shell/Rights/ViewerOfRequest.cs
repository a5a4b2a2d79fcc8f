using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NhipCau.Shell.Rights;

public static class ViewerOfRequest
{
    private const string Key = "viewer";

    public static Viewer Viewer(this HttpContext http) => http.TryViewer() ?? throw new InvalidOperationException("Nobody is signed in.");

    public static Viewer? TryViewer(this HttpContext http) => http.Items[Key] as Viewer;

    public static Viewer Viewer(this PageModel page) => page.HttpContext.Viewer();

    internal static void Set(HttpContext http, Viewer viewer) => http.Items[Key] = viewer;
}
