namespace NhipCau.VanBan;

/// <summary>The door of the engine: text in, what it says out. Total: any text gives a reading.</summary>
public static class DocumentReader
{
    /// <param name="text">
    /// Plain text. A table stands as one line a row, its cells separated by a tab (U+0009); a line break inside a cell is U+2028.
    /// A page break is U+000C.
    /// </param>
    public static DocumentReading Read(string text) => throw new NotSupportedException(text);
}
