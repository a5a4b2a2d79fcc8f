using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>Where a list of bodies in running text ends and what they do begins.</summary>
internal static partial class BodyScan
{
    [GeneratedRegex(@"\G(?:tổ chức(?! (?:có liên quan|liên quan|chính trị|quốc tế|xã hội|phi chính phủ|thành viên|đoàn thể|hữu nghị|đảng|kinh tế|tôn giáo|khoa học|nước ngoài|cá nhân))|tham mưu|xây dựng|triển khai|thực hiện|hướng dẫn|rà soát|đề xuất|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp|báo cáo(?! viên)|chủ trì|phối hợp|chỉ đạo|định hướng|quán triệt|tuyên truyền|vận động|cung cấp|bố trí|cân đối|thẩm định|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|chịu trách nhiệm|có trách nhiệm|căn cứ|theo|trên cơ sở|trên địa bàn|chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|phát huy|hỗ trợ|tạo điều kiện|xem xét|nghiên cứu|lựa chọn|lập|ban hành|trình|gửi|đăng ký|cử|đón|tiếp|làm|là|được|trong|để|nhằm|khi|nếu|cho|đối với|tại|từ|đến|phát hiện|xử lý|giải quyết|phê duyệt|(?<!cơ quan |đơn vị |Cục )quản lý|giới thiệu|quảng bá|lồng ghép|chấp hành|nghiêm túc|cập nhật|đưa|sử dụng|tham gia|khai thác|giao(?! thông| dịch| lưu)|đánh giá|hoàn thành|hoàn thiện|khẩn trương|thông báo|thông tin (?!điện tử)|phân công|ưu tiên|bồi dưỡng|đào tạo|công bố|tiếp nhận|thẩm tra|quan tâm|xác định|tranh thủ|thúc đẩy|củng cố|hiệu quả|thiết lập|kết nối|sớm|cần|phải|có (?!liên quan|ký kết|vốn|trụ sở)|sẽ|đã|không|thì|mà|do|yêu cầu|đề nghị|kính|trân trọng|lãnh đạo(?=\s+(?:UBND|HĐND|thực hiện|triển khai|chỉ đạo|công tác))|biên soạn|sản xuất|phát hành|phổ biến|mở|trao đổi|làm việc|chuẩn bị|đồng thời)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\G(?:,|;)?\s*(?:và\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    private const int Longest = 600;

    /// <summary>The end of the list of bodies that begins at <paramref name="start"/>; <paramref name="start"/> where none begins.</summary>
    public static int End(string text, int start, int limit)
    {
        limit = Math.Min(limit, start + Longest);
        if (start >= limit)
            return start;
        var office = BodyNames.OfficeLength(text.AsSpan(start, limit - start));
        if (office == 0 && !BodyNames.StartsWithHead(text.AsSpan(start, limit - start)))
            return start;
        var i = start + Math.Max(office, 1);
        var depth = 0;
        for (; i < limit; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return i;
            if (depth > 0)
                continue;
            if (text[i] == ':' && text.AsSpan(start, i - start) is var list && (list.EndsWith("ác Sở", StringComparison.Ordinal) || list.EndsWith("ác sở", StringComparison.Ordinal)))
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
        var before = text.AsSpan(start, at - start).TrimEnd();
        return !InName(before) && !(verb.Value == "tổ chức" && before is [.., ','] && before.Contains("các ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>
    /// Words that look like verbs inside a name: "các tổ chức thành viên", "Bộ Ngoại giao", "Ban Quản lý dự án đầu tư xây dựng",
    /// "Viện nghiên cứu", "cơ quan quản lý", "Ban Chỉ đạo thực hiện …".
    /// </summary>
    public static bool InName(ReadOnlySpan<char> before) => Unfinished().IsMatch(before);

    [GeneratedRegex(@"(?:(?:^|[\s(])(?:[Cc]ác|[Nn]goại|[Vv]iệc|[Cc]hương|[Cc]ông|đầu tư|[Cc]ơ sở|dự án|Ban Chỉ đạo|Ban chỉ đạo|Ban Quản lý|Hội đồng|[Gg]iáo dục và|đại diện|chuyên môn|nghiệp)|(?:^|[,;]\s|và\s|\()(?:Viện|Trung tâm|Văn phòng|Quỹ|Ban|Cục|Chi cục|Phòng|Ủy ban|Hội|Tổ|Nhà|Trường|Tổng cục))$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    /// <summary>Behind the comma either a body goes on, or part of a name ("Thể thao và Du lịch", "ngành"), or the list is over.</summary>
    private static bool StopsAtComma(string text, int start, int comma, int limit)
    {
        var joint = Joint().Match(text, comma, limit - comma);
        var next = comma + joint.Length;
        if (next >= limit)
            return true;
        if (IsVerb(text, next, start, limit))
            return true;
        if (BodyNames.StartsWithHead(text.AsSpan(next, limit - next)) || char.IsUpper(text[next]))
            return false;
        return !(text[comma] == ',' && Generic().IsMatch(text.AsSpan(next, limit - next)));
    }

    [GeneratedRegex(@"^(?:ban|ngành|sở|bộ|hội|đoàn thể|đơn vị|địa phương|tổ chức|cơ quan|phường|xã|phòng|huyện|thành phố|truyền hình|phát thanh|khu kinh tế|doanh nghiệp|hiệp hội|thể thao|du lịch|cá nhân|chống|thị xã|trường|cấp|các)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
