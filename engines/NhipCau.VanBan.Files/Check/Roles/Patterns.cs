using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

/// <summary>How the parts of a page begin, wrong ways of writing included: what is wrong must be recognised to be said.</summary>
internal static partial class Patterns
{
    [GeneratedRegex(@"^số\s*:?\s*(?:\d|[…._\s\[\]]*[/-]|\[)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Number();

    [GeneratedRegex(@"ngày\s*(?<d>\d{1,2})?[\s….]*tháng\s*(?<m>\d{1,2})?[\s….]*năm\s*(?<y>\d{4})?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Date();

    [GeneratedRegex(@"^\(?(?:V/v|Về việc)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Subject();

    [GeneratedRegex(@"^(?:(?:TUYỆT |TỐI )?MẬT|(?:THƯỢNG )?KHẨN|HỎA TỐC.*|DỰ THẢO.*|LƯU HÀNH NỘI BỘ|XEM XONG TRẢ LẠI)$", RegexOptions.CultureInvariant)]
    public static partial Regex Stamp();

    /// <summary>"TỈNH …" under "ỦY BAN NHÂN DÂN": the second line of one name.</summary>
    [GeneratedRegex(@"^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s", RegexOptions.CultureInvariant)]
    public static partial Regex PlaceAlone();

    [GeneratedRegex(@"^(?:Căn cứ|Theo (?:đề nghị|Tờ trình)|Xét (?:đề nghị|Tờ trình)|Thực hiện|Tiếp theo|Trên cơ sở)\b", RegexOptions.CultureInvariant)]
    public static partial Regex Basis();

    /// <summary>"Thực hiện Kế hoạch …, Sở A báo cáo …": a sentence that only begins with its ground.</summary>
    [GeneratedRegex(@"[,;]\s*(?:UBND|Ủy ban|Hội đồng|Sở|Ban|Bộ|Cục|Văn phòng|Liên hiệp|Tỉnh ủy|Thành ủy|Đảng ủy|Chi cục|Trung tâm)\b[^;]{0,160}?\b(?:ban hành|báo cáo|xây dựng|kính|đề nghị|thông báo|triển khai|yêu cầu|trình)\b|:$", RegexOptions.CultureInvariant)]
    public static partial Regex RunningSentence();

    [GeneratedRegex(@"^(?:KT|TM|TL|TUQ|K/T|T/M|T/L|T/U|TM/|KT/)[./]?\s*\p{Lu}|^Q\.\s*\p{Lu}{2}", RegexOptions.CultureInvariant)]
    public static partial Regex Authority();

    [GeneratedRegex(@"^(?:(?:Tổng |Phó )*(?:Chủ tịch|Giám đốc|Tổng Giám đốc|Bí thư|Trưởng|Chánh|Chủ nhiệm|Viện trưởng|Hiệu trưởng|Cục trưởng|Bộ trưởng)|Thứ trưởng|Ủy viên Thường trực)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Position();

    [GeneratedRegex(@"^(?<t>(?:(?:GS|PGS|TSKH|TS|ThS|Th\.S|BS|DS|KS|CN|CK|NGƯT|NGND|NSND|NSƯT|Tiến sĩ|Thạc sĩ|Giáo sư|Phó Giáo sư|Bác sĩ|Kỹ sư|Luật sư|Anh hùng)[.,\s]+)+)(?=\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    public static partial Regex AcademicTitle();

    [GeneratedRegex(@"^\p{Lu}[\p{Ll}]+(?:\s\p{Lu}\p{Ll}+){1,5}$", RegexOptions.CultureInvariant)]
    public static partial Regex PersonName();

    [GeneratedRegex(@"^(?:Nơi nhận|Đồng kính gửi)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex RecipientsHead();

    [GeneratedRegex(@"^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:số\s*)?(?<n>[IVXL]+|\d{1,2}|[A-Z]))?\s*[.:]?$", RegexOptions.CultureInvariant)]
    public static partial Regex AnnexLabel();

    [GeneratedRegex(@"^\((?:Kèm theo|Ban hành kèm theo)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex AnnexNote();

    [GeneratedRegex(@"^(?:Phần|Chương)\s+(?:thứ\s+\p{L}+|[IVXL]+|\d{1,2})\b(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Part();

    [GeneratedRegex(@"^Mục\s+(?:[IVXL]+|\d{1,2})\b(?<rest>.*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    public static partial Regex Section();

    [GeneratedRegex(@"^(?<l>Điều\s+\d{1,3}[a-zđ]?\s*[.:]?)(?<rest>.*)$", RegexOptions.CultureInvariant)]
    public static partial Regex Article();

    [GeneratedRegex(@"^(?:[IVXL]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ]|[A-Z])\s?[.)/–-]\s*", RegexOptions.CultureInvariant)]
    public static partial Regex Label();

    [GeneratedRegex(@"^[IVXL]{1,6}\s?(?<mark>[.)/–-])", RegexOptions.CultureInvariant)]
    public static partial Regex Roman();
}
