using Microsoft.AspNetCore.Identity;
using NhipCau.Modules.Accounts.Passwords;
using NhipCau.Shell;

namespace NhipCau.Modules.Accounts;

/// <summary>Identity's refusals in the words of the screens.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "Tên đăng nhập này đã có người dùng. Chọn tên khác.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ không dấu, số và các dấu . - _ @.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng. Nhập lại.");

    public static Refusal RefusalOf(IdentityError error) => error is PasswordError own ? own.Refusal : new Refusal(error.Description);

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
