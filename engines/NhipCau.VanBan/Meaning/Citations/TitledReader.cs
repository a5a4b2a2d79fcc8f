using System.Buffers;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>
/// Plans, regulations, schemes and strategies cited by title alone: "triển khai Kế hoạch Ngày tôn vinh tiếng Việt năm 2026",
/// "ký kết quy chế phối hợp …". Only where a word of citing, or a list of such, stands before them.
/// </summary>
internal static partial class TitledReader
{
    private const string Kinds = "[Kk]ế hoạch|[Qq]uy chế|[Đđ]ề án|Chiến lược|Chương trình(?=\\s(?:công tác|phối hợp|hành động|tổng thể|khung|xúc tiến))|Văn kiện(?=\\sĐại hội)|Bản ghi nhớ|Quy hoạch";

    /// <summary>Pieces of those words that begin with three plain letters, which are found fastest; "đề án" has none.</summary>
    private static readonly SearchValues<string> Pieces = SearchValues.Create([" hoạch ", "uy chế ", "n lược ", "ng trình ", "n kiện ", "n ghi nhớ "], StringComparison.Ordinal);

    private static bool NamesKind(string text) => text.AsSpan().ContainsAny(Pieces) || text.Contains("ề án ", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![\p{L}])(?<k>" + Kinds + @")\s+(?!này|trên|nêu|số\s|năm\s|đã|được|của|để|theo|kèm|và|với|do|là|có|cho|tại|trong|cụ thể|hằng|hàng|chung|riêng|đề ra|khác)(?<t>(?:“[^”]{4,200}”|[\p{L}][\p{L}\s,\d–-]{8,160}?))"
        + @"(?=\s*[;.:()/]|,\s+(?:(?:Kế hoạch|Quyết định|Chỉ thị|Nghị quyết|Chương trình|Đề án|Thông|Công văn|trong đó|gửi|trình|báo cáo|thực hiện|lồng ghép|góp phần|nhằm|bảo đảm|đảm bảo|tỉnh|UBND|Tỉnh|Thành|Ủy ban)\b)|,\s+\p{Lu}\p{Ll}+\s\p{Ll}+\s(?:đã|ban hành|tổ chức)|\s+(?:được|đã|bảo đảm|đảm bảo|nhằm|để|theo|sau khi|gắn với|do\s+\p{Lu}|và\s+(?:tiếp tục|tổ chức|triển khai|các|Kế hoạch|Chương trình|Đề án|cử|Quyết định))\b|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?:(?<![\p{L}])(?:(?<makes>ban hành|ký kết|xây dựng|phê duyệt|tham mưu|ký)|thực hiện|triển khai|theo|[Cc]ăn cứ|[Tt]rên cơ sở|thay thế|sửa đổi|bổ sung|quán triệt|giữa kỳ|tổng kết|sơ kết|kết quả|đổi mới)\s+(?:(?:có hiệu quả|tốt|nghiêm túc|nghiêm|hiệu quả|các|một số|thành công)\s+)*|(?<list>[;:]\s+))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cites();

    /// <summary>Titles end with their year or term: what stands behind is the sentence again.</summary>
    [GeneratedRegex(@"^.{6,}?(?:(?:giai đoạn|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}|(?:năm|đến năm)\s+\d{4}(?:\s+của\s+\p{Lu}?[\p{L}\s]{3,60}$|\s+của\s+ngành)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();

    /// <param name="known">Mentions already found in the paragraph; none is read twice.</param>
    public static IReadOnlyList<Mention> Read(Paragraph paragraph, string path, IReadOnlyList<Mention> known, DocumentHeader header)
    {
        var text = paragraph.Text;
        if (!NamesKind(text))
            return [];
        if (path is "preamble" or "closing" && header.Kind != "BC" && !text.StartsWith("Thực hiện", StringComparison.Ordinal) && !text.Contains("rên cơ sở", StringComparison.Ordinal) && !text.StartsWith("Căn cứ", StringComparison.Ordinal))
            return [];
        List<Mention>? found = null;
        foreach (var match in Titled().In(text))
        {
            var title = Dated().Match(match.Groups["t"].Value) is { Success: true } dated ? dated.Value : match.Groups["t"].Value;
            title = title.TrimEnd(' ', ',', '-', '–');
            var end = match.Groups["t"].Index + title.Length;
            if (!title.Contains(' ', StringComparison.Ordinal) || known.Any(mention => match.Index < mention.End && end > mention.Start)
                || Cites().Match(text[Math.Max(0, match.Index - 40)..match.Index]) is not { Success: true } cites
                // What a plan orders to be made does not exist yet; what a report says was made does.
                || match.Groups["k"].Value == "Bản ghi nhớ" && (cites.Groups["list"].Success || cites.Groups["makes"].Success)
                || header.Kind != "BC" && (cites.Groups["makes"].Success || cites.Groups["list"].Success) || !IsName(match.Groups["k"].Value, title) || IsOwn(match.Groups["k"].Value, title, header))
                continue;
            (found ??= []).Add(new()
            {
                Paragraph = paragraph,
                Path = path,
                Start = match.Index,
                IdentityEnd = end,
                End = end,
                Kind = char.ToUpperInvariant(match.Groups["k"].Value[0]) + match.Groups["k"].Value[1..],
                Symbol = null,
                Title = title.Trim('“', '”'),
            });
        }
        return found ?? (IReadOnlyList<Mention>)[];
    }

    /// <summary>A name of its own: with a year, a place or proper words; "kế hoạch chi tiết" is none.</summary>
    private static bool IsName(string kind, string title) =>
        !title.EndsWith("như sau", StringComparison.Ordinal) && !Vague().IsMatch(title)
        && (kind is "Chiến lược" or "Văn kiện" || (char.IsUpper(kind[0]) || Dated().IsMatch(title)) && (title.AsSpan().ContainsAnyInRange('0', '9') || kind == "Đề án" || Proper().IsMatch(title)));

    [GeneratedRegex(@"^(?:chi tiết|cụ thể|triển khai(?: thực hiện)?$|thực hiện$|triển khai tại|công tác tháng|từ đầu năm|triển khai thực hiện phù hợp|mở rộng|kiểm kê)", RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\s\p{Lu}\p{Ll}|trên địa bàn|Hữu nghị", RegexOptions.CultureInvariant)]
    private static partial Regex Proper();

    /// <summary>"ban hành Kế hoạch hoạt động đối ngoại năm 2026" in the plan of that title.</summary>
    private static bool IsOwn(string kind, string title, DocumentHeader header)
    {
        if (header.Title is not { Length: > 0 } own || header.KindName is null || !header.KindName.StartsWith(kind, StringComparison.OrdinalIgnoreCase))
            return false;
        var (a, b) = (VietnameseText.NameKey(title), VietnameseText.NameKey(own));
        var length = Math.Min(20, Math.Min(a.Length, b.Length));
        return string.CompareOrdinal(a, 0, b, 0, length) == 0;
    }
}
