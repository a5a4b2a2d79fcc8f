using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell.Files;
using NhipCau.Shell.Language;

namespace NhipCau.Shell.Lists;

/// <summary>A list as a file, read a stretch at a time: however many rows, the memory stays the same.</summary>
/// <param name="next">The stretch behind a key.</param>
internal sealed class ListExport<TLine>(Words words, IReadOnlyList<ListColumn<TLine>> columns, Func<ListKey?, Task<ListSlice<TLine>>> next) where TLine : class
{
    public async Task<IActionResult> Csv(string name, CancellationToken stop) => await WrittenFile.Of(name + ".csv", "text/csv; charset=utf-8", async file =>
    {
        // Excel takes a CSV for UTF-8 only when it begins with the mark; a Vietnamese Excel parts cells by semicolons.
        await using var text = new StreamWriter(file, new UTF8Encoding(true), leaveOpen: true);
        await text.WriteLineAsync(string.Join(';', columns.Select(c => Quoted(words[c.Title]))));
        await foreach (var line in Lines(stop)) await text.WriteLineAsync(string.Join(';', columns.Select(c => Quoted(Text(c, c.Cell(line))))));
    });

    public async Task<IActionResult> Xlsx(string name, string title, CancellationToken stop) => await SheetDownload.Of(name + ".xlsx", title, [.. columns.Select(c => new SheetColumn(words[c.Title], c.Width))], async sheet =>
    {
        await foreach (var line in Lines(stop)) sheet.Row([.. columns.Select(c => Cell(c, c.Cell(line)))]);
    });

    private SheetCell Cell(ListColumn<TLine> column, ListCell cell) =>
        cell.Day is { } day ? day : cell.Number is { } number ? number : Text(column, cell);

    private async IAsyncEnumerable<TLine> Lines([EnumeratorCancellation] CancellationToken stop)
    {
        for (ListKey? after = null; ;)
        {
            stop.ThrowIfCancellationRequested();
            var slice = await next(after);
            foreach (var line in slice.Lines) yield return line;
            if ((after = slice.After) is null) yield break;
        }
    }

    private string Text(ListColumn<TLine> column, ListCell cell) =>
        cell.Day is { } day ? Words.Day(day)
        : cell.Number is { } number ? number.ToString("0.####", CultureInfo.GetCultureInfo("vi-VN"))
        : cell.State is not null ? words[cell.Text ?? "", cell.Arguments ?? []]
        : column.Translated ? words[cell.Text ?? ""] : cell.Text ?? "";

    /// <summary>A cell that begins like a formula would be one for Excel: a sign before it keeps it text.</summary>
    private static string Quoted(string text) => $"\"{(text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" : "")}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
