namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// Thể thức và kỹ thuật trình bày: Nghị định 30/2020/NĐ-CP, Phụ lục I. A number here has its clause (part.item, its words
/// shortened) as its only reason. Sizes in points, lengths in millimetres.
/// </summary>
public static class OfficialLayout
{
    // I.1 "Khổ giấy: Khổ A4 (210 mm x 297 mm)."
    public const double PageWidth = 210;
    public const double PageHeight = 297;

    // I.3 "Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm."
    public const double TopMargin = 20;
    public const double BottomMargin = 20;
    public const double LeftMargin = 30;
    public const double RightMargin = 18;

    // I.4 "Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, màu đen."
    public const string Font = "Times New Roman";

    // I.7 "Được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh giữa theo chiều ngang trong
    // phần lề trên của văn bản, không hiển thị số trang thứ nhất."
    public const double PageNumberSize = 13;
    public const double PageNumberFromTop = 10;

    // II.1 "Quốc hiệu … chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm và ở phía trên cùng, bên phải trang đầu tiên."
    public const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const double NationalNameSize = 12;

    // II.1 "Tiêu ngữ … chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và được canh giữa dưới Quốc hiệu; … phía dưới có
    // đường kẻ ngang, nét liền, có độ dài bằng độ dài của dòng chữ."
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const double MottoSize = 13;

    // II.2 "Tên cơ quan, tổ chức chủ quản … chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng."
    public const double ParentSize = 12;

    // II.2 "Tên cơ quan, tổ chức ban hành văn bản … chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm, …; phía dưới có đường
    // kẻ ngang, nét liền, có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ."
    public const double IssuerSize = 12;
    public const double RuleShare = 0.42;

    // Sơ đồ bố trí: ô 2 on the left, ô 1 on the right; Quốc hiệu takes the wider part so that it stays on one line.
    public const double LeftHeadShare = 0.44;

    // II.3 "Từ “Số” … chữ in thường, cỡ chữ 13, kiểu chữ đứng; sau từ “Số” có dấu hai chấm (:); với những số nhỏ hơn 10 phải
    // ghi thêm số 0 phía trước."
    public const double NumberSize = 13;

    // II.4 "Địa danh và thời gian ban hành … chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ nghiêng"
    public const double PlaceAndDateSize = 13;

    // II.5 "Tên loại văn bản … chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Trích yếu … ngay dưới tên loại văn bản, chữ
    // in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Bên dưới … có đường kẻ ngang … từ 1/3 đến 1/2 độ dài của dòng chữ."
    public const double KindSize = 14;
    public const double TitleSize = 14;

    // II.5 "Đối với công văn, trích yếu … sau chữ “V/v” bằng chữ in thường, cỡ chữ từ 12 đến 13, kiểu chữ đứng; đặt canh giữa
    // dưới số và ký hiệu văn bản, cách dòng 6pt."
    public const double SubjectSize = 12;
    public const double SubjectGap = 6;

    // II.6 "Nội dung văn bản … được canh đều cả hai lề, kiểu chữ đứng; cỡ chữ từ 13 đến 14; khi xuống dòng, chữ đầu dòng lùi vào
    // 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn văn tối thiểu là 6pt; khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa
    // là 1,5 lines."
    public const double BodySize = 14;
    public const double FirstLineIndent = 12.7;
    public const double ParagraphGap = 6;
    public const double LineSpacing = 1.15;

    // II.6 is for running text; a table keeps the smallest size the body may have.
    public const double TableSize = 13;
    public const double TableGap = 2;

    // II.7 "Quyền hạn, chức vụ của người ký … chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Họ và tên … chữ in thường, cỡ
    // chữ từ 13 đến 14, kiểu chữ đứng, đậm, được canh giữa so với quyền hạn, chức vụ của người ký."
    public const double SignatureSize = 14;
    public const double SignatureRoom = 72;

    // II.9 "Từ “Kính gửi” và tên các cơ quan … chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng"
    public const double AddresseeSize = 14;

    // II.9 "Từ “Nơi nhận” … trên một dòng riêng (ngang hàng với dòng chữ “quyền hạn, chức vụ của người ký” và sát lề trái), sau có
    // dấu hai chấm, bằng chữ in thường, cỡ chữ 12, kiểu chữ nghiêng, đậm. Phần liệt kê … cỡ chữ 11, kiểu chữ đứng"
    public const double RecipientsHeadSize = 12;
    public const double RecipientSize = 11;

    // III.1 "Từ “Phụ lục” và số thứ tự … một dòng riêng, canh giữa, chữ in thường, cỡ chữ 14, kiểu chữ đứng, đậm. Tên Phụ lục …
    // canh giữa, chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Thông tin chỉ dẫn kèm theo văn bản … cỡ chữ từ 13 đến 14,
    // kiểu chữ nghiêng"
    public const double AppendixSize = 14;
}
