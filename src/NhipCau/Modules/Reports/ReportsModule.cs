using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

public sealed class ReportsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Báo cáo", "/bao-cao", Right.SeeReports, 30), new("Quản trị", "Chế độ báo cáo", "/quan-tri/che-do-bao-cao", Right.CollectReports, 55)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<PeriodFiller>().AddScoped<PeriodOpener>().AddScoped<PeriodKeeper>().AddHostedService<PeriodKeeping>();
        services.AddScoped<Consolidator>();
    }
}
