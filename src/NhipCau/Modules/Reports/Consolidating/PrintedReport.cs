using System.Globalization;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>A stretch of a printed line: plain words, or a figure with what it counts in a footnote.</summary>
/// <param name="Code">Of the figure; null: plain words.</param>
/// <param name="IsFault">A token nobody can fill: it stands as typed.</param>
/// <param name="NoteNumber">Of the footnote, from 1.</param>
public sealed record PrintedPiece(string Text, string? Code = null, string? Note = null, bool IsFault = false, int NoteNumber = 0);

/// <param name="Letter">"a)" of a line that names a task.</param>
/// <param name="Dash">An item; the dash is drawn by the layout.</param>
public sealed record PrintedLine(string? Letter, bool Dash, IReadOnlyList<PrintedPiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(p => p.Text));
}

public sealed record PrintedParagraph(ReportParagraph Paragraph, IReadOnlyList<PrintedLine> Lines)
{
    public string Text => string.Join('\n', Lines.Select(l => l.Text));
}

/// <param name="Number">As printed; null: nothing stands in it, it is not printed.</param>
public sealed record PrintedSection(ConsolidationSection Section, string? Number, IReadOnlyList<PrintedParagraph> Paragraphs)
{
    public string Heading => Number is null ? Section.Title : $"{OutlineSection.LabelOf(Number)} {Section.Title}";
}

/// <summary>The report as it is printed: the same lines for the preview, the .docx, the snapshot and the blackline.</summary>
public static class PrintedReport
{
    public static IReadOnlyList<PrintedSection> Of(Consolidation report, ReportFigures figures)
    {
        var notes = 0;
        IReadOnlyList<PrintedPiece> Numbered(ReportParagraph paragraph, string line) => !paragraph.AsksFigures ? [new PrintedPiece(line)] : [.. figures.Pieces(line).Select(p => p.Note is null ? p : p with { NoteNumber = ++notes })];
        return Of(report, Numbered);
    }

    private static IReadOnlyList<PrintedSection> Of(Consolidation report, Func<ReportParagraph, string, IReadOnlyList<PrintedPiece>> pieces)
    {
        var sections = report.InOrder().ToList();
        var numbers = Numbered(sections.Where(s => !s.IsEmpty || sections.Exists(under => !under.IsEmpty && under.Code.StartsWith(s.Code + ".", StringComparison.Ordinal)))).ToDictionary(n => n.Section, n => n.Code);
        return [.. sections.Select(s => new PrintedSection(s, numbers.GetValueOrDefault(s), [.. Paragraphs(s, pieces)]))];
    }

    private static IEnumerable<PrintedParagraph> Paragraphs(ConsolidationSection section, Func<ReportParagraph, string, IReadOnlyList<PrintedPiece>> pieces)
    {
        var heads = 0;
        foreach (var paragraph in section.InOrder())
        {
            var letter = paragraph.IsHead ? ReportWording.Letter(heads++) + ")" : null;
            yield return new PrintedParagraph(paragraph, [.. ReportWording.Paragraphs(paragraph.Text).Select((line, i) =>
                line.StartsWith("- ", StringComparison.Ordinal) ? new PrintedLine(null, true, pieces(paragraph, line[2..])) : new PrintedLine(i == 0 ? letter : null, false, pieces(paragraph, line)))]);
        }
    }

    /// <summary>Numbers run on where an empty section was left out: 1, 2, 3, never 1, 3.</summary>
    internal static IEnumerable<(ConsolidationSection Section, string Code)> Numbered(IEnumerable<ConsolidationSection> printed)
    {
        var given = new Dictionary<string, (string Code, int Children)> { [""] = ("", 0) };
        foreach (var section in printed)
        {
            var above = Above(section.Code);
            while (!given.ContainsKey(above)) above = Above(above);
            var (parent, before) = given[above];
            given[above] = (parent, before + 1);
            var code = above.Length == 0 ? OfficialWords.Roman(before + 1) : string.Create(CultureInfo.InvariantCulture, $"{parent}.{before + 1}");
            given[section.Code] = (code, 0);
            yield return (section, code);
        }
    }

    private static string Above(string code) => code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : "";
}
