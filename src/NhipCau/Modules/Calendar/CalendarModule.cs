using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Calendar;

public sealed class CalendarModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Lịch", "/lich", Right.SeeTasks, 40)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<CalendarBook>();
}
