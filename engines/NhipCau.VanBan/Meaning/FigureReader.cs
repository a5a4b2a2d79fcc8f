using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>Numbers with a unit that count or measure something; dates, document numbers and ordinals are none.</summary>
internal static partial class FigureReader
{
    private const string Units = "triệu USD|tỷ USD|triệu đồng|tỷ đồng|nghìn tỷ đồng|USD|đồng|VNĐ|Kip|EUR|%|héc-ta|ha|km|lớp|đoàn|lượt|tọa đàm|hội nghị|hội thảo|cuộc|buổi|chương trình|phóng sự|số|ấn phẩm|bản tin|chuyên mục|tin|bài|khóa|đợt|sự kiện|dự án|khoản|mô hình|bản|cuốn|tài liệu|tổ chức|hội viên|hội|người|cán bộ|công chức|học viên|sinh viên|doanh nghiệp|nhà đầu tư|thỏa thuận|hồ sơ|trường hợp|vụ|xã|phường|tỉnh|nước|quốc gia|địa phương|trang thông tin|năm(?= thiết lập| Quốc khánh| thành lập| ngày thành lập)|lần(?! thứ)|ngành|nghề|phòng|trang|mốc|cột mốc";

    [GeneratedRegex(@"(?<![\p{L}\d/.,:-])(?<n>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}|\d+(?:,\d+)?)\s?(?<u>(?:" + Units + @")(?![\p{L}])(?:\s*/\s*(?:năm|quý|tháng))?|%)", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    public static List<FigureRow> Read(Subject subject)
    {
        var rows = new List<FigureRow>();
        foreach (var (paragraph, path, _) in subject.Layout.Running())
        {
            if (path == "preamble")
                continue;
            foreach (Match match in Counted().Matches(paragraph.Text))
            {
                if (subject.Citations.Covers(paragraph, match.Index) || Value(match.Groups["n"].Value) is not { } value)
                    continue;
                var words = Around(paragraph.Text, match.Index, match.Length);
                rows.Add(new(path, Titles.Cut(words), value, match.Groups["u"].Value, null, words, paragraph.Flow.Span(match.Index, match.Length)));
            }
        }
        return rows;
    }

    /// <summary>A dot parts thousands and a comma decimals; three groups by commas are the English form.</summary>
    private static decimal? Value(string printed)
    {
        var plain = printed.Count(c => c == ',') > 1 ? printed.Replace(",", "", StringComparison.Ordinal) : printed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static string Around(string text, int index, int length)
    {
        var end = text.IndexOfAny([';', ',', '.', ')'], index + length);
        if (end < 0 || end - index > 120)
            end = Math.Min(text.Length, index + 120);
        return text[index..Math.Max(end, index + length)].Trim();
    }
}
