using System.Globalization;
using NhipCau.Shell.Backup;
using NhipCau.Shell.Mail;

namespace NhipCau.Shell;

/// <summary>What an installation sets.</summary>
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
    public int PdfWorkers { get; init; } = PdfWorkersFromEnvironment ?? 2;

    public BackupSettings Backup { get; init; } = BackupSettings.FromEnvironment;

    public MailSettings Mail { get; init; } = MailSettings.FromEnvironment;
    public SignInSettings SignIn { get; init; } = SignInSettings.FromEnvironment;

    public static string? DatabaseFromEnvironment => Environment.GetEnvironmentVariable("NHIPCAU_DATABASE") is { Length: > 0 } set ? set : null;

    private static int? PdfWorkersFromEnvironment =>
        int.TryParse(Environment.GetEnvironmentVariable("NHIPCAU_PDF_WORKERS"), NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set is > 0 and <= 32 ? set : null;
}
