using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Layouts;

public sealed class LayoutsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Quản trị", "Thể thức văn bản", "/quan-tri/the-thuc", Right.ManageProvince, 55)];
}
