using System.Globalization;

namespace NhipCau.Shell.Backup;

/// <summary>Where and how often the server backs up by itself; without a folder it does not.</summary>
public sealed record BackupSettings
{
    public string? Folder { get; init; }

    /// <summary>At most so much work is lost when the machine is.</summary>
    public int Minutes { get; init; } = 5;
    public int KeepDays { get; init; } = 31;
    public int KeepMonths { get; init; } = 12;

    public static BackupSettings FromEnvironment => new()
    {
        Folder = Set("NHIPCAU_BACKUP_FOLDER"),
        Minutes = Number("NHIPCAU_BACKUP_MINUTES", 1, 1440) ?? 5,
        KeepDays = Number("NHIPCAU_BACKUP_KEEP_DAYS", 1, 3660) ?? 31,
        KeepMonths = Number("NHIPCAU_BACKUP_KEEP_MONTHS", 1, 240) ?? 12,
    };

    private static string? Set(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } set ? set : null;

    private static int? Number(string name, int least, int most) => int.TryParse(Set(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set >= least && set <= most ? set : null;
}
