using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;

namespace NhipCau.Modules.Reports;

/// <summary>How a section of the report is called and how it stands, in the outline beside it.</summary>
public sealed partial class DetailsModel
{
    public string AnchorOf(ReportPart part) => "muc-" + (part.Code.Length == 0 ? "khac" : part.Code.Replace('.', '-'));

    public string TitleOf(ReportPart part) => part.Section is { } section ? $"{OutlineSection.LabelOf(section.Code)} {section.TitleIn(Report.Period)}" : words["Nhiệm vụ khác"];

    /// <summary>The sections where the office asks for a change come first to the eye, then those with a blank.</summary>
    public string ShapeOf(ReportPart part) => IsNoted(part) ? "back" : IsBlank(part) ? "wait" : SaysNothing(part) || IsEmpty(part) ? "none" : "ok";

    public string StandingOf(ReportPart part) => IsNoted(part) ? "Cần sửa" : IsBlank(part) ? "Chưa trả lời" : IsEmpty(part) ? Report.IsIn ? "Không ghi thêm" : "Bỏ trống được" : SaysNothing(part) ? "Không phát sinh" : "Đã trả lời";

    public Beside Beside(ReportEntry entry, string? typed) => Beside(entry.Text, typed, Last?.Of(entry), $"e{entry.Id}");

    public Beside Beside(SectionAnswer answer, string? typed) => Beside(answer.Text, typed, Last?.Of(answer), $"a{answer.Id}");

    private Beside Beside(string stored, string? typed, string? last, string take) =>
        new(Report.Id, last, Last?.Period, take, Clashed && stored != (typed ?? "").ReplaceLineEndings("\n").Trim() ? stored : null);

    private bool IsNoted(ReportPart part) => part.Answer is { } answer && Report.Answers[answer].ReturnNote is not null;

    private bool IsBlank(ReportPart part) => !Report.NothingToReport
        && (part.Entries.Any(i => Report.Entries[i].IsBlank) || part.Answer is { } answer && Report.Answers[answer].IsBlank || part.Figures.Any(i => Report.Figures[i].IsBlank));

    /// <summary>Only words that may be left out were asked for, and none were written: that says nothing, not even "không phát sinh".</summary>
    private bool IsEmpty(ReportPart part) => !Report.NothingToReport && part.Entries.Count == 0 && part.Figures.Count == 0
        && part.Answer is { } answer && Report.Answers[answer] is { HasWords: false, NothingToReport: false };

    /// <summary>All that had to be answered is answered by "không phát sinh"; a nought is a figure.</summary>
    private bool SaysNothing(ReportPart part) => Report.NothingToReport
        || part.Entries.All(i => Report.Entries[i].NothingToReport) && part.Figures.All(i => Report.Figures[i].NothingToReport) && (part.Answer is not { } answer || !Report.Answers[answer].HasWords);
}
