// official Vietnamese text
using System.Globalization;
using NhipCau.VanBan;

namespace NhipCau.Modules.Reports.Reconciling;

/// <summary>What a passage of a report says in numbers, and where it contradicts itself: read by the engine that reads documents.</summary>
internal sealed record WrittenFigures(IReadOnlyList<FigureRow> Figures, IReadOnlyList<Inconsistency> Faults)
{
    /// <summary>A passage is no document: its missing parts, its numbering and its dates are no faults.</summary>
    private static readonly string[] OfNumbers = ["sum", "count", "percentage", "comparison"];

    /// <summary>The figures of the year of the period; those of other years are compared with, not reported.</summary>
    public static WrittenFigures Of(string text, ReportPeriod period)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) return new([], []);
        var year = period.To.Year.ToString(CultureInfo.InvariantCulture);
        var reading = DocumentReader.Read($"BÁO CÁO\nKết quả công tác năm {year}\n\nI. KẾT QUẢ\n{text}");
        return new([.. reading.Figures.Where(f => f.Unit is not null && f.AsOf?.StartsWith(year, StringComparison.Ordinal) != false && !IsOfAnotherTime(reading.Text, f.Span.Start))], [.. reading.Inconsistencies.Where(i => OfNumbers.Contains(i.Kind))]);
    }

    /// <summary>"cùng kỳ năm 2025 đón 2 đoàn": what the sentence says before the number puts it elsewhere; behind it, it compares.</summary>
    private static bool IsOfAnotherTime(string text, int at)
    {
        var lead = text.AsSpan(0, at);
        lead = lead[(lead.LastIndexOfAny('.', ';', '\n') + 1)..];
        return lead.Contains("cùng kỳ", StringComparison.OrdinalIgnoreCase) && !lead.Contains("so với cùng kỳ", StringComparison.OrdinalIgnoreCase) || lead.Contains("năm trước", StringComparison.OrdinalIgnoreCase);
    }
}
