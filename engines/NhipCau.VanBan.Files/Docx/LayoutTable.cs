using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// A table that only places text: the two columns of the letterhead, of the recipients and the signature. It is read column
/// after column, as plain lines.
/// </summary>
internal static class LayoutTable
{
    private const int MaxRows = 4;
    private const int MaxColumns = 3; // the two and a narrow one between them

    private static readonly string[] Marks = ["XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM", "Nơi nhận", "NƠI NHẬN"];

    public static bool HasLetterhead(string text) => Marks.Take(2).Any(m => text.Contains(m, StringComparison.Ordinal));

    public static bool Is(Table table, List<List<TableText.Cell>> rows, StyleSheet styles)
    {
        if (rows.Count > MaxRows || rows.Count == 0 || rows.Max(r => r.Count) > MaxColumns) return false;
        var text = CleanText.Nfc(string.Join('\n', rows.SelectMany(r => r).SelectMany(c => c.Lines)));
        return rows.Count == 1 && rows[0].Count == 1
            || Marks.Any(m => text.Contains(m, StringComparison.Ordinal))
            || !styles.HasLines(table);
    }

    public static IEnumerable<string> Lines(List<List<TableText.Cell>> rows) => rows.SelectMany(r => r)
        .OrderBy(c => c.Column).SelectMany(c => c.Lines.Where(l => l.Trim().Length > 0));
}
