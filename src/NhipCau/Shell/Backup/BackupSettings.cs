namespace NhipCau.Shell.Backup;

/// <summary>Where and how often the server backs up by itself; without a folder it does not.</summary>
public sealed record BackupSettings
{
    public string? Folder { get; init; }

    public const int ShortestPassphrase = 16;

    /// <summary>Under which the folder is sealed; null: it lies open to whoever reads it.</summary>
    public string? Passphrase { get; init; }

    /// <summary>At most so much work is lost when the machine is.</summary>
    public int Minutes { get; init; } = 5;
    public int KeepDays { get; init; } = 31;
    public int KeepMonths { get; init; } = 12;
}
