using NhipCau.Modules.Accounts.Loans;
using NhipCau.Modules.Accounts.SecondFactor;
using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

public sealed class AccountsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu =>
    [
        new("Quản trị", "Tài khoản", "/quan-tri/tai-khoan", Right.ManageAccounts, 20),
        new("Quản trị", "Quy định đăng nhập", "/quan-tri/dang-nhap", Right.ManageAccounts, 21),
        new("Quản trị", "Ủy quyền", "/uy-quyen", Right.HandOverRole, 22),
    ];

    public static void AddServices(IServiceCollection services) => services
        .AddScoped<AccountKeeper>().AddScoped<AccountSheet>()
        .AddSingleton<SignInGate>().AddScoped<Tries>().AddScoped<Entrance>().AddScoped<SignInBook>().AddScoped<SignInList>().AddHostedService<SignInRounds>()
        .AddScoped<SecondStep>().AddHostedService<LoanRounds>().AddSingleton<RefusalBook>().AddHostedService<RefusalRounds>();
}
