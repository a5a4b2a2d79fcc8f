using System.Buffers;

namespace NhipCau.VanBan.Structure;

/// <summary>Kinds of document and their abbreviations: Nghị định 30/2020/NĐ-CP Điều 7 and Phụ lục III; Quy định 399-QĐ/TW of the Party.</summary>
internal static class DocumentKinds
{
    private static readonly (string Name, string Short)[] Known =
    [
        ("Nghị quyết", "NQ"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Quy chế", "QC"), ("Quy định", "QyĐ"), ("Thông cáo", "TC"),
        ("Thông báo", "TB"), ("Hướng dẫn", "HD"), ("Chương trình", "CTr"), ("Kế hoạch", "KH"), ("Phương án", "PA"), ("Đề án", "ĐA"),
        ("Dự án", "DA"), ("Báo cáo", "BC"), ("Biên bản", "BB"), ("Tờ trình", "TTr"), ("Hợp đồng", "HĐ"), ("Công điện", "CĐ"),
        ("Bản ghi nhớ", "BGN"), ("Bản thỏa thuận", "BTT"), ("Giấy ủy quyền", "GUQ"), ("Giấy mời", "GM"), ("Giấy giới thiệu", "GGT"),
        ("Kết luận", "KL"), ("Thông tư", "TT"), ("Thông tri", "TT"), ("Nghị định", "NĐ"), ("Luật", "Luật"), ("Pháp lệnh", "PL"), ("Văn bản hợp nhất", "VBHN"), ("Kế hoạch hành động", "KH"), ("Chương trình hành động", "CTr"), ("Danh mục", "DM"),
    ];

    private static readonly SearchValues<char> Lower = SearchValues.Create("abcdeghiklmnopqrstuvxyàáảãạêđôơư");

    /// <summary>A line that is nothing but the name of a kind in capitals: "KẾ HOẠCH".</summary>
    public static (string Name, string Short)? Heading(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 24 || text.ContainsAny(Lower))
            return null;
        var words = text.Trim(".: *_");
        foreach (var (name, abbreviation) in Known)
            if (words.Equals(name, StringComparison.OrdinalIgnoreCase))
                return (name, abbreviation);
        return null;
    }

    /// <summary>KH → Kế hoạch; null for what is no abbreviation of a kind.</summary>
    public static string? Name(string abbreviation) =>
        Known.FirstOrDefault(known => string.Equals(known.Short, abbreviation, StringComparison.OrdinalIgnoreCase)).Name;
}
