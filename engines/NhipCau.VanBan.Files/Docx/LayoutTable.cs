namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// A table that only places text: the two columns of the letterhead, of the recipients and the signature. It is read column
/// after column, as plain lines.
/// </summary>
internal static class LayoutTable
{
    private const int MaxRows = 4;
    private const int MaxMarkedRows = 10; // a letterhead may have a row for each of its lines
    private const int MaxColumns = 3; // the two and a narrow one between them

    private static readonly string[] Letterhead = ["XÃ HỘI CHỦ NGHĨA VIỆT NAM", "ĐẢNG CỘNG SẢN VIỆT NAM"];
    private static readonly string[] Tail = ["Nơi nhận", "NƠI NHẬN"];

    /// <summary>The head of the column that counts the rows: whatever is drawn, this is a table.</summary>
    private static readonly string[] Counts = ["TT", "STT", "Stt", "Số TT", "Số thứ tự"];

    public static bool HasLetterhead(string text) => Holds(text, Letterhead);

    public static bool Is(List<List<TableText.Cell>> rows, bool drawn)
    {
        if (rows.Count is 0 or > MaxMarkedRows || rows.Max(r => r.Count) > MaxColumns) return false;
        if (Counts.Contains(string.Concat(rows[0][0].Lines).Trim())) return false;
        if (rows.Count == 1 && rows[0].Count == 1 || !drawn && rows.Count <= MaxRows) return true;
        var text = CleanText.Nfc(string.Join('\n', rows.SelectMany(r => r).SelectMany(c => c.Lines)));
        return HasLetterhead(text) || Holds(text, Tail) && rows.Count <= MaxRows;
    }

    public static IEnumerable<string> Lines(List<List<TableText.Cell>> rows) => rows.SelectMany(r => r)
        .OrderBy(c => c.Column).SelectMany(c => c.Lines.Where(l => l.AsSpan().Trim().Length > 0));

    private static bool Holds(string text, string[] marks) => marks.Any(m => text.Contains(m, StringComparison.Ordinal));
}
