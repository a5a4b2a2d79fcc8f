using System.Net;

namespace NhipCau.Shell;

/// <summary>What those who look after the server see of it, and from where.</summary>
public sealed record WatchSettings
{
    /// <summary>A line of JSON for each entry of the log, instead of text.</summary>
    public bool LogJson { get; init; }

    /// <summary>Every request is logged, and not only what went wrong.</summary>
    public bool LogRequests { get; init; }

    /// <summary>Who may read the metrics without a token.</summary>
    public IReadOnlyList<IPNetwork> MetricsFrom { get; init; } = [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")];

    /// <summary>Who sends it as "Authorization: Bearer …" reads the metrics from anywhere.</summary>
    public string? MetricsToken { get; init; }

    /// <summary>With less space in the data folder, in bytes, the server is not ready.</summary>
    public long LeastFree { get; init; } = 500_000_000;
}
