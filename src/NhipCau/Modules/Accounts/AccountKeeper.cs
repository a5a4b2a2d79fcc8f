using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

/// <summary>Makes accounts and passwords; used by the pages, the import and the command line alike.</summary>
public sealed class AccountKeeper(AppDbContext db, UserManager<Account> users)
{
    public sealed record Made(Account? Account, string Password, Refusal? Refusal);

    /// <param name="password">Null: one is made, to be changed at the first sign-in.</param>
    public async Task<Made> Add(string userName, string fullName, string? position, Agency agency, Role role, string? password = null)
    {
        var given = password ?? TemporaryPassword.Make();
        var account = new Account
        {
            UserName = userName.Trim(),
            FullName = string.Join(' ', fullName.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            Position = string.IsNullOrWhiteSpace(position) ? null : position.Trim(),
            Agency = agency,
            Role = role,
            MustChangePassword = password is null,
        };
        db.Because("Tạo tài khoản");
        var result = await users.CreateAsync(account, given);
        return result.Succeeded ? new Made(account, given, null) : new Made(null, "", AccountErrors.RefusalOf(result.Errors.First()));
    }

    /// <summary>A new temporary password, to be shown once and kept nowhere.</summary>
    public string Reset(Account account)
    {
        var password = TemporaryPassword.Make();
        account.Reset(users.PasswordHasher.HashPassword(account, password));
        return password;
    }

    public Task<int> OtherAdministrators(Account account) =>
        db.Users.CountAsync(a => a.Id != account.Id && a.Role == Role.Administrator && a.EndedAt == null); // unfiltered: only how many administrators there are
}
