using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>Begins and ends sign-ins: the row and the cookie together.</summary>
public sealed class SignInBook(AppDbContext db, Entrance entrance, Tries tries, TimeProvider clock)
{
    public const string KeyClaim = "key";

    /// <returns>Whether the account was never signed in to from this browser, while it was from others.</returns>
    public async Task<bool> Begin(HttpContext http, Account account)
    {
        var known = await entrance.Knows(account.Id, Origin.Device(http));
        var isNew = !known && await db.Set<SignIn>().AnyAsync(s => s.AccountId == account.Id); // unfiltered: the account that signs in
        var (browser, machine) = (Origin.Browser(http), Origin.Machine(http));
        await tries.GiveBack(account.Id);
        db.Note(entrance.LineOf(account, isNew ? "Đăng nhập từ nơi mới" : "Đăng nhập", ("Browser", browser), ("Machine", machine)));
        await Write(http, account, isNew);
        return isNew;
    }

    /// <summary>A new key for who is signed in already: after the password or the second factor changed. All others are over with the old stamp.</summary>
    public async Task Renew(HttpContext http, Account account)
    {
        await End(http);
        await Write(http, account, isNew: false);
    }

    public async Task SignOut(HttpContext http)
    {
        await End(http);
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    private Task<int> End(HttpContext http)
    {
        var (key, now) = (http.User.FindFirstValue(KeyClaim), clock.UtcNow());
        return db.Set<SignIn>().Where(s => s.Key == key && s.EndedAt == null).ExecuteUpdateAsync(set => set.SetProperty(s => s.EndedAt, now)); // unfiltered: the one of this request
    }

    private async Task Write(HttpContext http, Account account, bool isNew)
    {
        var now = clock.UtcNow();
        var signIn = new SignIn
        {
            AccountId = account.Id,
            Key = RandomNumberGenerator.GetHexString(32, lowercase: true),
            Stamp = account.SecurityStamp!,
            StartedAt = now,
            SeenAt = now,
            Browser = Origin.Browser(http),
            Machine = Origin.Machine(http),
            Address = Origin.Short(http.Connection.RemoteIpAddress),
            DeviceHash = Origin.KeepDevice(http),
            IsNew = isNew,
        };
        db.Add(signIn);
        await db.SaveChangesAsync();
        Claim[] claims = [new(ClaimTypes.NameIdentifier, account.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new(KeyClaim, signIn.Key)];
        await http.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)));
    }
}
