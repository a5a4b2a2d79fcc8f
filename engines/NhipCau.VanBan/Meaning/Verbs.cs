namespace NhipCau.VanBan.Meaning;

/// <summary>The words that come behind the name of a body, as pieces of patterns: what it does, and what else ends its name.</summary>
internal static class Verbs
{
    /// <summary>What bodies are ordered to do. Words that are also parts of names ("tổ chức", "quản lý", "báo cáo viên") say so.</summary>
    public const string Actions =
        @"tổ chức(?! (?:có liên quan|liên quan|chính trị|quốc tế|xã hội|phi chính phủ|thành viên|đoàn thể|hữu nghị|đảng|kinh tế|tôn giáo|khoa học|nước ngoài|cá nhân|phi lợi nhuận|tín dụng))|tham mưu|xây dựng|triển khai|thực hiện|hướng dẫn|rà soát|đề xuất|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp|báo cáo(?! viên)"
        + @"|chủ trì|phối hợp|chỉ đạo|định hướng|quán triệt|tuyên truyền|vận động|cung cấp|bố trí|cân đối|thẩm định|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|chịu trách nhiệm|có trách nhiệm|có nhiệm vụ"
        + @"|căn cứ|theo chức năng|trên cơ sở|chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|phát huy|hỗ trợ|tạo điều kiện|xem xét|nghiên cứu|lựa chọn|lập(?! pháp| trình)|ban hành|trình|gửi|đăng ký|(?<!bầu )cử|đón|tiếp(?! cận thông tin)|làm (?:đầu mối|cơ quan|đơn vị|việc)"
        + @"|là (?:cơ quan|đơn vị|đầu mối|thường trực)|phát hiện|xử lý|giải quyết|phê duyệt|(?<!cơ quan |đơn vị |Cục |[Nn]hà nước )quản lý|giới thiệu|quảng bá|lồng ghép|chấp hành|nghiêm túc|nghiêm chỉnh|cập nhật|đưa|sử dụng|tham gia|khai thác|giao(?! thông| dịch| lưu)|đánh giá"
        + @"|hoàn thành|hoàn thiện|hoàn tất|khẩn trương|thông báo(?! để)|thông tin(?! (?:điện tử|đối ngoại|và truyền thông|liên lạc|đại chúng|báo chí|truyền thông))|phân công|ưu tiên|bồi dưỡng|đào tạo|công bố|công khai|tiếp nhận|thẩm tra|quan tâm|xác định|tranh thủ|thúc đẩy|củng cố|thiết lập|kết nối|biên soạn|biên dịch"
        + @"|sản xuất|phát hành|phổ biến|mở|trao đổi|làm việc|chuẩn bị|bám sát|phản ánh|nắm|duy trì|sắp xếp|kiện toàn|cụ thể hóa|đề cao|gương mẫu|phân bổ|phân cấp|ủy quyền|cấp(?! tỉnh| huyện| xã| ủy| thành phố| trên| dưới| cơ sở| trung ương)|giúp|thống kê|khảo sát|lấy ý kiến|cho ý kiến|có ý kiến|tiến hành|xúc tiến|huy động"
        + @"|thu hút|mời|ký kết|rút kinh nghiệm|sơ kết|tổng kết|khen thưởng|chịu|bảo vệ|phòng ngừa|ngăn chặn|đấu tranh|quy định chi tiết|nhân rộng|đổi mới|tập huấn|đẩy nhanh|chỉnh trang|sửa đổi|khảo nghiệm|bàn giao|tiếp thu|giải trình|cải cách|cải thiện|tôn tạo|trùng tu|nâng cấp|mở rộng|rút ngắn|thanh tra|xếp|đăng tải|đăng|phát sóng|in ấn|dịch|đề cử|tuyển|chọn|quán triệt|tháo gỡ|khắc phục|chấn chỉnh|tạo|đối chiếu|thu thập|công nhận|biểu dương|xác minh|hỗ trợ|trang bị|thành lập|cam kết|lưu trữ|vận hành|niêm yết|dự trù|lập dự toán|thanh toán|quyết toán|thẩm tra|tập trung|nghiêm cấm|định kỳ|hằng (?:năm|quý|tháng|tuần)|hàng (?:năm|quý|tháng|tuần)";

    /// <summary>Words that end a name though they order nothing.</summary>
    public const string Stops =
        @"theo|trên địa bàn|làm|là|được|trong|để|nhằm|khi|nếu|cho|đối với|tại|từ|đến|hiệu quả|sớm|cần|phải|có (?!liên quan|ký kết|vốn|trụ sở|chức năng|hoạt động|yếu tố|nhu cầu|quan hệ)|sẽ|đã|không|thì|mà|do|yêu cầu|đề nghị|kính|trân trọng|lãnh đạo(?=\s+\p{Ll}|\s+(?:UBND|HĐND))(?!\s+(?:các|cấp|chủ chốt|cơ quan|đơn vị|sở|ban|phòng|tỉnh|thành phố|huyện|xã|phường|chuyên trách))|đồng thời|như|vào|với|trước|sau|ngoài";
}
