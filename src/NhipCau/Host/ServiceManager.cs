using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace NhipCau.Host;

/// <summary>
/// Tells systemd when the program answers, that it is alive, and that it stops (sd_notify(3)): a datagram to the socket it names. Without one nothing is told.
/// </summary>
internal sealed class ServiceManager(IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    internal string? Address { get; init; } = Environment.GetEnvironmentVariable("NOTIFY_SOCKET");

    /// <summary>In microseconds: within this systemd wants to hear that the program lives.</summary>
    internal string? Within { get; init; } = Environment.GetEnvironmentVariable("WATCHDOG_USEC");

    private Timer? watchdog;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Address is not { Length: > 0 }) return Task.CompletedTask;
        lifetime.ApplicationStarted.Register(() => Tell("READY=1"));
        lifetime.ApplicationStopping.Register(() => Tell("STOPPING=1"));
        // Until the very end: what still runs while stopping is alive too. A pool without a free thread misses its turn, and systemd starts the program anew.
        if (long.TryParse(Within, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds) && microseconds > 0)
            watchdog = new Timer(_ => Tell("WATCHDOG=1"), null, TimeSpan.Zero, TimeSpan.FromMicroseconds(microseconds / 2));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => watchdog?.Dispose();

    private void Tell(string what)
    {
        try
        {
            using var to = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // '@' stands for the zero byte of an abstract address.
            to.SendTo(Encoding.ASCII.GetBytes(what), new UnixDomainSocketEndPoint(Address![0] == '@' ? "\0" + Address[1..] : Address));
        }
        catch (SocketException)
        {
            // Nobody listens any more: nothing to be done about it here.
        }
    }
}
