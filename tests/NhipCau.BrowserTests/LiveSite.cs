using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NhipCau.Host;
using NhipCau.Shell;

namespace NhipCau.BrowserTests;

/// <summary>The whole program on a port of its own, with the demonstration province in a temporary folder.</summary>
public sealed class LiveSite : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nc-live-{Guid.NewGuid():N}");
    private WebApplication? app;

    /// <summary>A plan half carried out is there from the start.</summary>
    public bool Work { get; init; } = true;

    /// <summary>Null: the clock on the wall.</summary>
    public TimeProvider? Clock { get; init; }

    public string Address { get; private set; } = "";

    public string Password { get; private set; } = "";

    public IServiceProvider Services => app!.Services;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        app = NhipCauApp.Build(new AppSettings { DataFolder = folder, Demo = true, DemoWork = Work, Urls = "http://127.0.0.1:0" }, builder =>
        {
            if (Clock is not null) builder.Services.Replace(ServiceDescriptor.Singleton(Clock));
        });
        await Start.Prepare(app, TextWriter.Null);
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Password = (await File.ReadAllTextAsync(Path.Combine(folder, "demo-password.txt"))).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null) await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
