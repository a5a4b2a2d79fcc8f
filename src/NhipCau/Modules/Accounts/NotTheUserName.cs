using Microsoft.AspNetCore.Identity;

namespace NhipCau.Modules.Accounts;

/// <summary>The one password everybody would try first.</summary>
internal sealed class NotTheUserName : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(
        string.Equals(user.UserName, password, StringComparison.OrdinalIgnoreCase)
            ? IdentityResult.Failed(new IdentityError { Code = nameof(NotTheUserName), Description = "Mật khẩu trùng với tên đăng nhập. Chọn mật khẩu khác." })
            : IdentityResult.Success);
}
