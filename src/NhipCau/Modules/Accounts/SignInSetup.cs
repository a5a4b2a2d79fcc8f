using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Data.Writing;
using NhipCau.Modules.Accounts.Passwords;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts;

/// <summary>Sign-in by cookie, accounts by ASP.NET Core Identity; nothing but the sign-in page is open to the unsigned.</summary>
internal static class SignInSetup
{
    /// <summary>Between the password and the code: who has given the one and owes the other.</summary>
    public const string HalfScheme = "half";

    public static void Add(IServiceCollection services)
    {
        // Before Identity brings its own, which would be asked for nothing but length.
        services.AddScoped<IPasswordHasher<Account>, PasswordHasher>();
        services.AddScoped<IPasswordValidator<Account>, PasswordRules>();
        services.AddIdentityCore<Account>(identity => identity.User.RequireUniqueEmail = false)
            .AddEntityFrameworkStores<AppDbContext>()
            .AddErrorDescriber<AccountErrors>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, cookie =>
            {
                cookie.Cookie.Name = "nc-in";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                // The row of the sign-in says when it is over; the cookie only outlives it.
                cookie.ExpireTimeSpan = TimeSpan.FromDays(400);
                cookie.SlidingExpiration = false;
                cookie.LoginPath = "/dang-nhap";
                cookie.AccessDeniedPath = "/loi/403";
                cookie.ReturnUrlParameter = "ve";
                cookie.Events.OnValidatePrincipal = StandsAsOfNow;
                cookie.Events.OnRedirectToAccessDenied = Refused;
            })
            .AddCookie(HalfScheme, cookie =>
            {
                cookie.Cookie.Name = "nc-half";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Strict;
                cookie.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                cookie.SlidingExpiration = false;
            });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Whatever said no, the gate or the page itself: it is in the history before the answer goes out.</summary>
    private static async Task Refused(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (context.HttpContext.TryViewer() is { } viewer) await context.HttpContext.RequestServices.GetRequiredService<RefusalBook>().Note(viewer, NeedsFilter.DoorOf(context.HttpContext));
    }

    /// <summary>Asks for sign-in and account at every request: what was ended, changed or reset counts at once.</summary>
    private static async Task StandsAsOfNow(CookieValidatePrincipalContext context)
    {
        // The page that tells of a fault asks for nobody again: the database may be the fault.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (context.HttpContext.TryViewer() is null) context.RejectPrincipal();
            return;
        }
        var services = context.HttpContext.RequestServices;
        var (db, clock) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<TimeProvider>());
        var id = int.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var (key, now) = (context.Principal?.FindFirstValue(SignInBook.KeyClaim) ?? "", clock.UtcNow());
        if (await AccountViewer.OfSignIn(db, id, key, now, clock.Today()) is not { } found)
        {
            context.RejectPrincipal();
            return;
        }
        ViewerOfRequest.Set(context.HttpContext, found.Viewer);
        if (now - found.SeenAt < SignIn.Coarse) return;
        try
        {
            // Not waited for: who only reads has no business in the queue of the writers.
            using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await db.Untold(() => db.Set<SignIn>().Where(s => s.Id == found.Viewer.SignInId).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), soon.Token)); // unfiltered: one's own sign-in
            found.SeenAt = now;
        }
        catch (Exception wrong) when (wrong is DbException or OperationCanceledException or DatabaseBusyException)
        {
            // A full disk or a long writer must not keep anybody from reading; the next page tries again.
        }
    }
}
