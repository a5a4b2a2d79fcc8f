using Microsoft.AspNetCore.Http.HttpResults;

namespace NhipCau.Shell.Language;

/// <summary>English is one click away and back: a cookie, and the page one came from.</summary>
internal static class LanguageSwitch
{
    public static void Map(WebApplication app) => app.MapGet("/ngon-ngu/{code}", (string code, string? back, HttpContext http) =>
    {
        http.Response.Cookies.Append(Words.Cookie, code == "en" ? "en" : "vi", new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(back) ? back! : "/");
    }).AllowAnonymous();
}
