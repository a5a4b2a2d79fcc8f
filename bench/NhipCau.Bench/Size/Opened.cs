using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Shell;

namespace NhipCau.Bench.Size;

/// <summary>The data of a run, looked into from outside the server.</summary>
internal sealed class Opened(WebApplication app, AsyncServiceScope scope) : IAsyncDisposable
{
    public AppDbContext Db => scope.ServiceProvider.GetRequiredService<AppDbContext>();

    public static Task<Opened> Of(SizeArguments asked)
    {
        var app = NhipCauApp.Build(new AppSettings { DataFolder = asked.Folder, Database = asked.Connection, Demo = true, Urls = "http://127.0.0.1:0" });
        return Task.FromResult(new Opened(app, app.Services.CreateAsyncScope()));
    }

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await app.DisposeAsync();
    }
}
