using Microsoft.AspNetCore.Mvc;

namespace NhipCau.Shell.Files;

/// <summary>
/// A sheet to download. It is written to a temporary file first: an error half-way is an error page and no shortened list, and the memory stays flat.
/// <code>return await SheetDownload.Of("doan-ra.xlsx", "Đoàn ra", columns, async sheet => { await foreach (var line in lines) sheet.Row([line.Title, line.From, line.Cost]); });</code>
/// </summary>
public static class SheetDownload
{
    public static async Task<FileStreamResult> Of(string fileName, string sheetName, IReadOnlyList<SheetColumn> columns, Func<SheetWriter, Task> write)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"nc-{Guid.NewGuid():N}.xlsx"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        try
        {
            await using (var sheet = new SheetWriter(file, sheetName, columns)) await write(sheet);
            file.Position = 0;
            return new FileStreamResult(file, FileType.Xlsx) { FileDownloadName = fileName };
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
