using Microsoft.AspNetCore.Mvc;

namespace NhipCau.Shell.Files;

/// <summary>A download written to a temporary file first: an error half-way is an error page and no shortened list, and the memory stays flat.</summary>
public static class WrittenFile
{
    public static async Task<FileStreamResult> Of(string fileName, string mediaType, Func<Stream, Task> write)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"nc-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        try
        {
            await write(file);
            file.Position = 0;
            return new FileStreamResult(file, mediaType) { FileDownloadName = fileName };
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
