using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agencies;

public sealed class AgenciesModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Quản trị", "Cơ quan", "/co-quan", Right.SeeAgencies, 10)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AgencyRegister>();
        services.AddScoped<Handover>();
        foreach (var holder in typeof(IHeldWork).Assembly.GetTypes().Where(t => t is { IsClass: true } && t.IsAssignableTo(typeof(IHeldWork)))) services.AddScoped(typeof(IHeldWork), holder);
    }
}
