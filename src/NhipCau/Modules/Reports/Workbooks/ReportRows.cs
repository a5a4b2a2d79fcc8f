using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>One answer in words as a row: the whole report, a task, a section.</summary>
/// <param name="Key">Of the row, however the sheet is sorted: "r", "e12", "a7".</param>
public sealed record WordsRow(string Key, string Place, string Title, bool Required, string Text, bool Nothing)
{
    public string State => RowState.Of(Text, Nothing ? "x" : "");
}

/// <summary>One figure as a row.</summary>
public sealed record NumberRow(string Key, string Place, string Title, string Unit, int Decimals, decimal? Held, decimal? Value, bool Nothing, bool Estimate, string Note)
{
    public string State => RowState.Of(Value?.ToString("0.####", CultureInfo.InvariantCulture) ?? "", Nothing ? "x" : "", Estimate ? "u" : "", Note);
}

/// <summary>The rows a report has in a workbook, as the report stands now. It must have been loaded with its period, outline, agency and answers.</summary>
public sealed record ReportRows(IReadOnlyList<WordsRow> Words, IReadOnlyList<NumberRow> Numbers)
{
    public const string Whole = "r";

    /// <param name="figures">Name, unit and digits of each figure by its code.</param>
    public static ReportRows Of(AgencyReport report, IReadOnlyDictionary<string, FigureHead> figures)
    {
        var outline = report.Period.Outline;
        int Position(string code) => outline.Find(code)?.Position ?? int.MaxValue;
        return new(
        [
            new(Whole, "", "Không phát sinh cho cả kỳ", false, "", report.NothingToReport), // official Vietnamese text
            .. report.Entries.OrderBy(e => e.Task.PlanId ?? int.MaxValue).ThenBy(e => e.TaskId).Select(e => new WordsRow($"e{e.Id}", e.Task.Path ?? "", e.Task.Title, true, e.Text, e.NothingToReport)),
            .. report.Answers.OrderBy(a => Position(a.Code)).Select(a => new WordsRow($"a{a.Id}", a.Code, outline.Find(a.Code)?.TitleIn(report.Period) ?? OutlineSection.LabelOf(a.Code), a.Required, a.Text, a.NothingToReport)),
        ],
        [
            .. report.Figures.OrderBy(f => Position(f.Code)).ThenBy(f => f.Id).Select(f => (Answer: f, Head: figures.GetValueOrDefault(f.Figure, new FigureHead(f.Figure, "", 4))))
                .Select(f => new NumberRow($"f{f.Answer.Id}", f.Answer.Code, f.Head.Name, f.Head.Unit, f.Head.Decimals, f.Answer.Counted, f.Answer.Value, f.Answer.NothingToReport, f.Answer.Basis == FigureBasis.Estimate, f.Answer.Note ?? "")),
        ]);
    }
}

/// <summary>What a figure is called, in what it is measured, digits after the comma.</summary>
public sealed record FigureHead(string Name, string Unit, int Decimals);

/// <summary>A row in few signs: to see whether it has been changed since.</summary>
internal static class RowState
{
    public static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts.Select(p => p.ReplaceLineEndings("\n").Normalize().Trim())))).AsSpan(0, 8));
}
