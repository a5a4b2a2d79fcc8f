using NhipCau.Data;
using NhipCau.Shell.Jobs;
using NhipCau.Shell.Language;

namespace NhipCau.Shell.Imports;

/// <summary>What the page of an import works with.</summary>
public sealed record ImportServices(AppDbContext Db, ImportDrafts Drafts, ImportReadings Readings, JobRunner Jobs, Words Words, TimeProvider Clock)
{
    internal static void Add(IServiceCollection services) =>
        services.AddScoped<ImportServices>().AddSingleton<ImportDrafts>().AddSingleton<ImportReadings>().AddSingleton<ImportMaps>().AddHostedService<DraftSweeper>();
}
