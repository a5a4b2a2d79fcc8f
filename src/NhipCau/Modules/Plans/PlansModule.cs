using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Plans;

public sealed class PlansModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Văn bản", "Kế hoạch", "/ke-hoach", Right.SeeDocuments, 20)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<BodyMatcher>();
        services.AddScoped<PlanMaker>();
        services.AddScoped<TaskAssigner>();
    }
}
