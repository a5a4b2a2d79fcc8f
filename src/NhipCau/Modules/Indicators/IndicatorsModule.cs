using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Indicators;

public sealed class IndicatorsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Chỉ tiêu", "/chi-tieu", Right.SeeReports, 50)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<FigureBook>();
}
