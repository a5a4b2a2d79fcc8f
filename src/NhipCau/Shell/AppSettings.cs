using NhipCau.Shell.Backup;
using NhipCau.Shell.Mail;

namespace NhipCau.Shell;

/// <summary>What an installation sets. A new setting is a property here and a line in <c>Host/Settings/SettingsTable.cs</c>.</summary>
public sealed record AppSettings
{
    public required string DataFolder { get; init; }
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>A PostgreSQL connection string; null: SQLite in the data folder.</summary>
    public string? Database { get; init; }
    public bool Demo { get; init; }

    /// <summary>The demonstration starts with a plan issued and half carried out.</summary>
    public bool DemoWork { get; init; }

    /// <summary>PDFs made at the same time; each takes a processor and 300 MB.</summary>
    public int PdfWorkers { get; init; } = 2;

    public MailSettings Mail { get; init; } = new();
    public DoorSettings Door { get; init; } = new();
    public WatchSettings Watch { get; init; } = new();
    public BackupSettings Backup { get; init; } = new();
    public SignInSettings SignIn { get; init; } = new();

    /// <summary>People come by https: to the program itself or to the proxy before it.</summary>
    public bool IsHttps => Mail.Site?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) == true;
}
