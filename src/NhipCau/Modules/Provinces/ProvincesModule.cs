using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Provinces;

public sealed class ProvincesModule : IModule
{
    public static IEnumerable<MenuEntry> Menu =>
    [
        new("Quản trị", "Tỉnh, thành phố", "/quan-tri/tinh", Right.ManageProvince, 30),
        new("Quản trị", "Lĩnh vực", "/quan-tri/linh-vuc", Right.ManageProvince, 40),
        new("Quản trị", "Ngày nghỉ", "/quan-tri/ngay-nghi", Right.ManageProvince, 50),
    ];
}
