using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Documents;

public sealed class DocumentsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu => [new("Văn bản", "Văn bản", "/van-ban", Right.SeeDocuments, 10)];

    public static void AddServices(IServiceCollection services) => services.AddScoped<DocumentIntake>().AddScoped<DocumentProof>();
}
