using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace NhipCau.Shell.Files;

/// <summary>
/// Writes an .xlsx row by row: what is written is on its way at once, so that a hundred thousand rows need no more memory than ten.
/// The heading is bold, stays in sight and can be filtered by; days and numbers are real ones; text stays text whatever it begins with.
/// </summary>
/// <remarks>
/// Closing it completes the file, even after an error half-way: give a download through <see cref="SheetDownload"/>, where such a file is thrown away.
/// It writes synchronously, which the stream of a response refuses.
/// </remarks>
public sealed partial class SheetWriter : IAsyncDisposable, IDisposable
{
    /// <summary>The most rows Excel opens, with the heading.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The longest text Excel holds in a cell.</summary>
    private const int LongestText = 32_767;

    private readonly ZipArchive zip;
    private readonly StreamWriter xml;
    private readonly string[] letters;
    private int row;
    private bool closed;

    /// <param name="to">Left open.</param>
    /// <param name="sheetName">The name on the tab; signs that Excel refuses there are left out.</param>
    public SheetWriter(Stream to, string sheetName, IReadOnlyList<SheetColumn> columns)
    {
        if (columns.Count == 0) throw new ArgumentException("A sheet needs a column.", nameof(columns));
        zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        SheetParts.Write(zip, sheetName);
        // The markup is written by hand: an XmlWriter takes twice as long for a million cells.
        xml = new StreamWriter(zip.CreateEntry(SheetParts.Sheet, CompressionLevel.Fastest).Open(), new UTF8Encoding(false), 65_536);
        letters = [.. Enumerable.Range(0, columns.Count).Select(SheetParts.Letters)];
        Open(columns);
        Row([.. columns.Select(c => (SheetCell)c.Title)], SheetParts.Heading);
    }

    /// <summary>The next row; cells that are missing at its end stay empty.</summary>
    public void Row(IReadOnlyList<SheetCell> cells) => Row(cells, null);

    public void Dispose()
    {
        if (closed) return;
        closed = true;
        xml.Write(string.Create(CultureInfo.InvariantCulture, $"""</sheetData><autoFilter ref="A1:{letters[^1]}{row}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"""));
        xml.Dispose();
        zip.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Open(IReadOnlyList<SheetColumn> columns)
    {
        xml.Write("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var i = 0; i < columns.Count; i++)
        {
            xml.Write(string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{Math.Clamp(columns[i].Width, 1, 255)}" customWidth="1"/>"""));
        }
        xml.Write("</cols><sheetData>");
    }

    private void Row(IReadOnlyList<SheetCell> cells, string? style)
    {
        if (cells.Count > letters.Length) throw new ArgumentException("More cells than columns.", nameof(cells));
        if (row == MostRows) throw new InvalidOperationException("More rows than Excel opens.");
        var number = (++row).ToString(CultureInfo.InvariantCulture);
        xml.Write("<row r=\"");
        xml.Write(number);
        xml.Write("\">");
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { Text: null or "", Day: null, Number: null }) continue;
            xml.Write("<c r=\"");
            xml.Write(letters[i]);
            xml.Write(number);
            Fill(cells[i], style);
        }
        xml.Write("</row>");
    }

    private void Fill(SheetCell cell, string? style)
    {
        if (cell.Day is { } day && day.Year >= 1901) Value(SheetParts.Day, (day.DayNumber - SheetParts.Epoch).ToString(CultureInfo.InvariantCulture));
        else if (cell.Day is { } old) Text(old.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), SheetParts.Plain);
        else if (cell.Number is { } amount) Value(decimal.IsInteger(amount) ? SheetParts.Whole : SheetParts.Decimal, amount.ToString(CultureInfo.InvariantCulture));
        else Text(cell.Text!, style ?? (cell.Text![0] is '=' or '+' or '-' or '@' or '\'' ? SheetParts.Quoted : SheetParts.Plain));
    }

    private void Value(string style, string value)
    {
        xml.Write("\" s=\"");
        xml.Write(style);
        xml.Write("\"><v>");
        xml.Write(value);
        xml.Write("</v></c>");
    }

    private void Text(string text, string style)
    {
        xml.Write("\" s=\"");
        xml.Write(style);
        xml.Write(char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" : "\" t=\"inlineStr\"><is><t>");
        xml.Write(Fit(text));
        xml.Write("</t></is></c>");
    }

    /// <summary>Without what XML forbids; “_x0041_” would come out as “A” (ECMA-376, 22.4.2.4 bstr).</summary>
    internal static string Fit(string text)
    {
        if (text.Length > LongestText) text = string.Concat(text.AsSpan(0, LongestText - 1), "…");
        if (text.AsSpan().ContainsAnyInRange('\0', '\x1F') || text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.AsSpan().ContainsAny('\uFFFE', '\uFFFF')) text = Allowed(text);
        if (text.Contains("_x", StringComparison.Ordinal)) text = Escape().Replace(text, "_x005F$0");
        return text.AsSpan().ContainsAny('<', '>', '&') ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal) : text;
    }

    private static string Allowed(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) { kept.Append(text, i++, 2); continue; }
            if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r') kept.Append(text[i]);
        }
        return kept.ToString();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
