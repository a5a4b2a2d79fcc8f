using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>How many of what is to be made, held or covered, as printed: "02 lớp", "01 số/quý".</summary>
internal static partial class Quantities
{
    private const string Units =
        "tình nguyện viên|trang thông tin|khoản viện trợ|vận động viên|suất học bổng|ca phẫu thuật|"
        + "vùng lãnh thổ|doanh nghiệp|lưu học sinh|chương trình|chuyên trang|bộ tài liệu|hộ gia đình|bản ghi nhớ|"
        + "giải thưởng|nhà đầu tư|phóng viên|chuyên gia|thanh niên|thành viên|địa phương|trường học|chuyên mục|chuyên san|thỏa thuận|công trình|câu lạc bộ|"
        + "chuyến bay|nghiên cứu|thị trường|sinh viên|thiếu nhi|chuyên đề|hoạt động|gian hàng|triển lãm|hiệp định|cụm pa nô|công chức|kiến nghị|giải pháp|"
        + "sáng kiến|diễn đàn|bộ tranh|đại biểu|học sinh|hội viên|gia đình|bản làng|hội nghị|hội thảo|hội trại|hội diễn|cuộc thi|cuộc họp|phóng sự|"
        + "tin, bài|bài viết|tài liệu|kế hoạch|biên bản|băng rôn|áp phích|học viên|học bổng|phần quà|tác phẩm|bộ hồ sơ|danh mục|sản phẩm|thiết bị|nhiệm vụ|"
        + "quốc gia|bộ phim|bộ sách|nhà báo|cá nhân|tổ chức|cơ quan|đối tác|tọa đàm|hội thi|ấn phẩm|bản tin|sự kiện|mô hình|hội chợ|tuần lễ|căn nhà|cột mốc|"
        + "báo cáo|chi hội|website|fanpage|tờ gấp|tờ rơi|phụ nữ|đơn vị|trường|phường|số báo|bản đồ|chuyến|lễ hội|cán bộ|đề tài|huyện|video|dự án|đề án|pa nô|"
        + "người|hồ sơ|trang|tuyến|khoản|thôn|đoàn|cuộc|buổi|clip|khóa|cuốn|phim|lượt|điểm|pano|bảng|giải|suất|kênh|tour|nước|lớp|bản|tin|bài|đợt|nhà|mốc|"
        + "quà|hội|gói|tấn|cây|máy|tập|bộ|hộ|xã|số|kỳ|lễ|ca|ha|km|m2";

    [GeneratedRegex(@"(?<![\d/.,])(?:(?:từ\s+)?(?<n>\d{1,3}(?:\.\d{3})*(?:\s*[-–]\s*\d{1,3})?|[Mm]ột|[Hh]ai|[Bb]a|[Bb]ốn)\s+(?<u>" + Units + @")(?:\s*/\s*(?:năm|quý|tháng|tuần|kỳ))?)(?![\p{L}/])(?!\s+(?:biên giới|đầu năm|cuối năm|năm))", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?<n>\d{1,3}|[Mm]ột|[Hh]ai)\s+[\p{L}\s]{1,30}?/\s*(?:năm|quý|tháng|tuần|kỳ)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Rate();

    /// <summary>A rate in the time comes first, then what stands in the item itself.</summary>
    public static string? Read(string? time, IEnumerable<string> texts)
    {
        if (time is not null && First(Rate(), [time]) is { } rate)
            return rate;
        return First(Rate(), texts.Where(text => text.Contains('/', StringComparison.Ordinal))) ?? First(Counted(), texts);
    }

    private static string? First(Regex shape, IEnumerable<string> texts)
    {
        foreach (var text in texts)
            if (shape.Match(text) is { Success: true } match)
                return match.Value;
        return null;
    }
}
