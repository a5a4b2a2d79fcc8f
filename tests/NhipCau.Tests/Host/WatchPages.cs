using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NhipCau.Host.Watch;
using NhipCau.Shell;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Host;

/// <summary>Logs every request as JSON into memory; the address /hong breaks, with somebody's name in the words of the fault.</summary>
public sealed class Watched : SqliteSite
{
    public const string Person = "Nguyễn Thị Bí Mật";

    public ConcurrentQueue<string> Log { get; } = new();

    protected override AppSettings Set(AppSettings settings) => settings with { Watch = settings.Watch with { LogJson = true, LogRequests = true } };

    protected override void Change(IServiceCollection services)
    {
        services.AddSingleton<ILoggerProvider>(provider => new Memory(Log, new LogFormatter(provider.GetRequiredService<AppSettings>(), provider.GetRequiredService<IHttpContextAccessor>(), Clock)));
        services.AddSingleton<IStartupFilter, Broken>();
    }

    private sealed class Memory(ConcurrentQueue<string> log, LogFormatter formatter) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => new Writer(categoryName, log, formatter);

        public void Dispose()
        {
        }
    }

    private sealed class Writer(string category, ConcurrentQueue<string> log, LogFormatter formatter) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter1)
        {
            using var text = new StringWriter();
            formatter.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter1), null, text);
            log.Enqueue(text.ToString());
        }
    }

    private sealed class Broken : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Use((http, on) => http.Request.Path == "/hong" ? throw new FormatException($"Không đọc được “{Person}”", new InvalidOperationException(Person)) : on(http));
        };
    }
}

public sealed class WatchPages(Watched site) : IClassFixture<Watched>
{
    [Fact]
    public async Task WhatPeopleType_IsNotInTheLog_ButTheirRoutesAndAccountsAre()
    {
        var visitor = await site.SignedIn("khanh.tm");
        var name = Uri.EscapeDataString(Watched.Person);
        await visitor.Get($"/tim?q={name}");
        await visitor.Get($"/khong-co/{name}?ten={name}");
        await visitor.Get("/doi-tac?tim=" + name);
        var stranger = site.Visitor();
        await stranger.Send(await stranger.Get($"/dang-nhap?ve=%2F{name}"), "form", ("UserName", Watched.Person), ("Password", "mat-khau-" + Watched.Person));
        await visitor.Get("/hong?cua=" + name);

        var log = string.Concat(site.Log);
        foreach (var part in new[] { "Bí Mật", name, "B%C3%AD", "khanh.tm", "mat-khau", "\\u00ED", site.Password }) Assert.DoesNotContain(part, log, StringComparison.OrdinalIgnoreCase);
        var account = (await site.Viewer("khanh.tm")).AccountId;
        var lines = site.Log.Select(l => JsonDocument.Parse(l).RootElement).Where(l => l.GetProperty("category").GetString() == RequestWatch.Category).ToList();
        Assert.Contains(lines, l => l.GetProperty("route").GetString() == "/tim" && l.GetProperty("status").GetInt32() == 200 && l.GetProperty("account").GetInt32() == account && l.GetProperty("request").GetString()!.Length == 8);
        Assert.Contains(lines, l => l.GetProperty("route").GetString() == "-" && l.GetProperty("status").GetInt32() == 404);
        Assert.Contains(lines, l => l.GetProperty("route").GetString() == "/dang-nhap" && l.GetProperty("method").GetString() == "POST" && l.GetProperty("account").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task AFault_ShowsACode_UnderWhichTheLogTellsTheKindAndThePlace()
    {
        var page = await (await site.SignedIn("khanh.tm")).Get("/hong");
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        var code = System.Text.RegularExpressions.Regex.Match(page.Text, "Mã sự cố: ([2-9A-Z]{8})\\.").Groups[1].Value;
        Assert.Equal(8, code.Length);
        var told = site.Log.Select(l => JsonDocument.Parse(l).RootElement).Single(l => l.TryGetProperty("request", out var request) && request.GetString() == code && l.TryGetProperty("exception", out _));
        Assert.Contains("System.FormatException", told.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.Contains("because of System.InvalidOperationException", told.GetProperty("exception").GetString(), StringComparison.Ordinal);
        Assert.Contains(" at ", told.GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheMetrics_CountByRouteTemplate()
    {
        var visitor = await site.SignedIn("khanh.tm");
        await visitor.Get("/doi-tac/987654321");
        await visitor.Get("/hong");
        var answer = await ((TestServer)site.Services.GetRequiredService<IServer>()).SendAsync(http =>
        {
            (http.Request.Method, http.Request.Path, http.Request.Host) = ("GET", "/metrics", new HostString("localhost"));
            http.Connection.RemoteIpAddress = IPAddress.Loopback;
        }, TestContext.Current.CancellationToken);
        Assert.Equal(200, answer.Response.StatusCode);
        using var reader = new StreamReader(answer.Response.Body);
        var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Matches("""(?m)^http_server_request_duration_seconds_bucket\{method="POST",route="/dang-nhap",status="302",le="\+Inf"\} [1-9]""", text);
        Assert.Matches("""(?m)^http_server_request_duration_seconds_count\{method="GET",route="/doi-tac/\{id:int\}",status="404"\} [1-9]""", text);
        Assert.Matches("""(?m)^http_server_request_duration_seconds_count\{method="GET",route="-",status="500"\} [1-9]""", text);
        Assert.Matches("""(?m)^nhipcau_signins_total\{outcome="in"\} [1-9]""", text);
        Assert.Contains("\nnhipcau_jobs_running 0\n", text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^dotnet_gc_last_collection_heap_size_bytes\{", text);
        Assert.Matches(@"(?m)^dotnet_process_memory_working_set_bytes [1-9]", text);
        Assert.DoesNotContain("987654321", text, StringComparison.Ordinal);
        // Each line is one the scraper understands.
        Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches("""^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+="[^"\n]*"(,[a-z_]+="[^"\n]*")*\})? -?[0-9.E+-]+)$""", line));
    }
}
