using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Privacy;

public sealed class PrivacyModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Quản trị", "Lượt xem dữ liệu", "/quan-tri/luot-xem", Right.SeePersonalDataLog, 50)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton<Vault>();
        Scan.Add<ISecretDoor>(services);
    }
}
