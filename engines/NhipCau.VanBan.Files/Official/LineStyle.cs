using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>A named style of a line; in Word each can be found and changed by its Vietnamese name.</summary>
internal sealed record LineStyle(string Id, string Name, Lettering Letters)
{
    public JustificationValues Align { get; init; } = JustificationValues.Center;
    public double FirstLine { get; init; }
    public double Left { get; init; }
    public double Before { get; init; }
    public double After { get; init; }
    public double Spacing { get; init; } = 1;
    /// <summary>Points from line to line, in place of <see cref="Spacing"/>.</summary>
    public double? Exactly { get; init; }
    public bool KeepNext { get; init; }
    public int? Outline { get; init; }
    /// <summary>A thin line above it.</summary>
    public bool Ruled { get; init; }
    /// <summary>The list its paragraphs are counted in, and the level there.</summary>
    public (int Num, int Level)? List { get; init; }

    /// <summary>One line of the page, in order from its top.</summary>
    public static LineStyle[] Of(PaperLayout layout)
    {
        var running = new LineStyle("NoiDung", "Nội dung", layout.Body)
        {
            Align = JustificationValues.Both,
            FirstLine = layout.FirstLineIndent,
            After = layout.ParagraphGap,
            Spacing = layout.LineSpacing,
            Exactly = layout.LineExactly,
        };
        var cell = new LineStyle("OBang", "Ô bảng", new(layout.TableSize)) { Align = JustificationValues.Left, Before = layout.TableGap, After = layout.TableGap };
        LineStyle[] headings = [Heading(1) with { Before = layout.ParagraphGap }, Heading(2), Heading(3), Heading(4) with { Letters = layout.Body }];
        return
        [
            new("DauVanBan", "Đầu văn bản", new(1)) { Exactly = 1 },
            new("QuocHieu", layout.Branch == Branch.Party ? "Tiêu đề" : "Quốc hiệu", layout.NameLetters),
            new("TieuNgu", "Tiêu ngữ", layout.Motto is null ? layout.NameLetters : layout.MottoLetters),
            new("CoQuanChuQuan", "Cơ quan chủ quản", layout.Parent),
            new("CoQuanBanHanh", "Cơ quan ban hành", layout.Issuer),
            new("DuongKe", "Đường kẻ", new(2)) { Before = 4, Exactly = 2 },
            new("DuongKeNgang", "Đường kẻ ngang", new(2)) { Before = 4, Exactly = 2, Ruled = true },
            new("SoKyHieu", "Số và ký hiệu", layout.Number) { Before = 4 },
            new("DiaDanhThoiGian", "Địa danh và thời gian", layout.PlaceAndDate) { Before = 4 },
            new("TrichYeuCongVan", "Trích yếu công văn", layout.SubjectLetters) { Before = layout.SubjectGap },
            new("TenLoai", "Tên loại", layout.Kind) { Before = 18, KeepNext = true, Outline = 0 },
            new("TrichYeu", "Trích yếu", layout.Title) { KeepNext = true },
            new("DuoiTrichYeu", "Dưới trích yếu", new(layout.Title.Size)) { After = 12, KeepNext = true },
            new("KinhGui", "Kính gửi", layout.Addressee) { Before = 12, After = layout.ParagraphGap },
            new("KinhGuiNhieuNoi", "Kính gửi nhiều nơi", layout.Addressee) { Align = JustificationValues.Left, Left = 42, Before = 12, KeepNext = true },
            // "các gạch đầu dòng … thẳng hàng với nhau dưới dấu hai chấm": the width of "Kính gửi" further in.
            new("KinhGuiMuc", "Kính gửi từng nơi", layout.Addressee) { Align = JustificationValues.Left, Left = 60 },
            running with { Id = "CanCu", Name = "Căn cứ", Letters = layout.Body with { Italic = !layout.BasesDashed } },
            new("GiuaDong", "Giữa dòng", layout.Body with { Bold = true }) { Before = layout.ParagraphGap, After = layout.ParagraphGap, KeepNext = true },
            new("GiuaDongNghieng", "Giữa dòng nghiêng", layout.Body with { Italic = true }) { Before = layout.ParagraphGap, After = layout.ParagraphGap, KeepNext = true },
            .. headings,
            .. headings.Select((h, i) => h with { Id = h.Id + "So", Name = h.Name + " đánh số", List = (NumberingPart.Headings, i) }),
            running,
            running with { Id = "GachDauDong", Name = "Gạch đầu dòng", List = (NumberingPart.Dashes, 0) },
            running with { Id = "DanhSachSo", Name = "Danh sách 1. 2. 3.", List = (NumberingPart.Numbers, 0) },
            running with { Id = "DanhSachChu", Name = "Danh sách a) b) c)", List = (NumberingPart.Letters, 0) },
            cell with { Id = "DauBang", Name = "Đầu bảng", Letters = new(layout.TableSize, Bold: true), Align = JustificationValues.Center, KeepNext = true },
            cell with { Id = "NhomBang", Name = "Nhóm trong bảng", Letters = new(layout.TableSize, Bold: true), KeepNext = true },
            cell,
            cell with { Id = "OBangGiua", Name = "Ô bảng giữa", Align = JustificationValues.Center },
            cell with { Id = "OBangPhai", Name = "Ô bảng phải", Align = JustificationValues.Right },
            new("NoiNhan", "Nơi nhận", layout.RecipientsHead) { Align = JustificationValues.Left, KeepNext = true },
            new("NoiNhanMuc", "Nơi nhận từng nơi", layout.Recipient) { Align = JustificationValues.Left, KeepNext = true },
            new("ChucVu", "Quyền hạn", layout.Authority) { KeepNext = true },
            new("ChucDanh", "Chức vụ", layout.Position) { KeepNext = true },
            new("GhiChuKy", "Ghi chú ở chỗ ký", layout.Recipient) { KeepNext = true },
            new("HoTen", "Họ tên người ký", layout.Signer) { Before = layout.SignatureRoom },
            new("PhuLuc", "Phụ lục", layout.AppendixLabel) { KeepNext = true, Outline = 0 },
            new("TenPhuLuc", "Tên phụ lục", layout.AppendixTitle) { KeepNext = true },
            new("KemTheo", "Kèm theo văn bản", layout.AppendixNote) { After = 12, KeepNext = true },
            new("ChuThich", "footnote text", new(layout.FootnoteSize)) { Align = JustificationValues.Both },
            new("SoTrang", "Số trang", layout.PageNumber),
        ];

        LineStyle Heading(int level) => running with { Id = $"DeMuc{level}", Name = $"Đề mục {level}", Letters = layout.Body with { Bold = true }, KeepNext = true, Outline = level - 1 };
    }
}
