// official Vietnamese text
using System.Globalization;
using NhipCau.Modules.Indicators;
using NhipCau.Shell.Language;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Phụ lục: the lists too long for a footnote, the table of figures with last year and plan, who has not sent.</summary>
internal static class ReportAppendices
{
    public static IEnumerable<Appendix> Of(ReportPeriod period, ReportFigures figures, IReadOnlyList<AgencyReport> debtors)
    {
        foreach (var code in figures.Appended) yield return List(figures.Readings[code], figures.Lists[code]);
        if (figures.Readings.Count > 0) yield return Figures(period, figures);
        if (debtors.Count > 0) yield return Debtors(period, debtors);
    }

    private static Appendix List(FigureReading figure, IReadOnlyList<FigureRow> rows) => new($"Danh sách {char.ToLower(figure.Name[0], CultureInfo.InvariantCulture)}{figure.Name[1..]}",
        [new Grid([Head("STT", "Tên", "Ghi chú")], [.. rows.Select((r, i) => new GridRow([Number(i + 1), new GridCell(r.Title), new GridCell(r.Under ?? "")]))], [1, 8, 5])]);

    private static Appendix Figures(ReportPeriod period, ReportFigures figures) => new($"Số liệu {period.Name}",
        [new Grid(
            [
                new GridRow([Title("STT", down: 2), Title("Chỉ tiêu", down: 2), Title("Đơn vị", down: 2), Title("Kỳ báo cáo", across: 3), Title("So sánh", across: 2)]),
                Head("Kế hoạch", "Thực hiện", "Cùng kỳ", "So kế hoạch", "So cùng kỳ"),
            ],
            [.. figures.Readings.Values.Select((f, i) => new GridRow([
                Number(i + 1), new GridCell(f.Name), new GridCell(f.Unit, align: CellAlign.Centre), Amount(f.Plan, f.Decimals),
                new GridCell([new Run(FigureWords.Value(f), Tag: OfficialReports.TagOf(f.Code, "phu-luc"))], Align: CellAlign.Right), Amount(f.Before, f.Decimals),
                new GridCell(FigureWords.OfPlan(f) ?? ""), new GridCell(FigureWords.Difference(f)?.Replace(" so với cùng kỳ", "", StringComparison.Ordinal) ?? "")]))],
            [1, 7, 2.4, 2.2, 2.4, 2.2, 3, 3.4])], Landscape: true);

    private static Appendix Debtors(ReportPeriod period, IReadOnlyList<AgencyReport> debtors) => new($"Cơ quan chưa gửi báo cáo {period.Name}",
        [new Grid([Head("STT", "Cơ quan", "Hạn gửi", "Số lần đã nhắc")], [.. debtors.Select((r, i) => new GridRow([
            Number(i + 1), new GridCell(r.Agency.Name), new GridCell(Words.Day(period.DueOn), align: CellAlign.Centre), Number(r.Reminders)]))], [1, 9, 3, 3])]);

    private static GridRow Head(params string[] titles) => new([.. titles.Select(t => Title(t))]);

    private static GridCell Title(string text, int across = 1, int down = 1) => new(text, across, down, bold: true, align: CellAlign.Centre);

    private static GridCell Number(int number) => new(number.ToString(CultureInfo.InvariantCulture), align: CellAlign.Centre);

    private static GridCell Amount(decimal? value, int decimals) => new(value is { } known ? FigureWords.Number(known, decimals) : "", align: CellAlign.Right);
}
