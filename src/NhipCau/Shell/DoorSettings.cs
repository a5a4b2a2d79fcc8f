using System.Net;

namespace NhipCau.Shell;

/// <summary>How requests come in: through a proxy or straight, under which names, and how the door is shut.</summary>
public sealed record DoorSettings
{
    /// <summary>Proxies whose word on the address of a visitor counts; nobody else's does.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>Names of the server beside the one of its public address; with neither, any name is answered.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>PEM files, for https without a proxy.</summary>
    public string? Certificate { get; init; }
    public string? CertificateKey { get; init; }

    /// <summary>Told to stop, the program lets what runs come to its end for so long.</summary>
    public TimeSpan Stopping { get; init; } = TimeSpan.FromSeconds(30);
}
