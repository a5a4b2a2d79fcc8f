using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Setup;

public sealed class SetupModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Quản trị", "Thiết lập", "/thiet-lap", Right.ManageProvince, 60)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<FirstAgency>();
        services.AddScoped<SetupProgress>();
        services.Configure<MvcOptions>(o => o.Filters.Add<SetupGate>());
    }
}
