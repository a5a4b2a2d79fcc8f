using NhipCau.Shell;

namespace NhipCau.Modules.Partners;

public sealed class PartnersModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<CountryRegister>();
        services.AddScoped<PartnerRegister>();
        Scan.Add<IPartnerSource>(services);
        Scan.Add<IPartnerPromises>(services);
        Scan.Add<IPartnerAgreements>(services);
        Scan.Add<IPartnerHeld>(services);
    }
}
