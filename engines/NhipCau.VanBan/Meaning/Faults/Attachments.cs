using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>"Phụ lục kèm theo", "đính kèm các biểu mẫu" in a text that has nothing attached.</summary>
internal static partial class Attachments
{
    [GeneratedRegex(@"(?:Phụ lục|Danh mục|Biểu|Bảng tổng hợp|biểu mẫu|phụ biểu|danh sách)[^.;:()]{0,50}?\s(?:kèm theo|đính kèm)(?!\s+(?:Quyết định|Nghị|Kế hoạch|Thông tư|Tờ trình|Công văn))|(?:kèm theo|đính kèm)\s+(?:các\s+)?(?:Phụ lục|phụ lục|biểu mẫu|Biểu mẫu|phụ biểu|Danh mục|danh mục|danh sách|Danh sách|bảng biểu)", RegexOptions.CultureInvariant)]
    private static partial Regex Attached();

    public static IEnumerable<Inconsistency> Find(Subject subject, FigureReader figures)
    {
        if (subject.Layout.AnnexStart < subject.Layout.Paragraphs.Count || subject.Layout.Root.All().Any(node => node.Label!.Kind is LabelKind.Annex or LabelKind.Issued))
            yield break;
        var places = new List<(Paragraph Paragraph, string Path, int Start, int End)>();
        foreach (var text in figures.Texts)
            if (Mentions(text.Text) && Attached().Match(text.Text) is { Success: true } match && !subject.Citations.Covers(text.Paragraph, match.Index))
                places.Add((text.Paragraph, text.Path, match.Index, match.Index + match.Length));
        if (places.Count > 0)
            yield return new(places[0].Path, "missing-part", "Văn bản nhắc đến phần kèm theo nhưng không có phần đó.",
                Evidence.Quote(places.Select(place => Around(place.Paragraph.Text, place.Start, place.End))), places[0].Paragraph.Flow.Span(places[0].Start, places[0].End - places[0].Start));
    }

    private static bool Mentions(string text) => text.Contains("kèm", StringComparison.Ordinal);

    private static string Around(string text, int start, int end)
    {
        var from = start < 30 ? 0 : text.IndexOf(' ', start - 30) + 1;
        var to = end + 30 >= text.Length ? text.Length : text.LastIndexOf(' ', end + 30);
        return text[from..Math.Max(to, end)];
    }
}
