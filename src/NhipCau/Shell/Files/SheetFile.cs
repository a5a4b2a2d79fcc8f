using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace NhipCau.Shell.Files;

/// <summary>The first sheet of an Excel file as rows of text, and back. Lists for people: no formulas, no types.</summary>
public static class SheetFile
{
    public const int MostRows = 5000;
    private const long LargestUnpacked = 100 * 1024 * 1024;

    /// <summary>All rows with something in them, or one sentence why not.</summary>
    public static (IReadOnlyList<string[]> Rows, Refusal? Refusal) Read(Stream file)
    {
        var copy = new MemoryStream();
        file.CopyTo(copy);
        try
        {
            using (var zip = new ZipArchive(copy, ZipArchiveMode.Read, leaveOpen: true))
            {
                if (zip.Entries.Sum(e => e.Length) > LargestUnpacked) return ([], new Refusal("Tệp Excel quá lớn. Chia thành các tệp dưới 5000 dòng."));
            }
            using var document = SpreadsheetDocument.Open(copy, false);
            var book = document.WorkbookPart;
            if (book?.Workbook.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is not { } id) return NotExcel();
            var shared = book.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(s => s.InnerText).ToList() ?? [];
            var rows = ((WorksheetPart)book.GetPartById(id)).Worksheet.Descendants<Row>().Take(MostRows + 2)
                .Select(row => Cells(row, shared)).Where(cells => cells.Any(c => c.Length > 0)).ToList();
            return rows.Count > MostRows + 1 ? ([], new Refusal("Tệp Excel quá lớn. Chia thành các tệp dưới 5000 dòng.")) : (rows, null);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or OpenXmlPackageException or FileFormatException or System.Xml.XmlException or ArgumentException or FormatException or IOException)
        {
            return NotExcel();
        }
    }

    public static byte[] Write(string sheetName, IEnumerable<IEnumerable<string?>> rows)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(
                new Columns(new Column { Min = 1, Max = 8, Width = 28, CustomWidth = true }),
                new SheetData(rows.Select(row => new Row(row.Select(text => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text ?? "") { Space = SpaceProcessingModeValues.Preserve }) })))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = sheetName }));
        }
        return file.ToArray();
    }

    private static (IReadOnlyList<string[]>, Refusal?) NotExcel() => ([], new Refusal("Tệp không đọc được như một bảng Excel. Lưu lại bằng Excel ở dạng .xlsx rồi tải lên."));

    private static string[] Cells(Row row, List<string> shared)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            var column = cell.CellReference?.Value is { } at ? ColumnOf(at) : cells.Count;
            if (column is < 0 or > 50) continue;
            while (cells.Count <= column) cells.Add("");
            cells[column] = TextOf(cell, shared).Normalize().Trim();
        }
        return [.. cells];
    }

    private static string TextOf(Cell cell, List<string> shared)
    {
        if (cell.DataType?.Value == CellValues.SharedString && int.TryParse(cell.CellValue?.Text, out var index) && index >= 0 && index < shared.Count) return shared[index];
        return cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";
    }

    /// <summary>"B7" is column 1.</summary>
    private static int ColumnOf(string reference) => reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (number, letter) => number * 26 + char.ToUpperInvariant(letter) - 'A' + 1) - 1;
}
