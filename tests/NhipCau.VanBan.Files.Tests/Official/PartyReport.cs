using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>A report of the office of a party committee, made and as a text to be set anew.</summary>
internal static class PartyReport
{
    public static OfficialDocument Document => new()
    {
        Branch = Branch.Party,
        Parent = "Tỉnh ủy Sơn Hải",
        Issuer = "Văn phòng",
        Number = 8,
        Symbol = "BC/VPTU",
        Place = "Sơn Hải",
        Date = new DateOnly(2026, 7, 3),
        KindName = "Báo cáo",
        Title = "công tác đối ngoại Đảng 6 tháng đầu năm 2026",
        Body =
        [
            new Heading(1, "I- Kết quả"),
            new Heading(2, "1- Đối ngoại Đảng"),
            .. Enumerable.Range(1, 14).Select(i => new Paragraph($"Đoạn văn thứ {i} nói về một kết quả cụ thể: số đoàn, số hội nghị, số thỏa thuận được ký và những việc còn dang dở cần tiếp tục trong kỳ sau, có nêu rõ cơ quan chịu trách nhiệm.")),
            new BulletItem("Đón 05 đoàn khách quốc tế;"),
            new Table(["TT", "Nội dung", "Số đoàn"], [["1", "Đoàn ra", "2"], ["2", "Đoàn vào", "5"]]),
            new Heading(1, "II- Kiến nghị"),
            new Paragraph("Đề nghị các ban đảng phối hợp cung cấp thông tin trước ngày 20 hằng tháng."),
        ],
        Recipients = ["Thường trực Tỉnh ủy", "Các ban đảng", "Lưu Văn phòng Tỉnh ủy"],
        Signature = new Signature(["K/T Chánh Văn phòng"], "Phó Chánh Văn phòng", "Đỗ Thị Minh Nguyệt"),
        Appendices = [new Appendix("Danh sách đoàn vào", [new Paragraph("Không phát sinh.")])],
    };

    public const string Printed = """
        TỈNH ỦY SƠN HẢI
        BAN THƯỜNG VỤ
        *
        Số 15-BC/TU
        ĐẢNG CỘNG SẢN VIỆT NAM
        Sơn Hải, ngày 11 tháng 6 năm 2026
        BÁO CÁO
        Công tác đối ngoại 6 tháng đầu năm 2026
        -----
        Thực hiện Công văn số 12-CV/VPTW ngày 04/5/2026 của Văn phòng Trung ương Đảng, Ban Thường vụ Tỉnh ủy báo cáo như sau:
        I- KẾT QUẢ
        1- Đối ngoại Đảng
        Đã đón 05 đoàn khách quốc tế.
        II- KIẾN NGHỊ
        Đề nghị Bộ Ngoại giao hướng dẫn việc ký kết thỏa thuận.
        Nơi nhận:
        - Văn phòng Trung ương Đảng,
        - Lưu Văn phòng Tỉnh ủy.
        T/M BAN THƯỜNG VỤ
        PHÓ BÍ THƯ
        Cao Thị Bích Liên
        """;
}
