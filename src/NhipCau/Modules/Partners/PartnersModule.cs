using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

public sealed class PartnersModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Sổ theo dõi", "Đối tác", "/doi-tac", Right.SeeRegisters, 10)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<CountryRegister>();
        services.AddScoped<PartnerRegister>();
        services.AddScoped<PartnerMerger>();
        services.AddScoped<PartnerStory>();
        Scan.Add<IPartnerSource>(services);
        Scan.Add<IPartnerPromises>(services);
        Scan.Add<IPartnerAgreements>(services);
        Scan.Add<IPartnerHeld>(services);
        Scan.Add<IPartnerMeetings>(services);
    }
}
