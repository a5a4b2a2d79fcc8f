namespace NhipCau.VanBan.Files.Check;

internal static class HeadingRules
{
    public static IEnumerable<Departure> Find(Checked document) => document.IsParty
        ? document.Many(document.Of(Role.Heading).Where(l => Patterns.Roman().Match(l.Text).Groups["mark"].Value != "-"), "heading.mark", Topic.Body,
            l => $"Tiêu đề {l.Quote} không ghi gạch nối sau số thứ tự; văn bản của Đảng ghi “I-”, “1-”, “a)”", Severity.Warning)
        : document.Many(document.Of(Role.Article).Where(l => !Patterns.Article().Match(l.Text).Groups["l"].Value.EndsWith('.')), "article.stop", Topic.Body,
            l => $"Điều {l.Quote} không có dấu chấm sau số thứ tự; yêu cầu ghi “Điều 1.”");
}
