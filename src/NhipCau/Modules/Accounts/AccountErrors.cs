using Microsoft.AspNetCore.Identity;

namespace NhipCau.Modules.Accounts;

/// <summary>Identity's refusals in the words of the screens.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), "Mật khẩu quá ngắn. Dùng ít nhất 10 ký tự.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), "Mật khẩu lặp lại quá ít ký tự. Dùng ít nhất 4 ký tự khác nhau.");

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), "Tên đăng nhập này đã có người dùng. Chọn tên khác.");

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "Tên đăng nhập chỉ gồm chữ không dấu, số và các dấu . - _ @.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Mật khẩu hiện tại không đúng. Nhập lại.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
