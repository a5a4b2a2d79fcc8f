namespace NhipCau.VanBan.Files.Check;

/// <summary>Between paragraphs and between lines.</summary>
internal static class SpacingRules
{
    /// <summary>Times New Roman: a single line is so many times its size.</summary>
    private const double SingleLine = 1.15;

    public static IEnumerable<Departure> Find(Checked document)
    {
        var guidance = document.Guidance;
        foreach (var same in Pairs(document.Lines).Select(p => (p.Line, Gap: Gap(p.Above.Form, p.Line.Form))).Where(p => p.Gap < guidance.Gap - 0.1).GroupBy(p => p.Gap))
            foreach (var found in document.Many(same.Select(p => p.Line), "body.gap", Topic.Body,
                l => $"Đoạn {l.Quote} cách đoạn trên {Words.Number(same.Key)} pt; yêu cầu khoảng cách giữa các đoạn tối thiểu {Words.Number(guidance.Gap)} pt")) yield return found;

        foreach (var same in document.Of(Role.Text, Role.Basis, Role.Article, Role.Heading).Where(l => l.First && l.Cell is null)
            .Select(l => (Line: l, Wrong: Wrong(l, guidance))).Where(l => l.Wrong is not null).GroupBy(l => l.Wrong))
            foreach (var found in document.Many(same.Select(l => l.Line), "body.line-spacing", Topic.Body, l => $"Đoạn {l.Quote} có khoảng cách dòng {same.Key}")) yield return found;
    }

    /// <summary>Paragraphs of running text that follow each other with nothing between.</summary>
    private static IEnumerable<(SheetLine Above, SheetLine Line)> Pairs(IReadOnlyList<SheetLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
            if (lines[i].First && IsRunning(lines[i]) && IsRunning(lines[i - 1]) && lines[i].Section == lines[i - 1].Section) yield return (lines[i - 1], lines[i]);
    }

    private static bool IsRunning(SheetLine line) => line.Cell is null && line.Role is Role.Text or Role.Heading or Role.Article or Role.Basis;

    /// <summary>Word takes the larger of the two; between paragraphs of one style it may take none.</summary>
    private static double Gap(Form above, Form below) =>
        Math.Max(above.Contextual && above.Style == below.Style ? 0 : above.After, below.Contextual && above.Style == below.Style ? 0 : below.Before);

    private static string? Wrong(SheetLine line, Guidance guidance)
    {
        var (form, size) = (line.Form, line.Words.Select(s => s.Look.Size).DefaultIfEmpty(14).First());
        if (guidance.Points is { } points)
        {
            if (form.Spacing == Spacing.Exactly && points.Hold(form.Line)) return null;
            var found = form.Spacing switch { Spacing.Lines => $"{Words.Number(form.Line)} dòng", Spacing.AtLeast => $"tối thiểu {Words.Number(form.Line)} pt", _ => $"{Words.Number(form.Line)} pt" };
            return $"{found}; yêu cầu chính xác (exactly) {points} pt";
        }
        if (guidance.Lines is not { } lines) return null;
        var inLines = form.Spacing == Spacing.Lines ? form.Line : form.Line / (size * SingleLine);
        if (form.Spacing == Spacing.AtLeast) inLines = Math.Max(1, inLines);
        return lines.Hold(inLines, form.Spacing == Spacing.Lines ? 0.01 : 0.06) ? null
            : $"{(form.Spacing == Spacing.Lines ? $"{Words.Number(form.Line)} dòng" : $"{Words.Number(form.Line)} pt")}; yêu cầu từ dòng đơn đến 1,5 dòng";
    }
}
