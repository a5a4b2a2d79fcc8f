namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// Where the layout of Party documents (Hướng dẫn 05-HD/VPTW of 27/5/2026) differs from that of the state. Sizes in points, lengths in millimetres.
/// </summary>
public static class PartyLayout
{
    // "cách mép phải trang giấy 15 mm"
    public const double RightMargin = 15;

    // "Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM … chữ in hoa, đứng, đậm, cỡ chữ 15, phía dưới có đường kẻ ngang bằng độ dài của tiêu đề"
    public const string Heading = "ĐẢNG CỘNG SẢN VIỆT NAM";
    public const double HeadingSize = 15;

    // "Tên cơ quan cấp trên … cỡ chữ 14, đứng; tên cơ quan ban hành … cỡ chữ 14, đứng, đậm, phía dưới có dấu sao (*)"
    public const double IssuerSize = 14;

    // "Số và ký hiệu … cỡ chữ 14", "Địa danh và ngày, tháng, năm … cỡ chữ 14, nghiêng", "Số trang … cỡ chữ 14"
    public const double NumberSize = 14;

    // "Tên loại … in hoa, đứng, đậm, cỡ chữ 15 - 16; trích yếu … đứng, đậm, cỡ chữ 14 - 15, phía dưới có năm dấu gạch nối (-----)"
    public const double KindSize = 16;
    public const double TitleSize = 15;
    public const string UnderTitle = "-----";

    // "Trích yếu của công văn … về việc …, cỡ chữ 12, nghiêng"
    public const string Subject = "Về việc";

    // "Nội dung … lùi đầu dòng khoảng 10 mm, khoảng cách giữa các dòng chính xác từ 18 đến 22 pt"
    public const double FirstLineIndent = 10;
    public const double LineExactly = 20;

    // "Nơi nhận … cỡ chữ 14, đứng, gạch chân; phần liệt kê … cỡ chữ 12"
    public const double RecipientsHeadSize = 14;
    public const double RecipientSize = 12;
}
