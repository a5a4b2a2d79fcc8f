using NhipCau.Shell;
using NhipCau.Shell.Papers;

namespace NhipCau.Modules.Papers;

/// <summary>The papers of records: no place of their own in the menu.</summary>
public sealed class PapersModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [];

    public static void AddServices(IServiceCollection services)
    {
        services.AddSingleton(new PaperKinds());
        services.AddScoped<PaperShelf>();
    }
}
