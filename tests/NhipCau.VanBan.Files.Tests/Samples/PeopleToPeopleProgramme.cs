using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Samples;

/// <summary>A programme whose tasks stand in a table, in three groups.</summary>
internal static class PeopleToPeopleProgramme
{
    private const string Union = "Liên hiệp các tổ chức hữu nghị thành phố";

    public static OfficialDocument Document => new()
    {
        Issuer = "Ủy ban nhân dân",
        IssuerPlace = "thành phố Đồng Nai",
        Number = 9,
        Symbol = "CTr-UBND",
        Place = "Đồng Nai",
        Date = new DateOnly(2026, 6, 2),
        KindName = "Chương trình",
        Title = "Công tác đối ngoại nhân dân thành phố Đồng Nai năm 2026",
        Bases =
        [
            "Căn cứ Chỉ thị số 12-CT/TW ngày 05/01/2022 của Ban Bí thư về tiếp tục đổi mới và nâng cao hiệu quả đối ngoại nhân dân trong tình hình mới",
            "Theo đề nghị của Liên hiệp các tổ chức hữu nghị thành phố tại Văn bản số 58/LHHN-VP ngày 20/5/2026",
        ],
        Body =
        [
            new Paragraph("Ủy ban nhân dân thành phố ban hành Chương trình công tác đối ngoại nhân dân năm 2026 như sau:"),
            new Heading(1, "I. Mục tiêu"),
            new Paragraph("Mở rộng sự tham gia của người dân, hội đoàn và doanh nghiệp vào hoạt động hữu nghị; mỗi hội hữu nghị có ít nhất 01 hoạt động thực chất trong năm."),
            new Heading(1, "II. Các hoạt động"),
            new Table(["TT", "Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"],
            [
                ["A. Giao lưu, hữu nghị"],
                ["1", "Gặp mặt hữu nghị đầu nhiệm kỳ với các hội hữu nghị thành viên", Union, "Sở Ngoại vụ", "Quý II", "01 buổi gặp mặt"],
                ["2", "Tuần phim và ẩm thực các nước ASEAN", Union, "Sở Văn hóa, Thể thao và Du lịch;\nSở Công Thương", "Quý III", "01 tuần lễ, 05 gian hàng"],
                ["3", "Trại hè thiếu niên quốc tế", "Thành đoàn Đồng Nai", "Sở Giáo dục và Đào tạo", "Tháng 7/2026", "60 trại sinh"],
                ["4", "Giải bóng đá hữu nghị công nhân các doanh nghiệp nước ngoài", "Ban Quản lý các Khu công nghiệp, Khu kinh tế thành phố", Union, "Quý IV", "01 giải đấu"],
                ["B. Vận động viện trợ, hợp tác"],
                ["5", "Cập nhật danh mục dự án kêu gọi viện trợ phi chính phủ nước ngoài", "Sở Ngoại vụ", "Sở Tài chính, " + Union, "Trước 31/8/2026", "Danh mục song ngữ"],
                ["6", "Kiểm tra việc sử dụng viện trợ tại cơ sở", "Sở Ngoại vụ", "Công an thành phố, UBND các xã, phường có dự án", "02 đợt/năm", "Báo cáo kiểm tra"],
                ["7", "Tập huấn kỹ năng xây dựng dự án nhỏ cho hội viên", Union, "Sở Ngoại vụ", "Quý III", "01 lớp, 40 học viên"],
                ["8", "Tiếp nhận, chuyển giao xe lăn cho người khuyết tật khi nhà tài trợ xác nhận", Union, "Sở Y tế", "Khi có thông báo của nhà tài trợ", "Biên bản bàn giao"],
                ["C. Thông tin, tuyên truyền"],
                ["9", "Chuyên mục “Bạn bè bốn phương” trên truyền hình", "Báo và phát thanh, truyền hình Đồng Nai", Union, "Hằng tháng", "01 chuyên mục/tháng"],
                ["10", "Bản tin hữu nghị điện tử", Union, "Cổng Thông tin điện tử thành phố", "Hằng quý", "01 số/quý"],
                ["11", "Cuộc thi ảnh “Đồng Nai trong mắt tôi” dành cho người nước ngoài", "Sở Văn hóa, Thể thao và Du lịch", Union, "Quý III - Quý IV", "01 triển lãm"],
                ["12", "Sơ kết Chương trình, khen thưởng tập thể và cá nhân", Union, "Sở Nội vụ;\nkính mời Ban Tuyên giáo và Dân vận Thành ủy", "Tháng 12/2026", "Báo cáo sơ kết"],
            ]),
            new Heading(1, "III. Tổ chức thực hiện"),
            new Paragraph("1. Liên hiệp các tổ chức hữu nghị thành phố là đầu mối triển khai Chương trình, báo cáo kết quả về Sở Ngoại vụ trước ngày 20/11/2026."),
            new Paragraph("2. Sở Tài chính hướng dẫn sử dụng kinh phí trong dự toán đã giao của các đơn vị."),
            new Paragraph("3. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam thành phố vận động hội viên, đoàn viên tham gia các hoạt động của Chương trình."),
        ],
        Recipients =
        [
            "Liên hiệp các tổ chức hữu nghị Việt Nam (để báo cáo)", "Thường trực Thành ủy (để báo cáo)", "Ủy ban MTTQ Việt Nam thành phố",
            "Các sở, ban, ngành", Union, "UBND các xã, phường", "Lưu: VT, SNgV",
        ],
        Signature = new Signature(["TM. Ủy ban nhân dân", "KT. Chủ tịch"], "Phó Chủ tịch", "Tạ Minh Hòa"),
    };
}
