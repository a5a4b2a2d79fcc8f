using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>How many of what is to be made, held or covered, as printed: "02 lớp", "01 số/quý".</summary>
internal static partial class Quantities
{
    private const string Units = "lớp|đoàn|tọa đàm|hội nghị|hội thảo|hội thi|cuộc thi|cuộc họp|cuộc|buổi|chương trình|phóng sự|số|ấn phẩm|bản tin|chuyên mục|chuyên trang|chuyên đề|tin, bài|tin|bài|video|clip|khóa|đợt|sự kiện|dự án|mô hình|kỳ|bản|cuốn|tài liệu|phim|hoạt động|hội chợ|gian hàng|triển lãm|lượt|kế hoạch|đề án|thỏa thuận|bản ghi nhớ|tuần lễ|lễ|đợt|điểm|pa nô|pano|bảng|người|học viên|cán bộ|ngày";

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

    private static string? First(Regex shape, IEnumerable<string> texts) =>
        texts.Select(text => shape.Match(text)).FirstOrDefault(match => match.Success)?.Value;
}
