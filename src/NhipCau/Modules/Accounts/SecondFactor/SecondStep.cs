using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Accounts.SecondFactor;

/// <summary>Sets the second factor up, asks for it, and takes it off.</summary>
public sealed class SecondStep(AppDbContext db, Vault vault, Entrance entrance, SignInGate gate, TimeProvider clock)
{
    public static readonly Refusal WrongCode = new("Mã không đúng hoặc đã dùng. Nhập mã đang hiện trong ứng dụng, hoặc một mã dự phòng chưa dùng. Sau 5 lần sai phải chờ 15 phút.");

    /// <summary>The code of the app, or one of the codes on paper. Wrong ones count as wrong passwords do.</summary>
    public async Task<Refusal?> Check(HttpContext http, Account account, string? typed)
    {
        if (gate.IsShut(http.Connection.RemoteIpAddress)) return Entrance.TooMany;
        // Codes on paper need no key.
        if (IsOfTheApp(Plain(typed)) && vault.Shut is { } shut) return shut;
        if (await entrance.MayTry(account, Origin.Device(http)) && await Use(account, typed)) return null;
        gate.Failed(http.Connection.RemoteIpAddress);
        await entrance.Note(account, "Nhập sai mã xác thực");
        return WrongCode;
    }

    /// <summary>Whether a code fits a key that is not yet kept.</summary>
    public bool Fits(string key, string? typed) => Totp.StepOf(key, Plain(typed), clock.GetUtcNow(), null) is not null;

    /// <returns>The codes for paper, to be shown once.</returns>
    public async Task<IReadOnlyList<string>> SetUp(Account account, string key, string code)
    {
        (account.TotpKey, account.TotpStep, account.TwoFactorEnabled) = (vault.Seal(key), Totp.StepOf(key, Plain(code), clock.GetUtcNow(), null), true);
        account.EndSessions();
        var codes = await NewCodes(account);
        await db.Because("Bật xác thực hai bước").SaveChangesAsync();
        return codes;
    }

    /// <summary>Ten new ones; those there were are worthless from now on.</summary>
    public async Task<IReadOnlyList<string>> Replace(Account account)
    {
        var codes = await NewCodes(account);
        await db.Note(entrance.LineOf(account, "Lấy mã dự phòng mới")).SaveChangesAsync();
        return codes;
    }

    public async Task TakeOff(Account account, string act, string? reason = null)
    {
        (account.TotpKey, account.TotpStep, account.TwoFactorEnabled) = (null, null, false);
        account.EndSessions();
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync());
        await db.Because(act, reason).SaveChangesAsync();
    }

    public Task<int> CodesLeft(int accountId) => db.Set<RecoveryCode>().CountAsync(c => c.AccountId == accountId && c.UsedAt == null);

    private async Task<List<string>> NewCodes(Account account)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync());
        var codes = Enumerable.Range(0, RecoveryCode.Count).Select(_ => RecoveryCode.Make()).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode { AccountId = account.Id, Hash = RecoveryCode.HashOf(account.Id, code) }));
        return codes;
    }

    /// <summary>Marks the code as used in the same statement that asks whether it was: two at once do not both get in.</summary>
    private async Task<bool> Use(Account account, string? typed)
    {
        var (code, now) = (Plain(typed), clock.UtcNow());
        if (IsOfTheApp(code))
        {
            return account.TotpKey is { } key && Totp.StepOf(vault.Open(key), code, clock.GetUtcNow(), account.TotpStep) is { } step
                && await db.Users.Where(a => a.Id == account.Id && (a.TotpStep == null || a.TotpStep < step)) // unfiltered: the account that signs in
                    .ExecuteUpdateAsync(set => set.SetProperty(a => a.TotpStep, step)) == 1;
        }
        var hash = RecoveryCode.HashOf(account.Id, code);
        if (await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAt == null).ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now)) == 0) return false;
        await entrance.Note(account, "Dùng một mã dự phòng");
        return true;
    }

    private static bool IsOfTheApp(string code) => code.Length == Totp.Digits && code.All(char.IsAsciiDigit);

    private static string Plain(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))) is { Length: <= 20 } code ? code : "";
}
