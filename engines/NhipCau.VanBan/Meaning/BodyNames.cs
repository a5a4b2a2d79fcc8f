using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>How names of Vietnamese bodies begin and go on. No list of one province: head words and the fields of departments, which are the same in all.</summary>
internal static partial class BodyNames
{
    /// <summary>A word that begins a name of its own. Case counts: "Ban Tổ chức" is a body, "ban, ngành" is not.</summary>
    [GeneratedRegex(@"^(?:UBND|UB\s?MTTQ|UBMTTQ|MTTQ|HĐND|TAND|VKSND|BQL|BCĐ|BCH|BHXH|VP|CA|Sở|Ban|Bộ|Ủy ban|Văn phòng|Công an|Liên hiệp|Liên minh|Liên đoàn|Hội|Báo|Đài|Nhà [Xx]uất bản|Nhà Văn hóa|Trung tâm|Tỉnh đoàn|Thành đoàn|Đoàn|Tỉnh ủy|Thành ủy|Cấp ủy|Đảng ủy|Huyện ủy|Cục|Chi cục|Tổng cục|Vụ|Tòa án|Viện|Kho bạc|Bảo hiểm|Ngân hàng|Trường|Học viện|Đại học|Công ty|Tổng [Cc]ông ty|Tập đoàn|Mặt trận|Thanh tra|Thường trực|Thường vụ|Cổng|Quỹ|Hiệp hội|Câu lạc bộ|Hải quan|Thuế|Bưu điện|Viễn thông|Bệnh viện|Bảo tàng|Thư viện|Nhà hát|Chi nhánh|Phòng|Tổ|Chính phủ|Thủ tướng|Quốc hội|Quân khu|Bộ đội|Đồn|Hải đoàn|Hải đội|Lữ đoàn|Sư đoàn|Trung đoàn|Tiểu đoàn|Bộ Tư lệnh|Phân hiệu|Phân viện|Hạt|Đội|Trạm|Vườn Quốc gia|Vườn quốc gia|Hợp tác xã|Giáo hội|Tiểu ban|Chi đoàn|Chi hội|Đảng bộ|Chi bộ|Tòa soạn|Cảng|Sân bay|Cơ quan|Đơn vị|Doanh nghiệp|Địa phương|Tổng Lãnh sự quán|Đại sứ quán|[Cc]ác(?=\s+(?i:sở|ban|bộ|ngành|cơ quan|đơn vị|địa phương|tổ chức|hội|đoàn thể|xã|phường|huyện|thành phố|thị xã|doanh nghiệp|trường|viện|trung tâm|phòng|cấp|đảng|chi|báo|đài|nhà|hiệp hội|liên|thành viên|đồng chí|cá nhân|lực lượng|chủ đầu tư|khu|công ty|tổng|tập đoàn|cục|vụ|đại sứ|phóng viên|UBND|ủy ban|huyện ủy|quỹ|bệnh viện|học viện|trưởng|tỉnh ủy|thành ủy|đảng ủy|chủ rừng|hãng|nghệ nhân|kênh|khách sạn|nhà tài trợ|nhà đầu tư|chi hội|hội đoàn|đối tác|cảng|sân bay|cơ sở (?:giáo dục|đào tạo|y tế|lưu trú|kinh doanh)))|Chủ tịch|Phó Chủ tịch|Giám đốc|Phó Giám đốc|Chánh|Thủ trưởng|Trưởng|Cơ sở|Khối|Tạp chí|Thông tấn xã|Kiểm toán|Thi hành án|Thống kê|Ban Chỉ huy|Lực lượng|Xã|Phường|Huyện|cơ quan|đơn vị (?=có|liên|thuộc)|doanh nghiệp (?=có|liên|thuộc))(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Head();

    /// <summary>The fields of departments and ministries, by which "các Sở: Ngoại vụ, Tài chính" lists several.</summary>
    [GeneratedRegex(@"^(?:Ngoại vụ|Nội vụ|Tài chính|Tư pháp|Công Thương|Xây dựng|Y tế|Giáo dục và Đào tạo|Khoa học và Công nghệ|Nông nghiệp và Môi trường|Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Dân tộc và Tôn giáo|Tôn giáo và Dân tộc|Du lịch|Ngoại giao|Công an|Quốc phòng)(?![\p{L}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Field();

    /// <summary>"Giám đốc Sở A" answers for Sở A, "Thủ trưởng các sở" for các sở.</summary>
    [GeneratedRegex(@"^(?:đồng chí\s+)?(?:Giám đốc|Thủ trưởng|Chánh(?= Văn phòng| Thanh tra)|Chủ tịch(?= UBND| Ủy ban| Liên hiệp| Hội)|Trưởng(?= Ban| ban| Công an| các)|Chỉ huy trưởng(?= Bộ)|Bí thư(?= Tỉnh đoàn| Thành đoàn)|Tổng Biên tập|Tổng biên tập|Cục trưởng(?= Cục)|Người đứng đầu)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Office();

    /// <summary>Words that only begin like a body: "Tổ chức", "Báo cáo", "Hội nghị".</summary>
    [GeneratedRegex(@"^(?:Ban hành|Báo cáo|Báo chí|Hội nghị|Hội thảo|Hội thi|Hội chợ|Hội nhập|Hội viên|Tổ chức|Tổ quốc|Trường hợp|Viện trợ|Vụ việc|Phòng,? chống|Bộ phận|Bộ tiêu chí|Bộ luật|Khối lượng|Xã hội|Đoàn viên|Đoàn kết|Đoàn ra|Đoàn vào|Đoàn công tác|Cơ sở dữ liệu|Cơ sở hạ tầng|Cơ sở vật chất|cơ quan (?:chủ trì|phối hợp|thực hiện|đồng chủ trì)|(?:Đơn vị|Cơ quan) (?:chủ trì|phối hợp|thực hiện|đồng chủ trì|tổ chức)(?=\s*(?:$|[:;,.]|là\s|thực hiện|và\s))|Thống kê (?!tỉnh|thành phố))(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex NoHead();

    public static bool StartsWithHead(ReadOnlySpan<char> text) => HeadLength(text) > 0;

    /// <summary>Length of the head word at the beginning of the text; 0 where there is none.</summary>
    public static int HeadLength(ReadOnlySpan<char> text) => Length(Head(), text) is var length and > 0 && !NoHead().IsMatch(text) ? length : 0;

    public static int FieldLength(ReadOnlySpan<char> text) => Length(Field(), text);

    /// <summary>Length of the title of a person before the name of the body.</summary>
    public static int OfficeLength(ReadOnlySpan<char> text) => Length(Office(), text) is var length && length < text.Length ? length : 0;

    private static int Length(Regex shape, ReadOnlySpan<char> text)
    {
        foreach (var match in shape.EnumerateMatches(text))
            return match.Length;
        return 0;
    }
}
