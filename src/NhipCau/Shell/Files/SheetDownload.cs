using Microsoft.AspNetCore.Mvc;

namespace NhipCau.Shell.Files;

/// <summary>
/// A sheet to download.
/// <code>return await SheetDownload.Of("doan-ra.xlsx", "Đoàn ra", columns, async sheet => { await foreach (var line in lines) sheet.Row([line.Title, line.From, line.Cost]); });</code>
/// </summary>
public static class SheetDownload
{
    public static Task<FileStreamResult> Of(string fileName, string sheetName, IReadOnlyList<SheetColumn> columns, Func<SheetWriter, Task> write) => WrittenFile.Of(fileName, FileType.Xlsx, async file =>
    {
        await using var sheet = new SheetWriter(file, sheetName, columns);
        await write(sheet);
    });
}
