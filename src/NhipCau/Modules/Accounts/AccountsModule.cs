using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

public sealed class AccountsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Quản trị", "Tài khoản", "/quan-tri/tai-khoan", Right.ManageAccounts, 20)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<AccountKeeper>().AddScoped<AccountSheet>();
}
