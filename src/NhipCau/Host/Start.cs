using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;

namespace NhipCau.Host;

/// <summary>What happens before the first request: schema, reference data, and the demonstration where it was asked for.</summary>
public static class Start
{
    /// <exception cref="CannotGoOnException">A newer program has written this database; nothing in it is changed.</exception>
    public static async Task Prepare(WebApplication app, TextWriter output, CancellationToken stop = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        // A step that indexes a large table takes its time; the unit of systemd waits as long.
        limit.CancelAfter(TimeSpan.FromMinutes(15));
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(15));
        if (await SchemaAge.TooNew(db, limit.Token) is { } newer) throw new CannotGoOnException(newer);
        await db.Database.MigrateAsync(limit.Token);
        await PostgresColumns.Tell(db, limit.Token);
        await ReferenceData.Fill(db);
        var vault = app.Services.GetRequiredService<Vault>();
        await vault.Unlock(db, limit.Token);
        if (vault.Shut is { } shut) await output.WriteLineAsync(shut.Text);
        var first = scope.ServiceProvider.GetServices<IFirstData>().OrderBy(f => f.Order).ToList();
        foreach (var data in first) await data.Reference(db, ReferenceData.Folder);
        var settings = app.Services.GetRequiredService<AppSettings>();
        await output.WriteLineAsync($"Nhịp Cầu: {settings.Urls}");
        if (!settings.Demo) return;

        var demonstration = ActivatorUtilities.CreateInstance<Demonstration>(scope.ServiceProvider);
        if (await demonstration.Make())
        {
            foreach (var data in first) await data.Demonstration(db, Path.Combine(ReferenceData.Folder, "demo"));
            if (settings.DemoWork) await ActivatorUtilities.CreateInstance<DemonstrationWork>(scope.ServiceProvider).Make();
        }
        foreach (var line in await demonstration.Describe()) await output.WriteLineAsync(line);
    }
}
