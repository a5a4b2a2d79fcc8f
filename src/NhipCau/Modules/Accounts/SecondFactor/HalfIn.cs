using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>Who gave the right password and owes the code: five minutes, and only as long as the password stays the same.</summary>
internal static class HalfIn
{
    private const string StampClaim = "stamp";

    public static Task Begin(HttpContext http, Account account) => http.SignInAsync(SignInSetup.HalfScheme, new ClaimsPrincipal(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, account.Id.ToString(CultureInfo.InvariantCulture)), new Claim(StampClaim, account.SecurityStamp!)], SignInSetup.HalfScheme)));

    public static async Task<Account?> Who(HttpContext http, AppDbContext db)
    {
        var half = await http.AuthenticateAsync(SignInSetup.HalfScheme);
        if (!half.Succeeded || !int.TryParse(half.Principal.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return null;
        var stamp = half.Principal.FindFirstValue(StampClaim);
        return await db.Users.FirstOrDefaultAsync(a => a.Id == id && a.SecurityStamp == stamp && a.EndedAt == null && a.TwoFactorEnabled); // unfiltered: the account somebody signs in to
    }

    public static Task End(HttpContext http) => http.SignOutAsync(SignInSetup.HalfScheme);
}
