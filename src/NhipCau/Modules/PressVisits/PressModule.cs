using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

public sealed class PressModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Sổ theo dõi", "Báo chí nước ngoài", "/bao-chi", Right.SeeRegisters, 90)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<PressClocks>();
}
