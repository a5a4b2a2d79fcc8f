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
}
