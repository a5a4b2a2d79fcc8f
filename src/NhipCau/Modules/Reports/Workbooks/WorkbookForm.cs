// official Vietnamese text
using NhipCau.Shell.Files;
using NhipCau.Shell.Privacy;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>The sheets and columns of the workbook of one agency and period.</summary>
public static class WorkbookForm
{
    public const string Words = "Nội dung";
    public const string Numbers = "Số liệu";

    /// <summary>The same on both sheets.</summary>
    public const int Key = 0;

    public const int WordsTitle = 2, WordsText = 3, WordsNothing = 4, WordsFault = 6;
    public const int NumbersTitle = 2, NumbersValue = 5, NumbersNothing = 6, NumbersEstimate = 7, NumbersNote = 8, NumbersFault = 9;

    /// <summary>What ticks a box.</summary>
    public const string Mark = "x";

    private const int Head = 5;
    private static readonly CellLook Title = new(Bold: true, Size: 14, Wrapped: false);
    private static readonly CellLook Heading = new(Bold: true, Fill: "E8ECF2", Framed: true, Centred: true);
    private static readonly CellLook Label = new(Fill: "F6F7F9", Framed: true);
    private static readonly CellLook Text = new(Framed: true, Open: true, Format: "@");
    private static readonly CellLook Tick = new(Framed: true, Open: true, Centred: true);
    private static readonly CellLook Fault = new(Bold: true, Framed: true, Fill: "FDE7E9");

    /// <param name="faults">What came back wrong: it stands again in its cell, marked, with why.</param>
    public static byte[] Write(AgencyReport report, ReportRows rows, Vault vault, IReadOnlyList<RowFault>? faults = null)
    {
        var wrong = (faults ?? []).Where(f => f.Key is not null).ToDictionary(f => f.Key!);
        var some = faults is { Count: > 0 };
        // Rows that belong nowhere stand at the end, so that their words are not lost.
        IEnumerable<IReadOnlyList<PlacedCell?>> Others(bool numbers) => (faults ?? []).Where(f => f.Key is null && f.IsNumbers == numbers).Select(f => Row(f));
        return WorkbookWriter.Write(
        [
            new(Words, [4, 9, 46, 76, 12, 11, .. some ? [48.0] : Array.Empty<double>()],
                [.. Top(report, "Ghi kết quả vào cột “Kết quả trong kỳ”, hoặc đánh dấu x ở cột “Không phát sinh”. Chỉ các ô trắng được nhập.", some), HeadRow(["", "Mục", "Nhiệm vụ, nội dung", "Kết quả trong kỳ", "Không phát sinh", "Bắt buộc"], some), .. rows.Words.Select(r => Row(r, wrong.GetValueOrDefault(r.Key), some)), .. Others(false)])
                { HiddenColumns = [Key], Frozen = Head, Rules = [new(WordsNothing, Mark, "Đánh dấu x, hoặc để trống.")] },
            new(Numbers, [4, 9, 50, 12, 14, 16, 12, 10, 44, .. some ? [48.0] : Array.Empty<double>()],
                [.. Top(report, "Ghi số vào cột “Giá trị”; số 0 khác với “Không phát sinh”, ô trống là chưa trả lời. Chỉ các ô trắng được nhập; không dùng công thức.", some), HeadRow(["", "Mục", "Chỉ tiêu", "Đơn vị", "Sổ đang có", "Giá trị", "Không phát sinh", "Ước", "Ghi chú, giải thích"], some), .. rows.Numbers.Select(r => Row(r, wrong.GetValueOrDefault(r.Key), some)), .. Others(true)])
                { HiddenColumns = [Key], Frozen = Head, Rules = [new(NumbersValue, null, "Ô này chỉ nhận số."), new(NumbersNothing, Mark, "Đánh dấu x, hoặc để trống."), new(NumbersEstimate, Mark, "Đánh dấu x nếu là số ước, hoặc để trống.")] },
            new(WorkbookSeal.Sheet, [90], [.. WorkbookSeal.Of(report, rows).Lines(vault).Select(line => (IReadOnlyList<PlacedCell?>)[new PlacedCell(line, CellLook.Plain)])]) { Hidden = true },
        ]);
    }

    private static IEnumerable<IReadOnlyList<PlacedCell?>> Top(AgencyReport report, string how, bool faults)
    {
        var period = report.Period;
        yield return [null, new($"Báo cáo {period.Name}", Title)];
        yield return [null, new(report.Agency.Name, new(Bold: true, Wrapped: false))];
        yield return [null, new($"Số liệu từ {Shell.Language.Words.Day(period.From)} đến {Shell.Language.Words.Day(period.To)}. Hạn gửi: {Shell.Language.Words.Day(period.DueOn)}.", CellLook.Plain)];
        yield return [null, new(faults ? "Các ô tô đỏ chưa được nhận: sửa theo cột cuối rồi nộp lại tệp này. Những ô khác đã được ghi." : how, CellLook.Plain)];
    }

    private static IReadOnlyList<PlacedCell?> HeadRow(IEnumerable<string> titles, bool faults) =>
        [.. titles.Concat(faults ? ["Lỗi cần sửa"] : []).Select(t => new PlacedCell(t, Heading))];

    private static IReadOnlyList<PlacedCell?> Row(WordsRow row, RowFault? fault, bool some) =>
    [
        new(row.Key, Label), new(row.Place, Label), new(row.Title, Label),
        row.Key == ReportRows.Whole && fault is null ? new(null, Label) : Cell(fault, WordsText, row.Text, Text),
        Cell(fault, WordsNothing, row.Nothing ? Mark : null, Tick),
        new(row.Required ? "bắt buộc" : null, Label),
        .. Why(fault, some),
    ];

    private static IReadOnlyList<PlacedCell?> Row(NumberRow row, RowFault? fault, bool some) =>
    [
        new(row.Key, Label), new(row.Place, Label), new(row.Title, Label), new(row.Unit, Label), new(row.Held, Label with { Format = FormatOf(row.Decimals) }),
        Cell(fault, NumbersValue, row.Value, Text with { Format = FormatOf(row.Decimals) }),
        Cell(fault, NumbersNothing, row.Nothing ? Mark : null, Tick), Cell(fault, NumbersEstimate, row.Estimate ? Mark : null, Tick),
        Cell(fault, NumbersNote, row.Note, Text),
        .. Why(fault, some),
    ];

    private static IReadOnlyList<PlacedCell?> Row(RowFault fault)
    {
        var row = new PlacedCell?[(fault.IsNumbers ? NumbersFault : WordsFault) + 1];
        row[2] = new(fault.Title, Fault);
        foreach (var (column, typed) in fault.Typed) row[column] = new(typed.Value, Text);
        row[^1] = Why(fault, true)[0];
        return row;
    }

    /// <summary>Of a row that comes back: what was typed, empty where nothing was.</summary>
    private static PlacedCell Cell(RowFault? fault, int column, object? value, CellLook look)
    {
        if (fault is null) return new(value, look);
        var why = fault.Cells.FirstOrDefault(c => c.Column == column)?.Why.ToString();
        return new(fault.Typed.GetValueOrDefault(column)?.Value, why is null ? look : look with { Fill = "FDE7E9", Bold = true }, why);
    }

    private static PlacedCell?[] Why(RowFault? fault, bool some) =>
        !some ? [] : fault is null ? [new(null, Label)] : [new(string.Join('\n', fault.Cells.Select(c => c.Why.ToString())), Fault)];

    private static string FormatOf(int decimals) => decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals);
}
