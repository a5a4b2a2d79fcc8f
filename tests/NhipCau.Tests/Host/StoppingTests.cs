using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using NhipCau.Host;
using NhipCau.Shell;
using NhipCau.Shell.Jobs;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Host;

public sealed class StoppingTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource started = new(), stopping = new();

        public CancellationToken ApplicationStarted => started.Token;

        public CancellationToken ApplicationStopping => stopping.Token;

        public CancellationToken ApplicationStopped => default;

        public void Start() => started.Cancel();

        public void StopApplication() => stopping.Cancel();

        public void Dispose()
        {
            started.Dispose();
            stopping.Dispose();
        }
    }

    private JobRunner Runner(Lifetime lifetime, TimeSpan within) => new(site.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, lifetime,
        new AppSettings { DataFolder = site.DataFolder, Door = new DoorSettings { Stopping = within } }, NullLogger<JobRunner>.Instance);

    [Fact]
    public async Task ToldToStop_WhatRunsEnds_AndWhatWaitsDoesNotBegin()
    {
        using var lifetime = new Lifetime();
        using var runner = Runner(lifetime, TimeSpan.FromMinutes(1));
        await runner.StartAsync(TestContext.Current.CancellationToken);
        var go = new TaskCompletionSource();
        var viewer = await site.Viewer("khanh.tm");
        var jobs = Enumerable.Range(0, 3).Select(_ => runner.Start("Nhập từ Excel", viewer, "/nhap", async (_, _, stop) => { await go.Task.WaitAsync(stop); return new JobEnd("", null); })).ToList();
        for (var i = 0; i < 200 && runner.Count != (2, 1); i++) await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal((2, 1), runner.Count);
        lifetime.StopApplication();
        var stopped = runner.StopAsync(TestContext.Current.CancellationToken);
        Assert.False(stopped.IsCompleted);
        go.SetResult();
        await stopped;
        Assert.Equal([JobState.Done, JobState.Done, JobState.Cancelled], jobs.Select(j => j.State).Order());
    }

    [Fact]
    public async Task WhatDoesNotEndInTime_IsCutOffAndTakenBack()
    {
        using var lifetime = new Lifetime();
        using var runner = Runner(lifetime, TimeSpan.FromMilliseconds(200));
        await runner.StartAsync(TestContext.Current.CancellationToken);
        var job = runner.Start("Nhập từ Excel", await site.Viewer("khanh.tm"), "/nhap", async (_, _, stop) => { await Task.Delay(Timeout.Infinite, stop); return new JobEnd("", null); });
        lifetime.StopApplication();
        await runner.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(JobState.Cancelled, job.State);
    }

    [Fact]
    public async Task TheServiceManager_HearsWhenItAnswersLivesAndStops()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "systemd is Linux's.");
        var path = Path.Combine(Path.GetTempPath(), $"nc-notify-{Guid.NewGuid():N}");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified) { ReceiveTimeout = 10_000 };
        socket.Bind(new UnixDomainSocketEndPoint(path));
        using var lifetime = new Lifetime();
        using var manager = new ServiceManager(lifetime) { Address = path, Within = "100000" };
        await manager.StartAsync(TestContext.Current.CancellationToken);
        lifetime.Start();
        lifetime.StopApplication();
        var heard = new List<string>();
        var buffer = new byte[100];
        while (heard.Count(h => h == "WATCHDOG=1") < 3) heard.Add(Encoding.ASCII.GetString(buffer, 0, socket.Receive(buffer)));
        Assert.Equal(["READY=1", "STOPPING=1"], heard.Where(h => h != "WATCHDOG=1"));
        File.Delete(path);
    }
}
