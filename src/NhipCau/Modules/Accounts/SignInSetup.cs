using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>Cookie sign-in by ASP.NET Core Identity; nothing but the sign-in page is open to the unsigned.</summary>
internal static class SignInSetup
{
    public static void Add(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
        {
            // Length over composition, as current guidance has it (NIST SP 800-63B).
            identity.Password = new PasswordOptions { RequiredLength = 10, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 4 };
            identity.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
            identity.User.RequireUniqueEmail = false;
        })
        .AddEntityFrameworkStores<AppDbContext>()
        .AddSignInManager()
        .AddPasswordValidator<NotTheUserName>()
        .AddErrorDescriber<AccountErrors>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.Cookie.Name = "nc-in";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/dang-nhap";
            cookie.AccessDeniedPath = "/loi/403";
            cookie.ReturnUrlParameter = "ve";
            cookie.Events.OnValidatePrincipal = StandsAsOfNow;
            cookie.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = StatusCodes.Status403Forbidden; return Task.CompletedTask; };
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    /// <summary>Reads the account at every request: an ended account, a changed role or a reset password counts at once.</summary>
    private static async Task StandsAsOfNow(CookieValidatePrincipalContext context)
    {
        // The page that tells of a fault asks for nobody again: the database may be the fault.
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            if (context.HttpContext.TryViewer() is null) context.RejectPrincipal();
            return;
        }
        var db = context.HttpContext.RequestServices.GetRequiredService<AppDbContext>();
        var id = int.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var number) ? number : 0;
        var stamp = context.Principal?.FindFirstValue("AspNet.Identity.SecurityStamp");
        var viewer = await AccountViewer.Of(db.Users.Where(a => a.Id == id && a.SecurityStamp == stamp)); // unfiltered: one's own account
        if (viewer is null) context.RejectPrincipal();
        else ViewerOfRequest.Set(context.HttpContext, viewer);
    }
}
