using System.Text;
using NhipCau.Shell.Files;

namespace NhipCau.Shell.Imports;

/// <summary>A block as Excel copies it: cells apart by tabs, rows by line ends, a cell with either in it between quotation marks.</summary>
internal static class PastedTable
{
    private const int MostColumns = 60;

    public static (IReadOnlyList<SheetRow> Rows, Refusal? Refusal) Read(string text)
    {
        var rows = new List<SheetRow>();
        var (cells, cell, number) = (new List<string>(), new StringBuilder(), 1);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '"' && cell.Length == 0 && Closing(text, i) is { } end)
            {
                cell.Append(text, i + 1, end - i - 1).Replace("\"\"", "\"");
                i = end;
            }
            else if (c is '\t' or '\n')
            {
                if (cells.Count < MostColumns) cells.Add(SheetText.Clean(cell.ToString()));
                cell.Clear();
                if (c == '\t') continue;
                if (cells.Exists(t => t.Length > 0)) rows.Add(new SheetRow(number, [.. cells]));
                if (rows.Count > SheetFile.MostRows) return ([], new Refusal("Bảng dán vào quá lớn. Chia thành các phần dưới {0} dòng.", SheetFile.MostRows));
                cells.Clear();
                number++;
            }
            else if (c != '\r') cell.Append(c);
        }
        return (rows, null);
    }

    /// <summary>The mark that ends a cell begun here: the next single one, where the cell ends; a mark inside a plain text is none.</summary>
    private static int? Closing(string text, int open)
    {
        for (var i = open + 1; i < text.Length && i - open < 32_767; i++)
        {
            if (text[i] != '"') continue;
            if (i + 1 < text.Length && text[i + 1] == '"') { i++; continue; }
            return i + 1 == text.Length || text[i + 1] is '\t' or '\r' or '\n' ? i : null;
        }
        return null;
    }
}
