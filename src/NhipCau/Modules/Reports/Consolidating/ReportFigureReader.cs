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
        var texts = report.InOrder().SelectMany(s => s.InOrder()).Where(p => p.AsksFigures).Select(p => p.Text).Where(t => t.Contains("[[", StringComparison.Ordinal)).ToList();
        var codes = texts.SelectMany(FigureText.Codes).Concat(period.Outline.InOrder().SelectMany(s => s.FigureCodes)).Distinct().ToList();
        if (codes.Count == 0) return ReportFigures.None;
        var days = new Period(period.From, period.To);
        List<string> listed = [.. texts.SelectMany(FigureText.Parse).Where(p => p.Form == FigureForm.List).Select(p => p.Code!).Distinct()];
        var rows = await book.Rows(viewer, listed, days);
        return new ReportFigures(await book.Read(viewer, days, codes), listed.ToDictionary(code => code, code => rows.GetValueOrDefault(code, [])));
    }
}
