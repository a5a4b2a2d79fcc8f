using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>"của Bộ Văn hóa, Thể thao và Du lịch hướng dẫn …": the issuer ends where its name does.</summary>
internal static partial class IssuerScan
{
    [GeneratedRegex(@"\G,?\s*(?:\([^)]{0,40}\)\s*)?(?:của|do)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"\G(?:về|quy|Quy định|Quy chế|Ban hành|Về(?=\s)|Hướng dẫn|Kết luận|Sửa đổi|Thực hiện|Triển khai|Phê duyệt|Đẩy mạnh|Tăng cường|Phát động|phê|ban hành|hướng dẫn|triển khai|thực hiện|sửa|bổ sung|thông báo|thông qua|tiếp tục|đề nghị|đẩy mạnh|tăng cường|tại|đã|được|để|nhằm|ngày|khóa|cho|trong|đảm bảo|bảo đảm|thay|bãi|công bố|giao(?! thông)|thành lập|là|theo|cấp|đến|với|trên|trình|yêu cầu|xác định|và cụ thể|đối với|nêu|chỉ đạo về|năm|giai đoạn|phù hợp|có|trái|liên quan|không|sẽ|phải|và các)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\G(?:Nghị|Quyết định|Chỉ thị|Kết luận|Thông t|Thông báo|Kế hoạch|Chương trình|Công văn|Văn bản|Tờ trình|Báo cáo|Hướng dẫn|Quy |Luật|Đề án|các |cụ thể)", RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    public static (int Start, int End)? Read(string text, int at)
    {
        if (Of().Match(text, at) is not { Success: true } of)
            return null;
        var start = of.Index + of.Length;
        if (start >= text.Length || !char.IsUpper(text[start]))
            return null;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ';' or '(' or ')' or ':' or '“' or '”' or '/' || c == '.' && (i + 1 >= text.Length || text[i + 1] == ' '))
                break;
            if (c == ',' && !GoesOn(text, start, i + 1))
                break;
            if (c == ' ' && i + 1 < text.Length && (Stop().IsMatch(text, i + 1) && !GoesOnWith(text, start, i) && !BodyScan.InName(text.AsSpan(start, i - start))
                || string.CompareOrdinal(text, i + 1, "và ", 0, 3) == 0 && (i + 4 >= text.Length || !char.IsUpper(text[i + 4]) || Another().IsMatch(text, i + 4) || BodyNames.StartsWithHead(text.AsSpan(i + 4)))))
                break;
        }
        var end = i;
        while (end > start && text[end - 1] is ' ' or ',')
            end--;
        return end - start is > 2 and < 120 ? (start, end) : null;
    }

    /// <summary>"Ủy ban Nhà nước về người Việt Nam ở nước ngoài": the field belongs to the name.</summary>
    private static bool GoesOnWith(string text, int start, int space) =>
        text.AsSpan(space + 1).StartsWith("về ", StringComparison.Ordinal) && text.AsSpan(start, space - start) is "Ủy ban Nhà nước" or "Ủy ban Quốc gia" or "Ủy ban quốc gia";

    /// <summary>", Thể thao và Du lịch" is still the name of the ministry.</summary>
    private static bool GoesOn(string text, int start, int behind)
    {
        var name = text[start..(behind - 1)];
        if (!(name.Contains("Bộ ", StringComparison.Ordinal) || name.Contains("Sở ", StringComparison.Ordinal) || name.Contains("Ban ", StringComparison.Ordinal)) || behind + 1 >= text.Length)
            return false;
        var next = behind + 1;
        return char.IsUpper(text[next]) && !Another().IsMatch(text, next) && !BodyNames.StartsWithHead(text.AsSpan(next)) && name.EndsWith("Văn hóa", StringComparison.Ordinal) | name.EndsWith("Khu công nghiệp", StringComparison.Ordinal) | name.EndsWith("Lao động", StringComparison.Ordinal);
    }
}
