using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Shell;
using NhipCau.Shell.Files;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>What came of a workbook: rows written into the report, rows that say what the report says already, rows that come back.</summary>
public sealed record Intake(int Taken, int Same, IReadOnlyList<RowFault> Faults);

/// <summary>
/// Puts the rows of a workbook into its report. The file is refused whole where it is not known to be of this report; else each row is taken or comes
/// back whole. A row that the report has changed since the workbook was made is not overwritten, an empty cell never wipes out what is written.
/// </summary>
public sealed class WorkbookIntake
{
    private readonly AgencyReport report;
    private readonly WorkbookSeal seal;
    private readonly Dictionary<string, WordsRow> words;
    private readonly Dictionary<string, NumberRow> numbers;
    private readonly List<RowFault> faults = [];
    private int taken, same;

    private WorkbookIntake(AgencyReport report, ReportRows rows, WorkbookSeal seal) =>
        (this.report, this.seal, words, numbers) = (report, seal, rows.Words.ToDictionary(w => w.Key), rows.Numbers.ToDictionary(n => n.Key));

    /// <summary>Writes the good rows into the report, or refuses the file; nothing is saved yet.</summary>
    public static (Intake? Intake, Refusal? Refusal) Take(AgencyReport report, ReportRows rows, WorkbookContent book, WorkbookSeal seal)
    {
        if (Refuse(report, rows, book, seal) is { } refusal) return (null, refusal);
        var intake = new WorkbookIntake(report, rows, seal);
        foreach (var line in Body(book, WorkbookForm.Words)) intake.TakeWords(line);
        foreach (var line in Body(book, WorkbookForm.Numbers)) intake.TakeNumber(line);
        return (new Intake(intake.taken, intake.same, intake.faults), null);
    }

    private static Refusal? Refuse(AgencyReport report, ReportRows rows, WorkbookContent book, WorkbookSeal seal)
    {
        if (book.HasMacros) return new("Tệp có macro. Lưu lại ở dạng .xlsx (không có macro) rồi nộp lại.");
        if (book.From1904) return new("Bảng đang dùng hệ ngày 1904. Trong Excel mở Tệp, Tùy chọn, Nâng cao, bỏ chọn “Sử dụng hệ thống ngày 1904”, lưu lại rồi nộp.");
        if (seal.Agency != report.AgencyId) return new("Bảng này là của cơ quan khác, không phải của {0}. Nộp ở trang báo cáo của cơ quan có tên trong bảng.", report.Agency.Name);
        if (seal.Period != report.PeriodId || seal.Report != report.Id) return new("Bảng này là của kỳ báo cáo khác, không phải {0}. Nộp ở trang của kỳ có tên trong bảng.", report.Period.Name);
        foreach (var name in new[] { WorkbookForm.Words, WorkbookForm.Numbers })
            if (!book.Sheets.ContainsKey(name)) return new("Bảng thiếu trang “{0}”: trang đã bị xóa hoặc đổi tên. Đặt lại tên trang, hoặc tải bảng mới.", name);
        var met = new HashSet<string>();
        foreach (var (name, column) in new[] { (WorkbookForm.Words, WorkbookForm.WordsTitle), (WorkbookForm.Numbers, WorkbookForm.NumbersTitle) })
        {
            foreach (var line in Body(book, name).Where(l => l.TextOf(WorkbookForm.Key).Length > 0))
            {
                var key = line.TextOf(WorkbookForm.Key);
                if (key.StartsWith('f') != (name == WorkbookForm.Numbers) || !seal.Rows.TryGetValue(key, out var sealedRow)) return WorkbookSeal.Altered;
                if (!met.Add(key)) return new("Trang “{0}”, dòng {1}: mã ẩn trùng với một dòng khác (dòng bị sao chép). Xóa dòng thừa rồi nộp lại.", name, line.Number);
                if (RowState.Of(line.TextOf(column)) != sealedRow.Title) return new("Trang “{0}”, dòng {1}: tên “{2}” không khớp với mã ẩn của dòng. Tải bảng mới, chép nội dung sang rồi nộp lại.", name, line.Number, Short(line.TextOf(column)));
            }
        }
        var filled = Body(book, WorkbookForm.Words).Any(l => l.TextOf(WorkbookForm.WordsText).Length > 0 || l.TextOf(WorkbookForm.WordsNothing).Length > 0 || l[WorkbookForm.WordsText] is { Formula: true });
        return filled || rows.Words.Count <= 1 ? null : new("Trang “{0}” trống: chưa dòng nào có kết quả hoặc đánh dấu không phát sinh. Điền trang này rồi nộp lại; chưa dòng nào được ghi.", WorkbookForm.Words);
    }

    private void TakeWords(WorkbookLine line)
    {
        var row = new RowReading(line, [WorkbookForm.WordsText, WorkbookForm.WordsNothing]);
        if (!Changed(line, row, WorkbookForm.WordsTitle, isNumbers: false, words, out var key, out var now)) return;
        var (text, nothing) = (row.Text(WorkbookForm.WordsText, 20_000), row.Tick(WorkbookForm.WordsNothing));
        if (key == ReportRows.Whole && text.Length > 0) row.Wrong(WorkbookForm.WordsText, new("Dòng này chỉ đánh dấu. Chuyển nội dung xuống dòng của nhiệm vụ hoặc mục."));
        else if (nothing && text.Length > 0) row.Wrong(WorkbookForm.WordsNothing, new("Dòng vừa có nội dung vừa đánh dấu không phát sinh. Bỏ một trong hai."));
        else if (text.Length == 0 && !nothing && now.Text.Length > 0) row.Wrong(WorkbookForm.WordsText, new("Ô trống không xóa nội dung đã ghi. Muốn xóa thì sửa trên trang báo cáo, hoặc đánh dấu không phát sinh."));
        if (!Stands(row, key, now.Title, now.State, (now with { Text = text, Nothing = nothing }).State, isNumbers: false, WorkbookForm.WordsText)) return;
        if (key == ReportRows.Whole) report.NothingToReport = nothing;
        else if (report.Entries.FirstOrDefault(e => $"e{e.Id}" == key) is { } entry) entry.Write(text, nothing);
        else report.Answers.First(a => $"a{a.Id}" == key).Write(text, nothing);
    }

    private void TakeNumber(WorkbookLine line)
    {
        var row = new RowReading(line, [WorkbookForm.NumbersValue, WorkbookForm.NumbersNothing, WorkbookForm.NumbersEstimate, WorkbookForm.NumbersNote]);
        if (!Changed(line, row, WorkbookForm.NumbersTitle, isNumbers: true, numbers, out var key, out var now)) return;
        var value = row.Number(WorkbookForm.NumbersValue, now.Decimals, now.Unit);
        var (nothing, estimate, note) = (row.Tick(WorkbookForm.NumbersNothing), row.Tick(WorkbookForm.NumbersEstimate), row.Text(WorkbookForm.NumbersNote, 2_000));
        if (nothing && value is not null) row.Wrong(WorkbookForm.NumbersNothing, new("Dòng vừa có giá trị vừa đánh dấu không phát sinh. Bỏ một trong hai."));
        else if (value is null && !nothing && now.Value is not null) row.Wrong(WorkbookForm.NumbersValue, new("Ô trống không xóa số đã ghi. Muốn xóa thì sửa trên trang báo cáo, hoặc đánh dấu không phát sinh."));
        if (note.Length == 0 && now.Note.Length > 0) row.Wrong(WorkbookForm.NumbersNote, new("Ô trống không xóa nội dung đã ghi. Muốn xóa thì sửa trên trang báo cáo."));
        var next = now with { Value = value, Nothing = nothing, Estimate = estimate, Note = note };
        if (!Stands(row, key, now.Title, now.State, next.State, isNumbers: true, WorkbookForm.NumbersValue)) return;
        var answer = report.Figures.First(f => $"f{f.Id}" == key);
        answer.Write(value, nothing, estimate, answer.AsOf, note);
    }

    /// <summary>The row of the report it answers, unless it was left as it went out. A row that somebody added, and one the report no longer has, comes back.</summary>
    private bool Changed<T>(WorkbookLine line, RowReading row, int title, bool isNumbers, Dictionary<string, T> rows, out string key, out T now) where T : class
    {
        key = line.TextOf(WorkbookForm.Key);
        now = rows.GetValueOrDefault(key)!;
        if (key.Length == 0 && row.Typed.Count == 0) return false;
        if (key.Length > 0 && row.StateIs(seal.Rows[key].State, isNumbers)) { same++; return false; }
        if (now is not null) return true;
        row.Wrong(isNumbers ? WorkbookForm.NumbersFault : WorkbookForm.WordsFault, key.Length == 0 ? new("Dòng này được thêm vào, không thuộc mục nào. Chép nội dung vào dòng có sẵn rồi xóa dòng này.") : new("Mục này không còn trong báo cáo. Tải bảng mới để xem các mục hiện có."));
        faults.Add(row.Fault(null, isNumbers, line.TextOf(title)));
        return false;
    }

    /// <summary>Whether the row is to be written; it is not where it is faulty or where the report says something new since the workbook was made.</summary>
    private bool Stands(RowReading row, string key, string title, string now, string next, bool isNumbers, int main)
    {
        if (!row.IsFaulty && next == now) { same++; return false; }
        if (seal.Rows[key].State != now) row.Wrong(main, new("Mục này đã được sửa trên hệ thống sau khi tải bảng nên chưa ghi đè. Xem nội dung mới trên trang báo cáo; nếu bản ở đây đúng thì nộp tệp này để ghi."));
        if (row.IsFaulty) { faults.Add(row.Fault(key, isNumbers, title)); return false; }
        taken++;
        return true;
    }

    /// <summary>The rows below the heading: it is the first with "Mục" in the second column, wherever rows were put in above.</summary>
    private static IEnumerable<WorkbookLine> Body(WorkbookContent book, string sheet) => book.Sheets[sheet].SkipWhile(l => l.TextOf(1) != "Mục").Skip(1); // official Vietnamese text

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
