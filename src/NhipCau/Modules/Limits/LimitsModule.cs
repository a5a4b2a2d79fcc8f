using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Limits;

public sealed class LimitsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Quản trị", "Giới hạn", "/quan-tri/gioi-han", Right.ManageLimits, 60)];
}
