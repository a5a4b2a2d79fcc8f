using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace NhipCau.Shell.Files;

/// <summary>A row with something in it: its number in the file, its cells as text.</summary>
public sealed record SheetRow(int Number, string[] Cells)
{
    /// <summary>The columns that took the text of a merged cell beginning in a row above.</summary>
    public IReadOnlyList<int> Merged { get; init; } = [];
}

/// <summary>The first visible sheet of an Excel file as rows of text, and a plain list back.</summary>
public static class SheetFile
{
    /// <summary>The most rows that are read.</summary>
    public const int MostRows = 20_000;

    private const long LargestUnpacked = 100 * 1024 * 1024;
    private const int MostParts = 2000;
    private const long LargestRelations = 1024 * 1024;

    /// <summary>The cells of all rows with something in them, or one sentence why not.</summary>
    public static (IReadOnlyList<string[]> Rows, Refusal? Refusal) Read(Stream file)
    {
        var (rows, refusal) = ReadRows(file);
        return ([.. rows.Select(r => r.Cells)], refusal);
    }

    /// <summary>
    /// All rows with something in them, or one sentence why not. A cell with a date gives dd/MM/yyyy (one that shows no day gives MM/yyyy), a number is
    /// written as in Vietnamese: 1250,5, with points where the cell shows thousands apart; a cell merged over several rows stands in each of them.
    /// </summary>
    public static (IReadOnlyList<SheetRow> Rows, Refusal? Refusal) ReadRows(Stream file)
    {
        var (rows, refusal) = Opened(file, SheetReader.FirstSheet);
        return (rows ?? [], refusal);
    }

    /// <summary>What is read of an Excel file, or one sentence why nothing is; a reading that comes to nothing was of too much.</summary>
    internal static (T? Read, Refusal? Refusal) Opened<T>(Stream file, Func<WorkbookPart, T?> read) where T : class
    {
        var copy = new MemoryStream();
        file.CopyTo(copy);
        if (copy.GetBuffer().AsSpan(0, (int)copy.Length).StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) return (null, new Refusal("Tệp là Excel đời cũ (.xls) hoặc có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại ở dạng .xlsx rồi tải lên."));
        try
        {
            using (var zip = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Count > MostParts || zip.Entries.Sum(e => e.Length) > LargestUnpacked || zip.Entries.Any(e => e.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && e.Length > LargestRelations)) return (null, TooLarge);
            }
            using var document = SpreadsheetDocument.Open(copy, false);
            return document.WorkbookPart is not { } book ? (null, NotExcel) : read(book) is { } content ? (content, null) : (null, TooLarge);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or OpenXmlPackageException or FileFormatException or System.Xml.XmlException or ArgumentException or FormatException or IOException or InvalidCastException or KeyNotFoundException)
        {
            return (null, NotExcel);
        }
    }

    /// <summary>A list for people: the first row is the heading, all the rest text.</summary>
    public static byte[] Write(string sheetName, IEnumerable<IEnumerable<string?>> rows)
    {
        var all = rows.Select(r => r.ToList()).ToList();
        var columns = Enumerable.Range(0, all.Max(r => r.Count)).Select(i => new SheetColumn(all[0].ElementAtOrDefault(i) ?? "", 28)).ToList();
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file, sheetName, columns))
        {
            foreach (var row in all.Skip(1)) sheet.Row([.. row.Select(text => (SheetCell)text)]);
        }
        return file.ToArray();
    }

    private static Refusal NotExcel => new("Tệp không đọc được như một bảng Excel. Lưu lại bằng Excel ở dạng .xlsx rồi tải lên.");

    private static Refusal TooLarge => new("Tệp Excel quá lớn. Chia thành các tệp dưới {0} dòng.", MostRows);
}
