using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>Where a list of bodies in running text ends and what they do begins.</summary>
internal static partial class BodyScan
{
    [GeneratedRegex(@"\G(?:tổ chức(?! (?:có liên quan|liên quan|chính trị|quốc tế|xã hội|phi chính phủ|thành viên|đoàn thể|hữu nghị|đảng|kinh tế|tôn giáo|khoa học|nước ngoài|cá nhân))|tham mưu|xây dựng|triển khai|thực hiện|hướng dẫn|rà soát|đề xuất|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp|báo cáo(?! viên)|chủ trì|phối hợp|chỉ đạo|định hướng|quán triệt|tuyên truyền|vận động|cung cấp|bố trí|cân đối|thẩm định|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|chịu trách nhiệm|có trách nhiệm|căn cứ|theo|trên cơ sở|trên địa bàn|chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|phát huy|hỗ trợ|tạo điều kiện|xem xét|nghiên cứu|lựa chọn|lập|ban hành|trình|gửi|đăng ký|cử|đón|tiếp|làm|là|được|trong|để|nhằm|khi|nếu|cho|đối với|tại|từ|đến|phát hiện|xử lý|giải quyết|phê duyệt|quản lý|giới thiệu|quảng bá|lồng ghép|chấp hành|nghiêm túc|cập nhật|đưa|sử dụng|tham gia|khai thác|giao|đánh giá|hoàn thành|hoàn thiện|khẩn trương|thông báo|thông tin (?!điện tử)|phân công|ưu tiên|bồi dưỡng|đào tạo|công bố|tiếp nhận|thẩm tra|quan tâm|xác định|tranh thủ|thúc đẩy|củng cố|hiệu quả|thiết lập|kết nối|sớm|cần|phải|có (?!liên quan|ký kết|vốn|trụ sở)|sẽ|đã|không|thì|mà|do|biên soạn|sản xuất|phát hành|phổ biến|mở|trao đổi|làm việc|chuẩn bị|đồng thời)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\G(?:,|;)?\s*(?:và\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    /// <summary>The end of the list of bodies that begins at <paramref name="start"/>; <paramref name="start"/> where none begins.</summary>
    public static int End(string text, int start, int limit)
    {
        if (start >= limit || !BodyNames.StartsWithHead(text[start..limit]) && BodyNames.OfficeLength(text[start..limit]) == 0)
            return start;
        var i = start + Math.Max(BodyNames.OfficeLength(text[start..limit]), 1);
        var depth = 0;
        for (; i < limit; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return i;
            if (depth > 0)
                continue;
            if (text[i] is '.' or ':' or '“' && (i + 1 >= limit || !char.IsLetter(text[i + 1]) || text[i] == '“'))
                return i;
            if (text[i] is ',' or ';' && StopsAtComma(text, start, i, limit))
                return i;
            if (text[i] == ' ' && i + 1 < limit && IsVerb(text, i + 1, start, limit))
                return i;
        }
        return limit;
    }

    private static bool IsVerb(string text, int at, int start, int limit)
    {
        if (Verb().Match(text, at, limit - at) is not { Success: true } verb)
            return false;
        var before = text[start..at].TrimEnd();
        // "các tổ chức thành viên", "Ban quản lý", "Ban Chỉ đạo … phòng, chống": part of a name.
        if (before.EndsWith("các", StringComparison.OrdinalIgnoreCase) || before.EndsWith("Ban", StringComparison.Ordinal) || before.EndsWith("cơ quan", StringComparison.OrdinalIgnoreCase) && verb.Value is "quản lý" or "tổ chức")
            return false;
        return !(verb.Value == "tổ chức" && before.EndsWith(',') && before.Contains("các ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Behind the comma either a body goes on, or part of a name ("Thể thao và Du lịch", "ngành"), or the list is over.</summary>
    private static bool StopsAtComma(string text, int start, int comma, int limit)
    {
        var joint = Joint().Match(text, comma, limit - comma);
        var next = comma + joint.Length;
        if (next >= limit)
            return true;
        if (IsVerb(text, next, start, limit))
            return true;
        if (BodyNames.StartsWithHead(text[next..limit]) || char.IsUpper(text[next]))
            return false;
        var word = text[next..limit];
        return !(text[comma] == ',' && Generic().IsMatch(word));
    }

    [GeneratedRegex(@"^(?:ban|ngành|sở|bộ|hội|đoàn thể|đơn vị|địa phương|tổ chức|cơ quan|phường|xã|phòng|huyện|thành phố|truyền hình|phát thanh|khu kinh tế|doanh nghiệp|hiệp hội|thể thao|du lịch|cá nhân|chống|thị xã|trường|cấp|các)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
