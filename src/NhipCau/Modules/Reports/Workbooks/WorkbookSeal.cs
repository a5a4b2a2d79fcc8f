using System.Globalization;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Privacy;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>
/// What a workbook is of: agency, period and every row of it, with how each stood when the workbook was made. It stands on a hidden sheet under the
/// server's stamp, so that what comes back is known to be what went out.
/// </summary>
public sealed record WorkbookSeal(int Period, int Agency, int Report, IReadOnlyDictionary<string, (string Title, string State)> Rows)
{
    /// <summary>Of the sheets and columns; a workbook of another edition is not read.</summary>
    public const int Edition = 1;
    public const string Sheet = "nhip-cau";
    private const string Purpose = "workbook of an agency's report";

    public static WorkbookSeal Of(AgencyReport report, ReportRows rows) => new(report.PeriodId, report.AgencyId, report.Id,
        rows.Words.Select(w => (w.Key, w.Title, w.State)).Concat(rows.Numbers.Select(n => (n.Key, n.Title, n.State))).ToDictionary(r => r.Key, r => (RowState.Of(r.Title), r.State)));

    public IReadOnlyList<string> Lines(Vault vault)
    {
        List<string> lines = [Invariant($"edition {Edition}"), Invariant($"period {Period}"), Invariant($"agency {Agency}"), Invariant($"report {Report}"), .. Rows.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} {r.Value.Title} {r.Value.State}")];
        return [.. lines, "stamp " + vault.StampOf(Purpose, string.Join('\n', lines))];
    }

    /// <summary>The seal of a workbook that came back, or one sentence why it has none.</summary>
    public static (WorkbookSeal? Seal, Refusal? Refusal) Read(WorkbookContent book, Vault vault)
    {
        if (vault.Shut is { } shut) return (null, shut);
        if (!book.Sheets.TryGetValue(Sheet, out var sheet) || sheet.Count < 5) return (null, new Refusal("Tệp này không phải bảng báo cáo tải từ hệ thống, hoặc trang mã ẩn đã bị xóa. Tải bảng mới ở trang này, chép nội dung sang rồi nộp lại."));
        List<string> lines = [.. sheet.Select(l => l.TextOf(0))];
        if (lines[0] != Invariant($"edition {Edition}")) return lines[0].StartsWith("edition ", StringComparison.Ordinal) ? (null, new Refusal("Bảng lập theo mẫu cũ. Tải bảng mới ở trang này, chép nội dung sang rồi nộp lại.")) : (null, Altered);
        if (lines[^1] != "stamp " + vault.StampOf(Purpose, string.Join('\n', lines.SkipLast(1)))) return (null, Altered);
        var rows = lines.Skip(4).SkipLast(1).Select(l => l.Split(' ')).ToDictionary(p => p[0], p => (p[1], p[2]));
        return (new WorkbookSeal(Number(lines[1]), Number(lines[2]), Number(lines[3]), rows), null);
    }

    public static readonly Refusal Altered = new("Mã ẩn của bảng đã bị sửa nên không biết chắc dòng nào là của mục nào. Tải bảng mới ở trang này, chép nội dung sang rồi nộp lại.");

    private static int Number(string line) => int.Parse(line.AsSpan(line.IndexOf(' ') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
