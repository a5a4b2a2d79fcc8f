using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Imports;

public sealed class ImportsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Sổ theo dõi", "Lần nhập từ Excel", "/nhap", Right.KeepRegisters, 90)];

    public static void AddServices(IServiceCollection services) => ImportServices.Add(services);
}
