namespace NhipCau.VanBan.Files.Official;

/// <summary>The layouts in force: one for state bodies, two for the Party, by the day of the document.</summary>
public static class PaperLayouts
{
    /// <summary>
    /// Nghị định 30/2020/NĐ-CP, Phụ lục I. A number here has its clause (part.item, its words shortened) as its only reason.
    /// </summary>
    public static PaperLayout Decree30 { get; } = new()
    {
        Act = "Nghị định 30/2020/NĐ-CP, Phụ lục I",
        Branch = Branch.State,

        // I.3 "Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm."
        Top = 20,
        Bottom = 20,
        Left = 30,
        Right = 18,

        // I.7 "Được đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 đến 14, kiểu chữ đứng, được đặt canh giữa theo chiều ngang trong
        // phần lề trên của văn bản, không hiển thị số trang thứ nhất."
        PageNumber = new(13),
        PageNumberFromTop = 10,

        // II.1 "Quốc hiệu … chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm và ở phía trên cùng, bên phải trang đầu tiên."
        Name = OfficialLayout.NationalName,
        NameLetters = new(12, Bold: true),

        // II.1 "Tiêu ngữ … chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm và được canh giữa dưới Quốc hiệu; … phía dưới có
        // đường kẻ ngang, nét liền, có độ dài bằng độ dài của dòng chữ."
        Motto = OfficialLayout.Motto,
        MottoLetters = new(13, Bold: true),

        // Sơ đồ bố trí: ô 2 on the left, ô 1 on the right; Quốc hiệu takes the wider part so that it stays on one line.
        LeftHeadShare = 0.44,

        // II.2 "Tên cơ quan, tổ chức chủ quản … chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng."
        Parent = new(12),

        // II.2 "Tên cơ quan, tổ chức ban hành văn bản … chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm, …; phía dưới có đường
        // kẻ ngang, nét liền, có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ và đặt cân đối so với dòng chữ."
        Issuer = new(12, Bold: true),
        RuleShare = 0.42,

        // II.3 "Từ “Số” … chữ in thường, cỡ chữ 13, kiểu chữ đứng; sau từ “Số” có dấu hai chấm (:)"
        Number = new(13),
        NumberColon = true,

        // II.4 "Địa danh và thời gian ban hành … chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ nghiêng"
        PlaceAndDate = new(13, Italic: true),

        // II.5 "Tên loại văn bản … chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Trích yếu … ngay dưới tên loại văn bản, chữ
        // in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Bên dưới … có đường kẻ ngang … từ 1/3 đến 1/2 độ dài của dòng chữ."
        Kind = new(14, Bold: true),
        Title = new(14, Bold: true),

        // II.5 "Đối với công văn, trích yếu … sau chữ “V/v” bằng chữ in thường, cỡ chữ từ 12 đến 13, kiểu chữ đứng; đặt canh giữa
        // dưới số và ký hiệu văn bản, cách dòng 6pt."
        Subject = "V/v",
        SubjectLetters = new(12),
        SubjectGap = 6,

        // II.6 "Nội dung văn bản … được canh đều cả hai lề, kiểu chữ đứng; cỡ chữ từ 13 đến 14; khi xuống dòng, chữ đầu dòng lùi vào
        // 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn văn tối thiểu là 6pt; khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa
        // là 1,5 lines."
        Body = new(14),
        FirstLineIndent = 12.7,
        ParagraphGap = 6,
        LineSpacing = 1.15,

        // II.6 "Căn cứ ban hành văn bản … kiểu chữ nghiêng; sau mỗi căn cứ phải xuống dòng"
        BasesDashed = false,

        // II.6 "thứ tự … dùng chữ số La Mã / Ả Rập, sau số thứ tự có dấu chấm (.)"
        HeadingMark = ".",
        End = "./.",

        // II.9 "Từ “Kính gửi” và tên các cơ quan … chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ đứng"
        PetitionAddress = "Kính gửi",
        Addressee = new(14),

        // Phụ lục III, Mẫu 1.2: "QUYẾT ĐỊNH:" alone on its line, under the bases; who decides above them.
        DeciderBeforeVerb = false,

        // II.7 "Quyền hạn, chức vụ của người ký … chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Họ và tên … chữ in thường, cỡ
        // chữ từ 13 đến 14, kiểu chữ đứng, đậm, được canh giữa so với quyền hạn, chức vụ của người ký."
        Authority = new(14, Bold: true),
        Position = new(14, Bold: true),
        Signer = new(14, Bold: true),
        SignatureRoom = 72,

        // II.9 "Từ “Nơi nhận” … trên một dòng riêng (ngang hàng với dòng chữ “quyền hạn, chức vụ của người ký” và sát lề trái), sau có
        // dấu hai chấm, bằng chữ in thường, cỡ chữ 12, kiểu chữ nghiêng, đậm. Phần liệt kê … cỡ chữ 11, kiểu chữ đứng"
        RecipientsHead = new(12, Bold: true, Italic: true),
        Recipient = new(11),

        // III.1 "Từ “Phụ lục” và số thứ tự … một dòng riêng, canh giữa, chữ in thường, cỡ chữ 14, kiểu chữ đứng, đậm. Tên Phụ lục …
        // canh giữa, chữ in hoa, cỡ chữ từ 13 đến 14, kiểu chữ đứng, đậm. Thông tin chỉ dẫn kèm theo văn bản … cỡ chữ từ 13 đến 14,
        // kiểu chữ nghiêng"
        AppendixLabel = new(14, Bold: true),
        AppendixTitle = new(14, Bold: true),
        AppendixNote = new(14, Italic: true),

        // II.6 is for running text; a table keeps the smallest size the body may have. Of footnotes nothing is said.
        TableSize = 13,
        TableGap = 2,
        FootnoteSize = 10,
    };

    /// <summary>Hướng dẫn 05-HD/VPTW of 27/5/2026.</summary>
    public static PaperLayout Guidance05(LayoutSettings settings) => Decree30 with
    {
        Act = "Hướng dẫn 05-HD/VPTW ngày 27/5/2026",
        Branch = Branch.Party,

        // "cách mép trên 20 mm, mép dưới 20 mm, mép trái 30 mm, mép phải 15 mm"
        Right = 15,

        // "Số trang … cỡ chữ 14, canh giữa, cách mép trên 10 mm, từ trang thứ hai"
        PageNumber = new(14),

        // "Tiêu đề ĐẢNG CỘNG SẢN VIỆT NAM … chữ in hoa, đứng, đậm, cỡ chữ 15, phía dưới có đường kẻ ngang bằng độ dài của tiêu đề"
        Name = OfficialLayout.PartyName,
        NameLetters = new(15, Bold: true),
        Motto = null,

        // "Tên cơ quan cấp trên … cỡ chữ 14, đứng; tên cơ quan ban hành … cỡ chữ 14, đứng, đậm, phía dưới có dấu sao (*)"
        Parent = new(14),
        Issuer = new(14, Bold: true),
        UnderIssuer = "*",

        // "Số và ký hiệu … cỡ chữ 14", without a colon; "Địa danh và ngày, tháng, năm … cỡ chữ 14, nghiêng"
        Number = new(14),
        NumberColon = false,
        PlaceAndDate = new(14, Italic: true),

        // "Tên loại … in hoa, đứng, đậm, cỡ chữ 15 - 16; trích yếu … đứng, đậm, cỡ chữ 14 - 15, phía dưới có năm dấu gạch nối (-----)"
        Kind = new(16, Bold: true),
        Title = new(15, Bold: true),
        UnderTitle = "-----",

        // "Trích yếu của công văn … về việc …, cỡ chữ 12, nghiêng"
        Subject = "Về việc",
        SubjectLetters = new(12, Italic: true),

        // "Nội dung … cỡ chữ 14 - 15, lùi đầu dòng khoảng 10 mm, khoảng cách giữa các đoạn tối thiểu 6 pt, giữa các dòng chính xác từ
        // 18 đến 22 pt"
        FirstLineIndent = 10,
        LineSpacing = 1,
        LineExactly = 20,
        BasesDashed = settings.PartyBasesDashed,

        // "I-, 1-, a)"; the text ends with a full stop and nothing after it
        HeadingMark = "-",
        End = null,

        // "Tờ trình … Kính trình"
        PetitionAddress = "Kính trình",

        // "BAN THƯỜNG VỤ … QUYẾT ĐỊNH" under the bases
        DeciderBeforeVerb = true,

        // "Quyền hạn … in hoa, đậm, cỡ chữ 14; chức vụ … in hoa, không đậm, cỡ chữ 14; họ tên … đậm, cỡ chữ 14"
        Position = new(14),

        // "Nơi nhận … cỡ chữ 14, đứng, gạch chân; phần liệt kê … cỡ chữ 12"
        RecipientsHead = new(14, Underline: true),
        Recipient = new(12),
    };

    /// <summary>Hướng dẫn 36-HD/VPTW of 03/4/2018: its sizes are those of its successor, the rest as it is set.</summary>
    public static PaperLayout Guidance36(LayoutSettings settings) => Guidance05(settings) with
    {
        Act = "Hướng dẫn 36-HD/VPTW ngày 03/4/2018",
        Right = settings.Guidance36.RightMargin,
        PageNumber = new(settings.Guidance36.PageNumberSize),
        PageNumberFromTop = settings.Guidance36.PageNumberFromTop,
        FirstLineIndent = settings.Guidance36.FirstLineIndent,
        LineExactly = settings.Guidance36.LineExactly,
        UnderTitle = settings.Guidance36.UnderTitle,
        PetitionAddress = settings.Guidance36.PetitionAddress,
        Position = new(14, settings.Guidance36.PositionBold),
    };

    private static readonly LayoutSettings Usual = new();

    /// <param name="day">The document's, not that of its printing.</param>
    public static PaperLayout On(Branch branch, DateOnly day, LayoutSettings? settings = null) =>
        branch == Branch.State ? Decree30
        : day < (settings ?? Usual).Guidance05From ? Guidance36(settings ?? Usual) : Guidance05(settings ?? Usual);

    /// <summary>Of a draft the last day it can have by what is printed of it; a draft of now where nothing is.</summary>
    internal static PaperLayout On(Branch branch, DateOnly? date, int? year, int? month, LayoutSettings? settings = null) => On(branch,
        date ?? (year is not (>= 1 and <= 9999) ? DateOnly.MaxValue : month is >= 1 and <= 12 ? new DateOnly(year.Value, month.Value, DateTime.DaysInMonth(year.Value, month.Value)) : new DateOnly(year.Value, 12, 31)), settings);
}
