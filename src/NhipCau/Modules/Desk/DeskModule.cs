using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Desk;

public sealed class DeskModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Bàn làm việc", "/", Right.Enter, 10)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<DeskWork>().AddScoped<DeskClocks>();
}
