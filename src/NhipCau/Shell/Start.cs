using Microsoft.EntityFrameworkCore;
using NhipCau.Data;

namespace NhipCau.Shell;

/// <summary>What happens before the first request: schema, reference data, and the demonstration where it was asked for.</summary>
public static class Start
{
    public static async Task Prepare(WebApplication app, TextWriter output, CancellationToken stop = default)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        await db.Database.MigrateAsync(limit.Token);
        await output.WriteLineAsync($"Nhịp Cầu: {app.Services.GetRequiredService<AppSettings>().Urls}");
    }
}
