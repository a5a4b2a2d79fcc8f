namespace NhipCau.VanBan.Files;

/// <summary>Readable by us alone, and gone at the end whatever happened.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("nhipcau-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A program just ended may still hold a file for a moment; the system clears its temporary folder.
        }
    }
}
