namespace NhipCau.VanBan.Files.Check;

/// <summary>Size, bold, italic, capitals of every line against the norm of what it is: one rule for all norms.</summary>
internal static class LookRules
{
    public static IEnumerable<Departure> Find(Checked document) =>
        document.Guidance.Norms.SelectMany(norm => Aspects.SelectMany(aspect => In(document, norm, aspect)));

    /// <param name="Wrong">What is wrong with a line by a norm, in the words that follow the norm's name; null: nothing.</param>
    private sealed record Aspect(string Rule, Func<SheetLine, Norm, string?> Wrong);

    private static readonly Aspect[] Aspects =
    [
        new("size", (line, norm) => norm.Size is { } asked && line.Words.FirstOrDefault(s => !asked.Hold(s.Look.Size)) is { } wrong
            ? $"cỡ chữ {Words.Number(wrong.Look.Size)}; yêu cầu cỡ {asked}" : null),
        new("bold", (line, norm) => norm.Bold is { } asked && Judged(line, norm).Any(s => s.Look.Bold != asked)
            ? asked ? "chưa in đậm; yêu cầu chữ đậm" : "in đậm; yêu cầu chữ không đậm" : null),
        new("italic", (line, norm) => norm.Italic switch
        {
            true when line.Words.Any(s => !s.Look.Italic) => "chưa in nghiêng; yêu cầu kiểu chữ nghiêng",
            // Single words of a sentence may lean; what stands in brackets often does.
            false when (norm.Role == Role.Text ? line.Text[0] != '(' && line.Words.All(s => s.Look.Italic) : Judged(line, norm).Any(s => s.Look.Italic)) => "in nghiêng; yêu cầu kiểu chữ đứng",
            _ => null,
        }),
        new("capitals", (line, norm) => norm.Capitals switch
        {
            true when !line.IsCapitals => "chưa in hoa; yêu cầu chữ in hoa",
            false when line.IsCapitals && line.Text.Count(char.IsLetter) > 3 => "viết bằng chữ in hoa; yêu cầu chữ in thường",
            _ => null,
        }),
        new("underlined", (line, norm) => norm.Underlined == true && line.Words.Any(s => !s.Look.Underlined) ? "chưa gạch chân; yêu cầu gạch chân" : null),
        new("centred", (line, norm) => norm.Centred && line.Form.Align != Align.Centre ? "không canh giữa; yêu cầu canh giữa" : null),
    ];

    /// <summary>Of "Điều 1. Phạm vi …" only the label must be bold; of "Nơi nhận" with its list on one line only the head.</summary>
    private static IEnumerable<Stretch> Judged(SheetLine line, Norm norm) => norm.Role switch
    {
        Role.Article => line.Begin(Patterns.Article().Match(line.Text).Groups["l"].Length - 1),
        Role.RecipientsHead => line.Begin("Nơi nhận".Length),
        _ => line.Words,
    };

    private static IEnumerable<Departure> In(Checked document, Norm norm, Aspect aspect)
    {
        foreach (var same in document.Of(norm.Role).Select(line => (Line: line, Wrong: aspect.Wrong(line, norm))).Where(l => l.Wrong is not null).GroupBy(l => l.Wrong))
        {
            var first = same.First().Line;
            yield return document.At(first, $"{norm.Rule}.{aspect.Rule}", norm, $"{norm.Name} {Named(first, norm)}{same.Key}{Checked.More(same.Count())}.");
        }
    }

    /// <summary>Where there are many lines of a kind, the one meant is quoted.</summary>
    private static string Named(SheetLine line, Norm norm) => norm.Role is Role.Text or Role.Heading or Role.Basis or Role.Article or Role.Recipient or Role.Position or Role.Part or Role.PartTitle
        or Role.Section or Role.SectionTitle or Role.AnnexTitle ? line.Quote + " " : "";
}
