using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>A report with everything the layout knows.</summary>
internal static class Report
{
    public static OfficialDocument Document => new()
    {
        Parent = "Ủy ban nhân dân thành phố Đồng Nai",
        Issuer = "Sở Ngoại vụ",
        Number = 7,
        Symbol = "BC-SNgV",
        Place = "Đồng Nai",
        Date = new DateOnly(2026, 1, 5),
        KindName = "Báo cáo",
        Title = "Kết quả công tác đối ngoại năm 2026, phương hướng, nhiệm vụ năm 2027 của thành phố Đồng Nai",
        Addressees = ["Bộ Ngoại giao", "Ủy ban nhân dân thành phố"],
        Bases = ["Căn cứ Luật Thử nghiệm ngày 01/01/2026", "Thực hiện Kế hoạch số 412/KH-UBND ngày 18/5/2026;"],
        Body =
        [
            new Heading(1, "I. Kết quả thực hiện"),
            new Heading(2, "1. Tình hình chung"),
            new Heading(3, "1.1. Thuận lợi"),
            new Paragraph([new Run("Trong năm, thành phố đã đón "), new Run("14", Bold: true, Bookmark: "chi_tieu_doan_vao"), new Run(" đoàn khách, "), new Run("không kể", Italic: true), new Run(" các đoàn quá cảnh.")]),
            .. Enumerable.Range(1, 14).Select(i => new Paragraph($"Đoạn văn thứ {i} nói về một kết quả cụ thể: số đoàn, số hội nghị, số thỏa thuận được ký và những việc còn dang dở cần tiếp tục trong kỳ sau, có nêu rõ cơ quan chịu trách nhiệm.")),
            new BulletItem("Một gạch đầu dòng ngắn;"),
            new Table(["TT", "Chỉ tiêu", "Số", "Ghi chú"], [["A. Đoàn ra, đoàn vào"], ["1", "Đoàn ra", "10", "02 đoàn lùi sang năm sau"], ["2", "Đoàn vào", "14", "Một dòng\nhai dòng"]]),
            new Heading(1, "II. Phương hướng"),
            new Paragraph("Trên đây là báo cáo kết quả công tác đối ngoại năm 2026."),
        ],
        Recipients = ["Như trên", "Lưu: VT, HTQT"],
        Signature = new Signature(["KT. Giám đốc"], "Phó Giám đốc", "Võ Thị Ngọc Hân"),
        Appendices =
        [
            new Appendix("Danh mục thỏa thuận quốc tế", [new Table(["TT", "Tên thỏa thuận", "Ngày ký"], [["1", "Bản ghi nhớ về đào tạo nghề", "12/3/2026"]])], Landscape: true),
            new Appendix("Danh sách đoàn vào", [new Paragraph("Không phát sinh.")]),
        ],
    };
}
