using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Reads what a report shows of a period: every figure once, the records only of those that are listed.</summary>
public sealed class ReportFigureReader(FigureBook book)
{
    public async Task<ReportFigures> Of(Consolidation report, ReportPeriod period, Viewer viewer)
    {
        var texts = report.InOrder().SelectMany(s => s.InOrder()).Select(p => p.Text).Where(t => t.Contains("[[", StringComparison.Ordinal)).ToList();
        var codes = texts.SelectMany(FigureText.Codes).Concat(period.Outline.InOrder().SelectMany(s => s.FigureCodes)).Distinct().ToList();
        if (codes.Count == 0) return ReportFigures.None;
        var days = new Period(period.From, period.To);
        var lists = new Dictionary<string, IReadOnlyList<FigureRow>>();
        foreach (var code in texts.SelectMany(FigureText.Parse).Where(p => p.Form == FigureForm.List).Select(p => p.Code!).Distinct()) lists[code] = await book.Rows(viewer, code, days);
        return new ReportFigures(await book.Read(viewer, days, codes), lists);
    }
}
