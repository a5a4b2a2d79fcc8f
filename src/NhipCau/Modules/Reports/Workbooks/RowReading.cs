using System.Globalization;
using NhipCau.Shell;
using NhipCau.Shell.Files;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>Reads the cells of one row that are open to typing, and keeps what is wrong with them.</summary>
internal sealed class RowReading(WorkbookLine line, IReadOnlyList<int> open)
{
    private static readonly string[] Yes = ["x", "có", "true", "1"]; // official Vietnamese text

    private readonly List<CellFault> wrong = [];

    public IReadOnlyDictionary<int, Typed> Typed { get; } = open.Where(c => line[c] is { } cell && (cell.Text.Length > 0 || cell.Formula)).ToDictionary(c => c, c => Workbooks.Typed.Of(line[c]!));

    public bool IsFaulty => wrong.Count > 0;

    public void Wrong(int column, Refusal why)
    {
        if (wrong.TrueForAll(w => w.Column != column)) wrong.Add(new CellFault(column, why));
    }

    public RowFault Fault(string? key, bool isNumbers, string title) => new(key, isNumbers, line.Number, title, Typed, wrong);

    public string Text(int column, int longest)
    {
        if (Sound(column) is not { } cell) return "";
        var text = cell.Text.ReplaceLineEndings("\n").Trim();
        if (text.Length > longest) Wrong(column, new("Nội dung dài {0} chữ, nhiều nhất {1} chữ. Rút gọn rồi nộp lại.", text.Length, longest));
        return text;
    }

    public bool Tick(int column)
    {
        if (Sound(column) is not { Text: { Length: > 0 } text }) return false;
        if (Yes.Contains(text.Trim().ToLowerInvariant())) return true;
        if (text.Trim().ToLowerInvariant() is "false" or "0" or "không") return false; // official Vietnamese text
        Wrong(column, new("Ô này ghi “{0}”. Đánh dấu x, hoặc để trống.", Short(text)));
        return false;
    }

    public decimal? Number(int column, int decimals, string unit)
    {
        if (Sound(column) is not { Text.Length: > 0 } cell) return null;
        switch (cell.Kind)
        {
            case CellKind.Number when cell.Number is { } number:
                return Fits(column, number, decimals);
            case CellKind.Percent when unit == "%" && cell.Number is { } percent:
                return Fits(column, percent, decimals);
            case CellKind.Percent:
                Wrong(column, new("Ô này ghi phần trăm ({0}) trong khi đơn vị là {1}. Ghi lại bằng số.", cell.Text, unit));
                return null;
            case CellKind.Day:
                Wrong(column, new("Ô này là ngày ({0}), không phải số. Xóa ô, đặt định dạng số rồi ghi lại.", cell.Text));
                return null;
            default:
                Wrong(column, new("“{0}” là chữ, không phải số. Chỉ ghi số vào ô, đơn vị đã có ở cột bên; giải thích thì ghi ở cột ghi chú.", Short(cell.Text)));
                return null;
        }
    }

    /// <summary>The row is as it went out.</summary>
    public bool StateIs(string sent, bool isNumbers) => open.All(c => line[c] is not { Formula: true }) && sent == (isNumbers
        ? RowState.Of(line[WorkbookForm.NumbersValue] is not { } value ? "" : value.Number?.ToString("0.####", CultureInfo.InvariantCulture) ?? value.Text, Mark(WorkbookForm.NumbersNothing, "x"), Mark(WorkbookForm.NumbersEstimate, "u"), line.TextOf(WorkbookForm.NumbersNote))
        : RowState.Of(line.TextOf(WorkbookForm.WordsText), Mark(WorkbookForm.WordsNothing, "x")));

    private string Mark(int column, string sign) => line.TextOf(column) switch { "" => "", WorkbookForm.Mark => sign, var other => other };

    private decimal? Fits(int column, decimal number, int decimals)
    {
        if (Math.Abs(number) >= 1_000_000_000_000_000) Wrong(column, new("Số quá lớn. Kiểm tra đơn vị rồi ghi lại."));
        else if (decimal.Round(number, decimals) != number) Wrong(column, decimals == 0 ? new("Chỉ tiêu này là số nguyên, ô ghi {0}. Ghi lại số nguyên.", Shown(number)) : new("Chỉ tiêu này ghi đến {0} chữ số sau dấu phẩy, ô ghi {1}. Làm tròn rồi ghi lại.", decimals, Shown(number)));
        return number;

        static string Shown(decimal n) => n.ToString("0.##########", CultureInfo.GetCultureInfo("vi-VN"));
    }

    /// <summary>The cell when its content is somebody's own: a formula may show what was true once.</summary>
    private WorkbookCell? Sound(int column)
    {
        var cell = line[column];
        if (cell is { Formula: true }) Wrong(column, new("Ô này có công thức. Sao chép ô rồi dán lại bằng “Dán giá trị” (Paste Values)."));
        else if (cell is { Kind: CellKind.Fault }) Wrong(column, new("Ô này báo lỗi {0}. Ghi lại giá trị.", cell.Text));
        else return cell;
        return null;
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
