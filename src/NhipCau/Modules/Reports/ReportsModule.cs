using NhipCau.Modules.Reports.Reminders;
using NhipCau.Shell;
using NhipCau.Shell.Mail;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports;

public sealed class ReportsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Báo cáo", "/bao-cao", Right.SeeReports, 30)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<PeriodFiller>();
        services.AddScoped<Consolidator>();
        services.AddScoped<Workbooks.ReportWorkbooks>();
        services.AddSingleton<MailRoom>();
        services.AddScoped<ReminderDesk>();
        services.AddScoped<UrgingLetter>();
        services.AddHostedService<ReminderClock>();
    }
}
