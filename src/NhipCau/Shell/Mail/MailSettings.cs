using System.Globalization;

namespace NhipCau.Shell.Mail;

/// <summary>The mail server of an installation. Without a host letters go into a folder, from where they can be sent by hand.</summary>
public sealed record MailSettings
{
    public string? Host { get; init; }
    public int Port { get; init; } = 587;
    public string? User { get; init; }
    public string? Password { get; init; }

    /// <summary>STARTTLS; off only for a server in the same house.</summary>
    public bool Tls { get; init; } = true;
    public string From { get; init; } = "nhipcau@localhost";

    /// <summary>The address people open the program by; links in letters begin with it. Null: letters name the page in words.</summary>
    public string? Site { get; init; }

    /// <summary>After so long a server that does not answer is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public static MailSettings FromEnvironment => new()
    {
        Host = Set("NHIPCAU_SMTP_HOST"),
        Port = int.TryParse(Set("NHIPCAU_SMTP_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 ? port : 587,
        User = Set("NHIPCAU_SMTP_USER"),
        Password = Set("NHIPCAU_SMTP_PASSWORD"),
        Tls = Set("NHIPCAU_SMTP_TLS") is not "0",
        From = Set("NHIPCAU_SMTP_FROM") ?? "nhipcau@localhost",
        Site = Set("NHIPCAU_SITE")?.TrimEnd('/'),
    };

    private static string? Set(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } set ? set : null;
}
