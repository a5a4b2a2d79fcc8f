namespace NhipCau.VanBan.Files.Check;

/// <summary>How the text ends: "./." or, of the Party, "."; never with the word "Hết".</summary>
internal static class EndRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        var before = document.Lines.TakeWhile(l => l.Role is not (Role.RecipientsHead or Role.Authority or Role.Position or Role.SignerName)).ToList();
        if (before.Count < document.Lines.Count && before.LastOrDefault(l => l.Role is Role.Text or Role.Article or Role.Heading) is { } last)
        {
            var asked = document.Guidance.End;
            var ends = last.Text.EndsWith(asked, StringComparison.Ordinal) && (asked == "./." || !last.Text.EndsWith("./.", StringComparison.Ordinal));
            if (!ends) yield return document.At(last, "end.mark", Topic.Body, $"Nội dung kết thúc bằng “…{LastWords(last.Text)}”; yêu cầu kết thúc bằng dấu “{asked}”.") with { Place = Places.Lined("đoạn kết", last.TextLine) };
        }
        if (document.Lines.FirstOrDefault(l => l.Text.Trim('-', '–', '_', '*', '.', '/', ' ', '(', ')').Equals("Hết", StringComparison.OrdinalIgnoreCase)) is { } over)
            yield return document.At(over, "end.word", Topic.Body, "Ghi chữ “Hết”; văn bản không ghi chữ này.");
    }

    private static string LastWords(string text) => text[(text.LastIndexOf(' ', Math.Max(0, text.Length - 20)) + 1)..];
}
