using NhipCau.Shell;

namespace NhipCau.Modules.Agencies;

public sealed class AgenciesModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [];

    public static void AddServices(IServiceCollection services) => services.AddScoped<AgencyRegister>();
}
