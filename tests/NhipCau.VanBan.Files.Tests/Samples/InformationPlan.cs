using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Samples;

/// <summary>A plan with a) b) c) lines for content, lead, coordination and time.</summary>
internal static class InformationPlan
{
    public static OfficialDocument Document => new()
    {
        Issuer = "Ủy ban nhân dân",
        IssuerPlace = "thành phố Đồng Nai",
        Number = 437,
        Symbol = "KH-UBND",
        Place = "Đồng Nai",
        Date = new DateOnly(2026, 5, 27),
        KindName = "Kế hoạch",
        Title = "Thông tin đối ngoại trên địa bàn thành phố Đồng Nai năm 2026",
        Bases =
        [
            "Căn cứ Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới",
            "Theo đề nghị của Sở Văn hóa, Thể thao và Du lịch tại Tờ trình số 188/TTr-SVHTTDL ngày 15/5/2026",
        ],
        Body =
        [
            new Paragraph("Ủy ban nhân dân thành phố ban hành Kế hoạch thông tin đối ngoại năm 2026, cụ thể như sau:"),
            new Heading(1, "I. Mục đích, yêu cầu"),
            new Heading(2, "1. Mục đích"),
            new Paragraph("a) Cung cấp thông tin đúng, kịp thời về thành phố Đồng Nai cho báo chí, nhà đầu tư và cộng đồng người nước ngoài."),
            new Paragraph("b) Xây dựng kho hình ảnh, tư liệu dùng chung cho các cơ quan làm công tác đối ngoại."),
            new Heading(2, "2. Yêu cầu"),
            new Paragraph("Nội dung ngắn gọn, có số liệu và nguồn dẫn; ưu tiên các kênh số và tiếng nước ngoài phổ biến."),
            new Heading(1, "II. Nội dung"),
            .. Task("1. Trang thông tin điện tử nhiều thứ tiếng",
                "Nâng cấp giao diện, bổ sung tiếng Nhật và tiếng Hàn; cập nhật ít nhất 20 tin, bài mỗi tháng.",
                "Cổng Thông tin điện tử thành phố", "Sở Ngoại vụ, Sở Khoa học và Công nghệ", "Quý III năm 2026"),
            .. Task("2. Phim giới thiệu thành phố",
                "Sản xuất 01 phim ngắn từ 5 đến 7 phút và 03 đoạn phim dưới 60 giây để dùng tại các sự kiện quốc tế.",
                "Báo và phát thanh, truyền hình Đồng Nai", "Sở Văn hóa, Thể thao và Du lịch, Sở Ngoại vụ", "Hoàn thành trước ngày 31/10/2026"),
            .. Task("3. Bồi dưỡng người phát ngôn",
                "Mở 02 lớp bồi dưỡng kỹ năng phát ngôn, trả lời báo chí nước ngoài cho lãnh đạo các sở, ngành và các xã, phường.",
                "Sở Nội vụ", "Sở Ngoại vụ, Sở Văn hóa, Thể thao và Du lịch", "Quý II và Quý IV năm 2026"),
            .. Task("4. Tiếp và hướng dẫn phóng viên nước ngoài",
                "Trả lời đề nghị hoạt động báo chí của phóng viên nước ngoài trong thời hạn quy định; bố trí người hướng dẫn khi cần.",
                "Sở Ngoại vụ", "Công an thành phố", "Thường xuyên"),
            .. Task("5. Ấn phẩm giới thiệu môi trường đầu tư",
                "In 1.000 cuốn cẩm nang đầu tư song ngữ, phát tại hội nghị gặp gỡ doanh nghiệp.",
                "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch thành phố", "Sở Tài chính, Sở Công Thương", "Tháng 8/2026"),
            .. Task("6. Theo dõi thông tin quốc tế về thành phố",
                "Điểm tin nước ngoài viết về thành phố, 01 báo cáo/tháng, kèm kiến nghị xử lý thông tin sai lệch.",
                "Sở Văn hóa, Thể thao và Du lịch", "Sở Ngoại vụ; kính mời Ban Tuyên giáo và Dân vận Thành ủy", "Hằng tháng"),
            new Heading(1, "III. Tổ chức thực hiện"),
            new Paragraph("1. Sở Văn hóa, Thể thao và Du lịch theo dõi, đôn đốc việc thực hiện Kế hoạch; báo cáo kết quả về Ủy ban nhân dân thành phố trước ngày 05/12/2026."),
            new Paragraph("2. Các sở, ban, ngành; UBND các xã, phường gửi báo cáo kết quả về Sở Văn hóa, Thể thao và Du lịch trước ngày 20/11/2026."),
            new Paragraph("3. Kinh phí thực hiện bố trí từ dự toán chi thường xuyên được giao năm 2026 của các đơn vị."),
        ],
        Recipients =
        [
            "Bộ Văn hóa, Thể thao và Du lịch (để báo cáo)", "Thường trực Thành ủy (để báo cáo)", "Ban Tuyên giáo và Dân vận Thành ủy",
            "Các sở, ban, ngành", "Báo và phát thanh, truyền hình Đồng Nai", "UBND các xã, phường", "Lưu: VT, KGVX",
        ],
        Signature = new Signature(["KT. Chủ tịch"], "Phó Chủ tịch", "Tạ Minh Hòa"),
    };

    private static IEnumerable<Block> Task(string heading, string content, string lead, string coordinating, string time) =>
    [
        new Heading(2, heading),
        new Paragraph($"a) Nội dung thực hiện: {content}"),
        new Paragraph($"b) Đơn vị chủ trì: {lead}."),
        new Paragraph($"c) Đơn vị phối hợp: {coordinating}."),
        new Paragraph($"d) Thời gian thực hiện: {time}."),
    ];
}
