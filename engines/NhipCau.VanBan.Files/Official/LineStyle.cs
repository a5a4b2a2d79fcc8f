using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.OfficialLayout;

namespace NhipCau.VanBan.Files.Official;

/// <summary>A named style of a line; in Word each can be found and changed by its Vietnamese name.</summary>
internal sealed record LineStyle(string Id, string Name, double Size)
{
    public bool Bold { get; init; }
    public bool Italic { get; init; }
    public JustificationValues Align { get; init; } = JustificationValues.Center;
    public double FirstLine { get; init; }
    public double Left { get; init; }
    public double Before { get; init; }
    public double After { get; init; }
    public double Spacing { get; init; } = 1;
    /// <summary>Points from line to line, in place of <see cref="Spacing"/>.</summary>
    public double? Exactly { get; init; }
    public bool Underline { get; init; }
    public bool KeepNext { get; init; }
    public int? Outline { get; init; }

    /// <summary>One line of the page, in order from its top.</summary>
    public static readonly LineStyle[] All =
    [
        new("QuocHieu", "Quốc hiệu", NationalNameSize) { Bold = true },
        new("TieuNgu", "Tiêu ngữ", MottoSize) { Bold = true },
        new("CoQuanChuQuan", "Cơ quan chủ quản", ParentSize),
        new("CoQuanBanHanh", "Cơ quan ban hành", IssuerSize) { Bold = true },
        new("DuongKe", "Đường kẻ", 2) { Before = 4, Exactly = 2 },
        new("SoKyHieu", "Số và ký hiệu", NumberSize) { Before = 4 },
        new("DiaDanhThoiGian", "Địa danh và thời gian", PlaceAndDateSize) { Italic = true, Before = 4 },
        new("TrichYeuCongVan", "Trích yếu công văn", SubjectSize) { Before = SubjectGap },
        new("TenLoai", "Tên loại", KindSize) { Bold = true, Before = 18, KeepNext = true, Outline = 0 },
        new("TrichYeu", "Trích yếu", TitleSize) { Bold = true, KeepNext = true },
        new("KinhGui", "Kính gửi", AddresseeSize) { Before = 12, After = ParagraphGap },
        new("KinhGuiNhieuNoi", "Kính gửi nhiều nơi", AddresseeSize)
        {
            Align = JustificationValues.Left, Left = 42, Before = 12, KeepNext = true,
        },
        // "các gạch đầu dòng … thẳng hàng với nhau dưới dấu hai chấm": the width of "Kính gửi" further in.
        new("KinhGuiMuc", "Kính gửi từng nơi", AddresseeSize) { Align = JustificationValues.Left, Left = 60 },
        Running("CanCu", "Căn cứ") with { Italic = true },
        Running("DeMuc1", "Đề mục 1") with { Bold = true, Before = ParagraphGap, KeepNext = true, Outline = 0 },
        Running("DeMuc2", "Đề mục 2") with { Bold = true, KeepNext = true, Outline = 1 },
        Running("DeMuc3", "Đề mục 3") with { Bold = true, KeepNext = true, Outline = 2 },
        Running("NoiDung", "Nội dung"),
        Running("GachDauDong", "Gạch đầu dòng"),
        new("DauBang", "Đầu bảng", TableSize) { Bold = true, Before = TableGap, After = TableGap, KeepNext = true },
        new("NhomBang", "Nhóm trong bảng", TableSize) { Bold = true, Align = JustificationValues.Left, Before = TableGap, After = TableGap, KeepNext = true },
        new("OBang", "Ô bảng", TableSize) { Align = JustificationValues.Left, Before = TableGap, After = TableGap },
        new("OBangGiua", "Ô bảng giữa", TableSize) { Before = TableGap, After = TableGap },
        new("NoiNhan", "Nơi nhận", RecipientsHeadSize) { Bold = true, Italic = true, Align = JustificationValues.Left, KeepNext = true },
        new("NoiNhanMuc", "Nơi nhận từng nơi", RecipientSize) { Align = JustificationValues.Left, KeepNext = true },
        new("ChucVu", "Quyền hạn và chức vụ", SignatureSize) { Bold = true, KeepNext = true },
        new("HoTen", "Họ tên người ký", SignatureSize) { Bold = true, Before = SignatureRoom },
        new("PhuLuc", "Phụ lục", AppendixSize) { Bold = true, KeepNext = true, Outline = 0 },
        new("TenPhuLuc", "Tên phụ lục", AppendixSize) { Bold = true, KeepNext = true },
        new("KemTheo", "Kèm theo văn bản", AppendixSize) { Italic = true, After = 12, KeepNext = true },
        new("SoTrang", "Số trang", PageNumberSize),
    ];

    public static IEnumerable<LineStyle> Of(Branch branch) => branch == Branch.State ? All
        : All.Select(style => style.OfParty()).Append(new("ChucDanh", "Chức danh người ký", SignatureSize) { KeepNext = true });

    private LineStyle OfParty() => Id switch
    {
        "QuocHieu" => this with { Name = "Tiêu đề", Size = PartyLayout.HeadingSize },
        "CoQuanChuQuan" or "CoQuanBanHanh" => this with { Size = PartyLayout.IssuerSize },
        "SoKyHieu" or "DiaDanhThoiGian" or "SoTrang" => this with { Size = PartyLayout.NumberSize },
        "TrichYeuCongVan" => this with { Italic = true },
        "TenLoai" => this with { Size = PartyLayout.KindSize },
        "TrichYeu" => this with { Size = PartyLayout.TitleSize },
        "NoiNhan" => this with { Size = PartyLayout.RecipientsHeadSize, Bold = false, Italic = false, Underline = true },
        "NoiNhanMuc" => this with { Size = PartyLayout.RecipientSize },
        _ when FirstLine > 0 => this with { FirstLine = PartyLayout.FirstLineIndent, Exactly = PartyLayout.LineExactly },
        _ => this,
    };

    /// <summary>II.6: of the body.</summary>
    private static LineStyle Running(string id, string name) => new(id, name, BodySize)
    {
        Align = JustificationValues.Both,
        FirstLine = FirstLineIndent,
        After = ParagraphGap,
        Spacing = LineSpacing,
    };
}
