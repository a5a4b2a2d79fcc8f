namespace NhipCau.VanBan.Tests;

/// <summary>A decision that issues a regulation, with an annex and footnotes: what a plan does not have.</summary>
internal static class Decision
{
    private const string Text = """
        ỦY BAN NHÂN DÂN
        TỈNH SƠN HẢI
        Số: 1204/QĐ-UBND
        HỎA TỐC
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Sơn Hải, ngày 09 tháng 02 năm 2026
        QUYẾT ĐỊNH
        Ban hành Quy chế tiếp khách quốc tế của tỉnh Sơn Hải
        CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
        Căn cứ Luật Thử nghiệm ngày 19/02/2025;
        Căn cứ Nghị định số 18/2022/NĐ-CP ngày 18/02/2022 của Chính phủ về nghi lễ đối ngoại;
        Theo đề nghị của Giám đốc Sở Ngoại vụ tại Tờ trình số 31/TTr-SNgV ngày 20/01/2026.
        QUYẾT ĐỊNH:
        Điều 1. Ban hành kèm theo Quyết định này Quy chế tiếp khách quốc tế của tỉnh.
        Điều 2. Quyết định này thay thế Quyết định số 77/QĐ-UBND ngày 05/3/2019 của UBND tỉnh và có hiệu lực kể từ ngày ký.
        Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Ngoại vụ[^1] chịu trách nhiệm thi hành Quyết định này./.
        [^1]: Sau đây gọi là cơ quan đầu mối.
        Nơi nhận:
        - Như Điều 3;
        - Bộ Ngoại giao;
        - Lưu: VT.
        Đồng kính gửi:
        - Thường trực Tỉnh ủy.
        TM. ỦY BAN NHÂN DÂN
        CHỦ TỊCH
        (Đã ký)
        Trịnh Công Lâm
        QUY CHẾ
        Tiếp khách quốc tế của tỉnh Sơn Hải
        (Ban hành kèm theo Quyết định số 1204/QĐ-UBND ngày 09 tháng 02 năm 2026)
        Chương I
        QUY ĐỊNH CHUNG
        Điều 1. Phạm vi
        1. Quy chế này quy định việc đón, tiếp khách quốc tế đến thăm và làm việc tại tỉnh.
        2. Khách quốc tế gồm:
        a) Đoàn do lãnh đạo các nước dẫn đầu;
        b) Đoàn của tổ chức quốc tế.
        Chương II
        TỔ CHỨC THỰC HIỆN
        Điều 2. Trách nhiệm
        1. Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh hướng dẫn thực hiện; báo cáo trước ngày 20/12/2026.
        2. Sở Tài chính bố trí 02 tỷ đồng.
        PHỤ LỤC I
        DANH MỤC ĐOÀN DỰ KIẾN
        (Kèm theo Quy chế tiếp khách quốc tế)
        TT\tĐoàn\tNước\tSố người\tNgày đến\tNgày đi\tCơ quan\tGhi chú
        A. Quý I\t\t\t\t\t\t\t
        1\tĐoàn hữu nghị\tLào\t12\t03/3/2026\t05/3/2026\tSở Ngoại vụ\tĂn, ở\u2028tự lo
        2\tĐoàn doanh nghiệp\tNhật Bản\t08\t10/3/2026\t11/3/2026\tSở Công Thương\t
        """;

    public static string Printed => Text.Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\u2028", "\u2028", StringComparison.Ordinal);
}
