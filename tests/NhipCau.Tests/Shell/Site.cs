using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Data;

namespace NhipCau.Tests.Shell;

/// <summary>The whole program with the demonstration province, in memory, on one database of its own.</summary>
public abstract class Site : IAsyncLifetime
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nc-site-{Guid.NewGuid():N}");
    private WebApplication? app;
    private string password = "";

    public TestClock Clock { get; } = new();

    /// <summary>Why the database is not here, or null when it is.</summary>
    public virtual string? Missing => null;

    protected virtual bool Demo => true;

    /// <summary>Passwords of tests protect nothing: few rounds. Tests come from one address and open every page there is.</summary>
    protected virtual SignInSettings SignIn => new() { PasswordRounds = 1_000, FailuresOfAnAddress = 100_000, CostlyPerMinute = 100_000 };

    /// <summary>The demonstration with a plan half carried out and its registers filled.</summary>
    protected virtual bool DemoWork => false;

    public IServiceProvider Services => app!.Services;

    protected abstract string? Connection(string folder);

    /// <summary>What a test puts beside or in the place of the program's own parts.</summary>
    protected virtual void Change(IServiceCollection services)
    {
    }

    /// <summary>The settings a test wants otherwise.</summary>
    protected virtual AppSettings Set(AppSettings settings) => settings;

    public string DataFolder => folder;

    public virtual async ValueTask InitializeAsync()
    {
        if (Missing is not null) return;
        Directory.CreateDirectory(folder);
        app = NhipCauApp.Build(Set(new AppSettings { DataFolder = folder, Database = Connection(folder), Demo = Demo, DemoWork = DemoWork, SignIn = SignIn }), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            Change(builder.Services);
        });
        await Start.Prepare(app, TextWriter.Null);
        await app.StartAsync();
        if (Demo) password = (await File.ReadAllTextAsync(Path.Combine(folder, "demo-password.txt"))).Trim();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (app is null) return;
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A browser without script: cookies, redirects, forms with their antiforgery token.</summary>
    public Visitor Visitor() => new(app!.GetTestServer());

    /// <summary>For requests no browser makes.</summary>
    public HttpClient Client() => app!.GetTestServer().CreateClient();

    public async Task<Visitor> SignedIn(string userName)
    {
        var visitor = Visitor();
        var page = await visitor.Get("/dang-nhap");
        await visitor.Send(page, "form", ("UserName", userName), ("Password", password));
        return visitor;
    }

    public string Password => password;

    /// <summary>Looks into the database, or prepares it, beside the pages.</summary>
    public async Task<T> InDatabase<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public Task InDatabase(Func<AppDbContext, Task> work) => InDatabase(async db => { await work(db); return 0; });

    public Task<Agency> Agency(string code) => InDatabase(db => db.Set<Agency>().AsNoTracking().SingleAsync(a => a.Code == code));

    public Task<Viewer> Viewer(string userName) => InDatabase(async db =>
    {
        var account = await db.Users.Include(a => a.Agency).SingleAsync(a => a.UserName == userName);
        return new Viewer(account.Id, account.FullName, account.AgencyId, account.Agency.Name, account.Role, account.AreaIds);
    });
}

/// <summary>On SQLite in a temporary folder.</summary>
public class SqliteSite : Site
{
    protected override string? Connection(string folder) => null;
}

/// <summary>On PostgreSQL, in a database of its own; skipped visibly where there is none.</summary>
public class PostgresSite : Site
{
    public override string? Missing => PostgresCluster.Instance.Missing;

    protected override string? Connection(string folder) => PostgresCluster.Instance.Connection($"site_{Guid.NewGuid():N}");
}
