using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Tasks;

public sealed class TasksModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Nhiệm vụ", "/nhiem-vu", Right.SeeTasks, 20)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<TaskDoor>().AddScoped<TaskOrigins>();
}
