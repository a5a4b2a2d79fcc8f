using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Console;
using NhipCau.Data;
using NhipCau.Data.Connections;
using NhipCau.Data.Remembering;
using NhipCau.Data.Writing;
using NhipCau.Host.Watch;
using NhipCau.Modules.Accounts;
using NhipCau.Shell;
using NhipCau.Shell.Backup;
using NhipCau.Shell.Files;
using NhipCau.Shell.History;
using NhipCau.Shell.Language;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files;

namespace NhipCau.Host;

/// <summary>Puts the program together.</summary>
public static class NhipCauApp
{
    public static WebApplication Build(AppSettings settings, Action<WebApplicationBuilder>? change = null)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(NhipCauApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Without this, an unpublished build outside Development serves compressed assets with an empty body.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            Door.Listen(kestrel, settings.Door);
            kestrel.Limits.MaxRequestBodySize = FileStore.LargestUpload + 1024 * 1024;
        });
        builder.Host.UseDefaultServiceProvider(provider => (provider.ValidateScopes, provider.ValidateOnBuild) = (true, true));
        builder.Logging.ClearProviders().AddConsole(o => o.FormatterName = LogFormatter.FormatterName).AddConsoleFormatter<LogFormatter, ConsoleFormatterOptions>();
        builder.Logging.AddFilter(RequestWatch.Category, LogLevel.Information);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        AddServices(builder.Services, settings);
        change?.Invoke(builder);

        var app = builder.Build();
        Use(app, settings);
        return app;
    }

    private static void AddServices(IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new PdfPool(settings.PdfWorkers, TimeSpan.FromMinutes(2), retries: 1));
        services.AddHttpContextAccessor();
        services.AddSingleton<WriterTurns>().AddSingleton<TableWrites>().AddSingleton<KeptConnections>().AddSingleton<Remembered>();
        services.AddDbContext<AppDbContext>((provider, options) => DatabaseChoice.Use(options, settings.Database, settings.DataFolder, provider.GetRequiredService<WriterTurns>(), provider.GetRequiredService<TableWrites>(), provider.GetRequiredService<KeptConnections>()), optionsLifetime: ServiceLifetime.Singleton);
        Door.AddServices(services, settings);
        services.AddSingleton<MetricBook>().AddSingleton<RequestWatch>().AddSingleton<Readiness>();
        services.AddHostedService<ServiceManager>().AddHostedService<SpareMemory>();
        services.AddScoped<HistoryWriter>();
        services.AddSingleton<AuditAnchors>();
        services.AddScoped<ChainCheck>();
        services.AddHostedService<AnchorRounds>();
        services.AddScoped<Words>();
        services.AddScoped<FileStore>();
        services.AddHostedService<FileRounds>();
        services.AddScoped<NoticeBoard>();
        services.AddSingleton<BackupState>();
        services.AddHostedService<BackupRounds>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys"))).SetApplicationName("nhipcau");
        SignInSetup.Add(services);
        Costly.Add(services, settings);
        services.AddResponseCompression(o =>
        {
            o.EnableForHttps = true;
            o.Providers.Add<PageCompression>();
            o.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<GzipCompressionProviderOptions>(o => o.Level = CompressionLevel.Optimal);
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = FileStore.LargestUpload + 1024 * 1024);
        services.AddAntiforgery(o => o.Cookie.Name = "nc-form");
        services.AddSingleton<IModelExpressionProvider, RowExpressions>();
        services.AddRazorPages(o => o.RootDirectory = "/Modules")
            .AddMvcOptions(o =>
            {
                o.Filters.Add<NeedsFilter>();
                o.ModelBinderProviders.Insert(0, new DayBinderProvider());
                BindingMessages.Use(o.ModelBindingMessageProvider);
            });
        services.Configure<RazorViewEngineOptions>(o => o.PageViewLocationFormats.Add("/Shell/Views/{0}.cshtml"));
        RegisterServices.Add(services);
        ModuleMenu.AddServices(services);
    }

    private static void Use(WebApplication app, AppSettings settings)
    {
        Door.Use(app, settings);
        app.Use(app.Services.GetRequiredService<RequestWatch>().Invoke);
        app.UseStatusCodePagesWithReExecute("/loi/{0}");
        app.UseExceptionHandler("/loi/500", createScopeForErrors: true);
        app.Use(SafeHeaders.Add);
        app.Use(KnownVerbs.Only);
        app.Use(AssetCaching.Add);
        app.UseResponseCompression();
        app.UseRouting();
        app.Use(RequestWatch.Note);
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages();
        LanguageSwitch.Map(app);
        app.MapGet("/health", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous();
        app.MapGet("/health/ready", Readiness.Answer).AllowAnonymous();
        app.MapGet("/metrics", MetricsDoor.Answer).AllowAnonymous();
        app.MapGet("/health/pdf", (PdfPool pdf) => Results.Text(PdfLine(pdf.Health))).AllowAnonymous();
    }

    /// <summary>For who watches the server: counts and the version, nothing of files or folders.</summary>
    private static string PdfLine(PdfHealth pdf) => string.Create(CultureInfo.InvariantCulture,
        $"pdf: {(pdf.Installed ? pdf.Version ?? "installed" : "not installed")}, busy {pdf.Busy}, waiting {pdf.Waiting}, done {pdf.Done}, failed {pdf.Failed}, retried {pdf.Retried}, last {pdf.LastSeconds ?? 0:0.0} s");
}
