using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Overview;

public sealed class OverviewModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Công việc", "Lãnh đạo", "/lanh-dao", Right.SeeOverview, 40)];
}
