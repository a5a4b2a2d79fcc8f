using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.Passwords;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>Whether somebody gets in. One answer for a wrong name, a wrong password and a locked account, after the same work: names are not for guessing.</summary>
public sealed class Entrance(AppDbContext db, UserManager<Account> users, SignInGate gate, Tries tries, AppSettings settings, TimeProvider clock)
{
    public static readonly Refusal Wrong = new("Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại. Sau 5 lần sai phải chờ 15 phút, hoặc nhờ người quản trị đặt lại mật khẩu.");

    public static readonly Refusal WrongPassword = new("Mật khẩu hiện tại không đúng. Nhập lại. Sau 5 lần sai phải chờ 15 phút.");

    public static readonly Refusal TooMany = new("Nơi này nhập sai quá nhiều lần. Chờ 5 phút rồi đăng nhập lại.");

    public sealed record Answer(Account? Account, Refusal? Refusal);

    public async Task<Answer> Check(HttpContext http, string userName, string password)
    {
        var from = http.Connection.RemoteIpAddress;
        if (gate.IsShut(from)) return new Answer(null, TooMany);
        var account = await users.FindByNameAsync(userName.Trim()) is { EndedAt: null } found ? found : null;
        var may = account is not null && await MayTry(account, Origin.Device(http));
        if (!await IsPassword(may ? account : null, password))
        {
            gate.Failed(from);
            if (may) await Note(account!, "Nhập sai mật khẩu");
            return new Answer(null, Wrong);
        }
        if (account!.IsDemo && !settings.Demo) return new Answer(null, new Refusal("Tài khoản mẫu chỉ dùng được khi chạy với --demo. Dùng tài khoản thật."));
        return new Answer(account, null);
    }

    /// <summary>The password once more, before something that opens or shuts the door itself.</summary>
    public async Task<Refusal?> Confirm(Account account, string? password)
    {
        if (await tries.Take(account.Id) && await IsPassword(account, password ?? ""))
        {
            await tries.GiveBack(account.Id);
            return null;
        }
        await Note(account, "Nhập sai mật khẩu");
        return WrongPassword;
    }

    /// <summary>A browser the account has used gets tries of its own: strangers cannot lock the owner out.</summary>
    public async Task<bool> MayTry(Account account, string device) =>
        await tries.Take(account.Id) || await Knows(account.Id, device) && gate.TryKnown(account.Id, device);

    public async Task<bool> Knows(int accountId, string device) =>
        device.Length > 0 && await db.Set<SignIn>().AnyAsync(s => s.AccountId == accountId && s.DeviceHash == device); // unfiltered: the account somebody signs in to

    /// <summary>Every sign-in, and every try that failed, is in the history of the account.</summary>
    public Task<int> Note(Account account, string act) => db.Note(LineOf(account, act)).SaveChangesAsync();

    public Change LineOf(Account account, string act, params IEnumerable<(string Name, string Value)> values) => new()
    {
        At = clock.UtcNow(),
        AccountId = account.Id,
        Who = account.FullName,
        AgencyId = account.AgencyId,
        Record = nameof(Account),
        RecordId = account.Id,
        Act = act,
        Values = JsonSerializer.Serialize(values.ToDictionary(v => v.Name, v => new[] { null, v.Value })),
    };

    private async Task<bool> IsPassword(Account? account, string password)
    {
        var hasher = (PasswordHasher)users.PasswordHasher;
        if (account?.PasswordHash is not { } hash || password.Length > PasswordRules.Longest * 2)
        {
            hasher.Spend(password.Length > PasswordRules.Longest * 2 ? "" : password);
            return false;
        }
        var result = hasher.VerifyHashedPassword(account, hash, password);
        if (result == PasswordVerificationResult.SuccessRehashNeeded) await db.Users.Where(a => a.Id == account.Id && a.PasswordHash == hash) // unfiltered: the account that signs in
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.PasswordHash, hasher.HashPassword(account, password)));
        return result != PasswordVerificationResult.Failed;
    }
}
