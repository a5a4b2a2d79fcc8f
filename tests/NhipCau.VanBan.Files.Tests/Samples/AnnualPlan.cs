using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Samples;

/// <summary>
/// The annual plan. On purpose: the numbers of part II go from 6 to 8, a word stands twice, one task has no time, one a condition,
/// one returns every quarter.
/// </summary>
internal static class AnnualPlan
{
    public static OfficialDocument Original => Plan(number: 412, new DateOnly(2026, 5, 18), [], Tasks());

    /// <summary>The same number and issuer: a task added (10), one with another lead and time (2), one dropped (9).</summary>
    public static OfficialDocument Revised => Plan(412, new DateOnly(2026, 5, 18),
        ["Căn cứ kết quả rà soát nguồn lực và đề nghị của Sở Ngoại vụ tại Tờ trình số 96/TTr-SNgV ngày 14/5/2026"],
        [.. Tasks().Where(t => t.Number != 9).Select(t => t.Number == 2 ? Handed(t) : t), Added]);

    private sealed record PlanTask(int Number, string Title, string Text, string Lead, string Coordinating, string? Time);

    private static PlanTask Handed(PlanTask task) =>
        task with { Lead = "Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch thành phố", Time = "Quý IV năm 2026" };

    private static PlanTask Added => new(10, "Đón đoàn doanh nghiệp nước ngoài khảo sát khu vực sân bay Long Thành",
        "Chuẩn bị chương trình, tài liệu giới thiệu và bố trí các buổi làm việc cho 02 đoàn doanh nghiệp nước ngoài đến khảo sát dịch vụ hàng không, kho vận và đô thị sân bay.",
        "Sở Ngoại vụ", "Sở Công Thương, Ban Quản lý các Khu công nghiệp, Khu kinh tế thành phố", "Tháng 10/2026");

    private static PlanTask[] Tasks() =>
    [
        new(1, "Phổ biến chủ trương và quy định về đối ngoại",
            "Tổ chức 02 hội nghị phổ biến các quy định mới về quản lý hoạt động đối ngoại cho cán bộ phụ trách của các sở, ngành và địa phương; cập nhật tài liệu hỏi đáp trên trang thông tin của Sở Ngoại vụ.",
            "Sở Ngoại vụ", "Các sở, ban, ngành, UBND các xã, phường", "Quý II và Quý III năm 2026"),
        new(2, "Ngoại giao kinh tế",
            "Tổ chức hội nghị gặp gỡ doanh nghiệp có vốn đầu tư nước ngoài; giới thiệu danh mục dự án kêu gọi đầu tư bằng ba thứ tiếng Anh, Nhật, Hàn; hỗ trợ ít nhất 30 doanh nghiệp tìm hiểu thị trường ngoài nước.",
            "Sở Công Thương", "Sở Tài chính, Sở Ngoại vụ, Ban Quản lý các Khu công nghiệp, Khu kinh tế thành phố", "Quý III năm 2026"),
        new(3, "Quan hệ với các địa phương nước ngoài",
            "Rà soát các thỏa thuận quốc tế còn hiệu lực, đề xuất gia hạn hoặc chấm dứt từng thỏa thuận; chuẩn bị nội dung trao đổi trực tuyến với các địa phương kết nghĩa.",
            "Sở Ngoại vụ", "Sở Nội vụ, Văn phòng Ủy ban nhân dân thành phố", "Trước ngày 30/9/2026"),
        new(4, "Quản lý đoàn ra, đoàn vào",
            "Theo dõi việc thực hiện kế hoạch đoàn ra, đoàn vào đã được phê duyệt; cập nhật phần mềm quản lý và nhắc các đơn vị nộp báo cáo sau chuyến đi đúng hạn.",
            "Sở Ngoại vụ", "Công an thành phố, các cơ quan có đoàn", "Thường xuyên"),
        new(5, "Ngoại giao văn hóa",
            "Xây dựng chương trình biểu diễn nghệ thuật truyền thống phục vụ khách quốc tế; đưa gốm Biên Hòa vào danh mục quà tặng đối ngoại của thành phố.",
            "Sở Văn hóa, Thể thao và Du lịch", "Sở Ngoại vụ, Sở Công Thương", "Trong năm 2026"),
        new(6, "Bản tin đối ngoại",
            "Biên soạn và phát hành bản tin đối ngoại song ngữ, 01 số/quý, gửi các cơ quan đại diện Việt Nam ở nước ngoài và các hiệp hội doanh nghiệp nước ngoài.",
            "Sở Ngoại vụ", "Báo và phát thanh, truyền hình Đồng Nai, Cổng Thông tin điện tử thành phố", "Hằng quý"),
        new(8, "Ngày hội giao lưu sinh viên quốc tế",
            "Tổ chức Ngày hội giao lưu sinh viên quốc tế nếu có từ 05 trường đại học trở lên đăng ký tham gia và được cấp có thẩm quyền cho phép.",
            "Sở Giáo dục và Đào tạo", "Thành đoàn Đồng Nai, Liên hiệp các tổ chức hữu nghị thành phố", "Tháng 11/2026"),
        new(9, "Người Việt Nam ở nước ngoài",
            "Lập danh sách chuyên gia, trí thức người Đồng Nai đang làm việc ở nước ngoài; mời góp ý cho các đề án khoa học, công nghệ của thành phố.",
            "Sở Khoa học và Công nghệ", "Sở Ngoại vụ; đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam thành phố", null),
    ];

    private static OfficialDocument Plan(int number, DateOnly date, string[] moreBases, PlanTask[] tasks) => new()
    {
        Issuer = "Ủy ban nhân dân",
        IssuerPlace = "thành phố Đồng Nai",
        Number = number,
        Symbol = "KH-UBND",
        Place = "Đồng Nai",
        Date = date,
        KindName = "Kế hoạch",
        Title = "Công tác đối ngoại của thành phố Đồng Nai năm 2026",
        Bases =
        [
            "Căn cứ Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về hội nhập quốc tế trong tình hình mới",
            "Căn cứ Chương trình hành động số 21-CTr/TU ngày 09/3/2026 của Thành ủy Đồng Nai về công tác đối ngoại giai đoạn 2026 - 2030",
            .. moreBases,
        ],
        Body =
        [
            new Paragraph("Ủy ban nhân dân thành phố Đồng Nai ban hành Kế hoạch công tác đối ngoại năm 2026 với các nội dung sau:"),
            new Heading(1, "I. Mục đích, yêu cầu"),
            new Heading(2, "1. Mục đích"),
            new BulletItem("Giữ nhịp các quan hệ đã có, mở thêm đối tác ở những lĩnh vực thành phố đang cần: công nghiệp sạch, kho vận, đào tạo nghề;"),
            new BulletItem("Đưa hình ảnh thành phố Đồng Nai trẻ, năng động đến với bạn bè và nhà đầu tư nước ngoài."),
            new Heading(2, "2. Yêu cầu"),
            new BulletItem("Mỗi hoạt động có một cơ quan chịu trách nhiệm chính, có thời hạn và kết quả đo được;"),
            new BulletItem("Sử dụng kinh phí tiết kiệm, tránh trùng lặp nội dung giữa các các đơn vị."),
            new Heading(1, "II. Nhiệm vụ trọng tâm"),
            .. tasks.SelectMany(Lines),
            new Heading(1, "III. Tổ chức thực hiện"),
            new Heading(2, "1. Sở Ngoại vụ"),
            new Paragraph("Theo dõi, đôn đốc việc thực hiện Kế hoạch; tổng hợp kết quả, báo cáo Ủy ban nhân dân thành phố 6 tháng trước ngày 15/6/2026 và cả năm trước ngày 15/11/2026."),
            new Heading(2, "2. Sở Tài chính"),
            new Paragraph("Tham mưu bố trí kinh phí thực hiện Kế hoạch trong dự toán được giao; hướng dẫn thanh toán, quyết toán theo quy định."),
            new Heading(2, "3. Công an thành phố, Bộ Chỉ huy Quân sự thành phố"),
            new Paragraph("Bảo đảm an ninh, an toàn cho các hoạt động đối ngoại diễn ra trên địa bàn."),
            new Heading(2, "4. Các sở, ban, ngành; UBND các xã, phường"),
            new Paragraph("Cụ thể hóa nhiệm vụ được giao trong Kế hoạch này; gửi báo cáo kết quả về Sở Ngoại vụ trước ngày 10/6/2026 và trước ngày 10/11/2026 để tổng hợp."),
            new Paragraph("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, địa phương phản ánh về Sở Ngoại vụ để tổng hợp, báo cáo Ủy ban nhân dân thành phố xem xét."),
        ],
        Recipients =
        [
            "Bộ Ngoại giao (để báo cáo)", "Thường trực Thành ủy (để báo cáo)", "Chủ tịch, các Phó Chủ tịch UBND thành phố",
            "Các sở, ban, ngành", "Liên hiệp các tổ chức hữu nghị thành phố", "UBND các xã, phường", "Lưu: VT, SNgV",
        ],
        Signature = new Signature(["KT. Chủ tịch"], "Phó Chủ tịch", "Đinh Quốc Khải"),
    };

    private static IEnumerable<Block> Lines(PlanTask task)
    {
        yield return new Heading(2, $"{task.Number}. {task.Title}");
        yield return new Paragraph(task.Text);
        yield return new BulletItem($"Đơn vị chủ trì: {task.Lead};");
        yield return new BulletItem($"Đơn vị phối hợp: {task.Coordinating}{(task.Time is null ? "." : ";")}");
        if (task.Time is not null) yield return new BulletItem($"Thời gian thực hiện: {task.Time}.");
    }
}
