namespace NhipCau.VanBan.Files;

/// <summary>How much of a stranger's file we are willing to take.</summary>
public sealed record OpenLimits
{
    public const int Megabyte = 1024 * 1024;

    public long MaxFileBytes { get; init; } = 25 * Megabyte;

    /// <summary>Of all parts of a .docx together.</summary>
    public long MaxUncompressedBytes { get; init; } = 100 * Megabyte;

    /// <summary>Of one XML part; Word's own stay under 10 even with hundreds of pages.</summary>
    public long MaxXmlBytes { get; init; } = 60 * Megabyte;

    /// <summary>Of the text that comes out; a thousand printed pages are 3 million.</summary>
    public long MaxTextCharacters { get; init; } = 20 * Megabyte;

    /// <summary>Text packs about 10 times, rarely 40; a bomb packs 1000 times.</summary>
    public int MaxRatio { get; init; } = 200;

    public int MaxEntries { get; init; } = 3000;

    public TimeSpan PdfTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Where <c>pdftotext</c> and <c>pdfinfo</c> are; null: on the PATH.</summary>
    public string? PopplerFolder { get; init; }
}
