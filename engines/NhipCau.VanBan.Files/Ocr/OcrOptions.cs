namespace NhipCau.VanBan.Files.Ocr;

/// <summary>Asks for pages without text to be recognised by tesseract, where it is installed (tesseract-ocr, tesseract-ocr-vie).</summary>
public sealed record OcrOptions
{
    /// <summary>Recognition takes seconds a page; a longer scan is refused in a sentence before any is spent.</summary>
    public int MaxPages { get; init; } = 60;

    public TimeSpan PageTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Of the whole file.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Told after each page: pages done, of how many.</summary>
    public IProgress<(int Done, int Of)>? Progress { get; init; }

    /// <summary>Its name on the PATH, or its whole path.</summary>
    public string Program { get; init; } = "tesseract";
}
