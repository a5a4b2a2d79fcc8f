using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NhipCau.Shell;

namespace NhipCau.Modules.Accounts.Passwords;

/// <summary>PBKDF2-HMAC-SHA512 of the password in one writing: keyboards put Vietnamese letters together in two ways.</summary>
internal sealed class PasswordHasher(AppSettings settings) : PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = settings.SignIn.PasswordRounds }))
{
    private readonly Lazy<string> nobodys = new(() => Hashed(settings));

    public override string HashPassword(Account user, string password) => base.HashPassword(user, password.Normalize());

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, providedPassword.Normalize());

    /// <summary>Takes the time of a wrong password: who has no account is not told so by the clock.</summary>
    public void Spend(string password) => base.VerifyHashedPassword(null!, nobodys.Value, password.Normalize());

    private static string Hashed(AppSettings settings) => new PasswordHasher(settings).HashPassword(null!, RandomNumberGenerator.GetHexString(32));
}
