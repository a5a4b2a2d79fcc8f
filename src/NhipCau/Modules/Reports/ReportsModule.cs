using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Reports.Freezing;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Modules.Reports.Reminders;
using NhipCau.Shell;
using NhipCau.Shell.Mail;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

public sealed class ReportsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Báo cáo", "/bao-cao", Right.SeeReports, 30), new("Quản trị", "Chế độ báo cáo", "/quan-tri/che-do-bao-cao", Right.CollectReports, 55)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<Reconciling.Reconciler>();
        services.AddScoped<PeriodFiller>().AddScoped<PeriodOpener>().AddScoped<PeriodKeeper>().AddHostedService<PeriodKeeping>();
        services.AddScoped<Consolidator>();
        services.AddScoped<ReportFigureReader>();
        services.AddScoped<OfficialReports>();
        services.AddScoped<Freezer>();
        services.AddScoped<Usage>();
        services.AddScoped<Workbooks.ReportWorkbooks>();
        services.AddSingleton<MailRoom>();
        services.AddScoped<ReminderDesk>();
        services.AddScoped<UrgingLetter>();
        services.AddHostedService<ReminderClock>();
    }
}
