using Microsoft.AspNetCore.Identity;
using NhipCau.Data;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;

namespace NhipCau.Modules.Accounts.Passwords;

/// <summary>Long enough and not easily guessed; nothing about kinds of characters (NIST SP 800-63B-4 3.1.1.2, OWASP ASVS 5.0 V6.2).</summary>
internal sealed class PasswordRules(AppDbContext db, AppSettings settings, TimeProvider clock) : IPasswordValidator<Account>
{
    /// <summary>Characters. What is longer is no password: nobody types it, and hashing it is somebody's amusement.</summary>
    public const int Longest = 256;

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var refusal = await Refuse(user, password ?? "");
        return refusal is null ? IdentityResult.Success : IdentityResult.Failed(new PasswordError(refusal));
    }

    private async Task<Refusal?> Refuse(Account account, string password)
    {
        // Counted as typed: one letter with its marks is one, however the keyboard put it together.
        var length = password.Normalize().EnumerateRunes().Count();
        var least = (await SignInRules.Load(db)).MinLength(account.TwoFactorEnabled);
        if (length < least) return new Refusal("Mật khẩu quá ngắn. Dùng ít nhất {0} ký tự.", least);
        if (length > Longest) return new Refusal("Mật khẩu dài quá {0} ký tự. Rút gọn lại.", Longest);
        var agency = account.Agency ?? await db.FindAsync<Agency>(account.AgencyId);
        var province = await ProvinceRegister.Today(db, clock);
        return WeakPasswords.Listed.Holds(password, account.UserName, account.FullName, agency?.Name, agency?.ShortName, province?.Name, province?.FullName)
            ? new Refusal("Mật khẩu dễ đoán: chỉ gồm từ hay dùng, tên người, tên nơi, năm hoặc dãy phím liền nhau. Ghép thêm vài từ không liên quan.")
            : RefuseGiven(password);
    }

    private Refusal? RefuseGiven(string password)
    {
        try
        {
            return settings.SignIn.PasswordList is { } list && new GivenPasswords(list).Holds(password) ? new Refusal("Mật khẩu này có trong danh sách mật khẩu hay dùng hoặc đã lộ. Chọn mật khẩu khác.") : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new Refusal("Máy chủ không đọc được danh sách mật khẩu cấm nên chưa đổi được mật khẩu. Báo người quản trị.");
        }
    }
}

/// <summary>A refusal of ours on its way through Identity.</summary>
internal sealed class PasswordError : IdentityError
{
    public PasswordError(Refusal refusal) => (Refusal, Code, Description) = (refusal, nameof(PasswordError), refusal.ToString());

    public Refusal Refusal { get; }
}
