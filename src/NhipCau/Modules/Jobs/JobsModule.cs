using NhipCau.Shell;
using NhipCau.Shell.Jobs;

namespace NhipCau.Modules.Jobs;

public sealed class JobsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [];

    public static void AddServices(IServiceCollection services) => services.AddSingleton<JobRunner>().AddHostedService(provider => provider.GetRequiredService<JobRunner>());
}
