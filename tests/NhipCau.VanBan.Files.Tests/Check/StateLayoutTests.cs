using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.VanBan.Files.Tests.Official;

namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>Nghị định 30/2020/NĐ-CP: one thing wrong gives one departure, and the one it is.</summary>
public class StateLayoutTests
{
    private static readonly Dictionary<string, Action<Broken>> Breaks = new()
    {
        ["page.paper"] = d => { d.Section(0).GetFirstChild<PageSize>()!.Width = 12240; d.Section(0).GetFirstChild<PageSize>()!.Height = 15840; },
        ["page.landscape"] = LieWithoutTable,
        ["margin.top"] = d => d.Section(0).GetFirstChild<PageMargin>()!.Top = 850,
        ["margin.bottom"] = d => d.Section(0).GetFirstChild<PageMargin>()!.Bottom = 1701,
        ["margin.left"] = d => d.Section(0).GetFirstChild<PageMargin>()!.Left = 1417,
        ["margin.right"] = d => d.Section(2).GetFirstChild<PageMargin>()!.Right = 1417,
        ["font.name"] = d => Own(d, "Thuận lợi").RunFonts = new RunFonts { Ascii = "Arial", HighAnsi = "Arial" },
        ["font.colour"] = d => Own(d, "Thuận lợi").Color = new Color { Val = "1F4E79" },
        ["page-number.missing"] = d => d.Main.HeaderParts.ToList().ForEach(h => h.Header!.Descendants<SimpleField>().ToList().ForEach(f => f.Remove())),
        ["page-number.first-page"] = d => d.Section(0).RemoveAllChildren<TitlePage>(),
        ["page-number.centred"] = d => d.Align("SoTrang", JustificationValues.Right),
        ["page-number.arabic"] = d => d.Section(0).InsertAfter(new PageNumberType { Format = NumberFormatValues.LowerRoman }, d.Section(0).GetFirstChild<PageMargin>()),
        ["page-number.size"] = d => d.Size("SoTrang", 11),
        ["page-number.upright"] = d => d.Lean("SoTrang"),
        ["national-name.size"] = d => d.Size("QuocHieu", 14),
        ["national-name.bold"] = d => d.Light("QuocHieu"),
        ["national-name.italic"] = d => d.Lean("QuocHieu"),
        ["national-name.capitals"] = d => d.Say("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ["national-name.missing"] = d => d.Remove("CỘNG HÒA"),
        ["motto.size"] = d => d.Size("TieuNgu", 12),
        ["motto.bold"] = d => d.Light("TieuNgu"),
        ["motto.italic"] = d => d.Lean("TieuNgu"),
        ["motto.capitals"] = d => d.Say("Độc lập - Tự do - Hạnh phúc", "ĐỘC LẬP - TỰ DO - HẠNH PHÚC"),
        ["motto.form"] = d => d.Say("Độc lập - Tự do - Hạnh phúc", "Độc lập-Tự do-Hạnh phúc"),
        ["motto.missing"] = d => { d.Line("Độc lập").NextSibling()!.Remove(); d.Remove("Độc lập"); },
        ["motto.line"] = d => d.Line("Độc lập").NextSibling()!.Remove(),
        ["motto.line-length"] = d => Shorten(d.Line("Độc lập").NextSibling()!, 1900),
        ["parent.size"] = d => d.Size("CoQuanChuQuan", 14),
        ["parent.bold"] = d => d.Bolden("CoQuanChuQuan"),
        ["parent.none"] = d => d.Say("SỞ NGOẠI VỤ", "HĐND TỈNH A"),
        ["issuer.size"] = d => d.Size("CoQuanBanHanh", 14),
        ["issuer.bold"] = d => d.Light("CoQuanBanHanh"),
        ["issuer.line"] = d => d.Line("SỞ NGOẠI VỤ").NextSibling()!.Remove(),
        ["issuer.line-length"] = d => Shorten(d.Line("SỞ NGOẠI VỤ").NextSibling()!, 100),
        ["number.size"] = d => d.Size("SoKyHieu", 14),
        ["number.bold"] = d => d.Bolden("SoKyHieu"),
        ["number.italic"] = d => d.Lean("SoKyHieu"),
        ["number.colon"] = d => d.Say("Số: 07", "Số 07"),
        ["number.word"] = d => d.Say("Số: 07", "SỐ: 07"),
        ["number.zero"] = d => d.Say("Số: 07", "Số: 7"),
        ["place-date.size"] = d => d.Size("DiaDanhThoiGian", 12),
        ["place-date.italic"] = d => d.Upright("DiaDanhThoiGian"),
        ["place-date.bold"] = d => d.Bolden("DiaDanhThoiGian"),
        ["date.day"] = d => d.Say("ngày 05 tháng 01", "ngày 5 tháng 01"),
        ["date.month"] = d => d.Say("ngày 05 tháng 01", "ngày 05 tháng 1"),
        ["kind.size"] = d => d.Size("TenLoai", 16),
        ["kind.bold"] = d => d.Light("TenLoai"),
        ["kind.capitals"] = d => d.Say("BÁO CÁO", "Báo cáo"),
        ["kind.centred"] = d => d.Align("TenLoai", JustificationValues.Left),
        ["title.size"] = d => d.Size("TrichYeu", 12),
        ["title.bold"] = d => d.Light("TrichYeu"),
        ["title.italic"] = d => d.Lean("TrichYeu"),
        ["title.capitals"] = d => { var t = d.Line("Kết quả công tác").Descendants<Text>().Single(); t.Text = t.Text.ToUpperInvariant(); },
        ["title.line"] = d => d.Line("Kết quả công tác").NextSibling()!.Remove(),
        ["addressee.size"] = d => d.Size("KinhGuiMuc", 12),
        ["addressee.bold"] = d => d.Bolden("KinhGuiNhieuNoi"),
        ["basis.italic"] = d => d.Upright("CanCu"),
        ["basis.size"] = d => d.Size("CanCu", 12),
        ["basis.semicolon"] = d => d.Say("ngày 01/01/2026;", "ngày 01/01/2026,"),
        ["basis.stop"] = d => d.Say("ngày 18/5/2026.", "ngày 18/5/2026;"),
        ["body.size"] = d => d.Size("NoiDung", 12),
        ["body.italic"] = d => d.Lean("GachDauDong"),
        ["body.justified"] = d => d.Align("NoiDung", JustificationValues.Left),
        ["body.indent"] = d => d.Paragraph("NoiDung").Indentation!.FirstLine = "284",
        ["body.gap"] = d => d.Paragraph("NoiDung").SpacingBetweenLines!.After = "40",
        ["body.line-spacing"] = d => d.Paragraph("NoiDung").SpacingBetweenLines!.Line = "480",
        ["heading.size"] = d => d.Size("DeMuc1", 15),
        ["letters.order"] = d => Items(d, "a", "b", "c", "d", "e"),
        ["end.mark"] = d => d.Say("năm 2026./.", "năm 2026."),
        ["end.word"] = d => d.Say("Không phát sinh.", "Hết."),
        ["authority.size"] = d => Own(d, "KT. GIÁM ĐỐC").FontSize = new FontSize { Val = "24" },
        ["authority.mark"] = d => d.Say("KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC"),
        ["authority.bold"] = d => Own(d, "KT. GIÁM ĐỐC").Bold = new Bold { Val = false },
        ["position.bold"] = d => Own(d, "PHÓ GIÁM ĐỐC").Bold = new Bold { Val = false },
        ["position.capitals"] = d => d.Say("PHÓ GIÁM ĐỐC", "Phó Giám đốc"),
        ["signer.title"] = d => d.Say("Võ Thị Ngọc Hân", "TS. Võ Thị Ngọc Hân"),
        ["signer.bold"] = d => d.Light("HoTen"),
        ["signer.size"] = d => d.Size("HoTen", 12),
        ["recipients-head.size"] = d => d.Size("NoiNhan", 14),
        ["recipients-head.bold"] = d => d.Light("NoiNhan"),
        ["recipients-head.italic"] = d => d.Upright("NoiNhan"),
        ["recipients.size"] = d => d.Size("NoiNhanMuc", 13),
        ["recipients.kept"] = d => d.Say("- Lưu: VT, HTQT.", "- Lãnh đạo Sở."),
        ["recipients.colon"] = d => d.Say("Nơi nhận:", "Nơi nhận"),
        ["recipients.semicolon"] = d => d.Say("- Như trên;", "- Như trên,"),
        ["recipients.stop"] = d => d.Say("HTQT.", "HTQT"),
        ["annex.size"] = d => d.Size("PhuLuc", 13),
        ["annex.bold"] = d => d.Light("PhuLuc"),
        ["annex.centred"] = d => d.Align("PhuLuc", JustificationValues.Left),
        ["annex.capitals"] = d => d.Say("Phụ lục II", "PHỤ LỤC II"),
        ["annex.number"] = d => d.Say("Phụ lục II", "Phụ lục 2"),
        ["annex-title.bold"] = d => d.Light("TenPhuLuc"),
        ["annex-title.capitals"] = d => d.Say("DANH SÁCH ĐOÀN VÀO", "Danh sách đoàn vào"),
        ["annex-note.italic"] = d => d.Upright("KemTheo"),
        ["annex-note.missing"] = d => d.Body.Descendants<Paragraph>().Last(p => p.InnerText.StartsWith("(Kèm theo", StringComparison.Ordinal)).Remove(),
    };

    public static TheoryData<string> Rules => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void OneThingWrongIsOneDeparture(string rule)
    {
        var found = Broken.Check(Made.Docx(Report.Document), Breaks[rule]);
        Assert.Equal([rule], found.Select(d => d.Rule));
        Assert.StartsWith("Nghị định 30/2020/NĐ-CP, Phụ lục I", found[0].Clause);
        Assert.NotEmpty(found[0].Place);
    }

    private static RunProperties Own(Broken d, string line)
    {
        var run = d.Body.Descendants<Run>().First(r => r.InnerText.Contains(line, StringComparison.Ordinal));
        return run.RunProperties ??= new RunProperties();
    }

    /// <summary>From its middle on the text lies.</summary>
    private static void LieWithoutTable(Broken d)
    {
        d.Body.Elements<Table>().Single(t => t.InnerText.Contains("Chỉ tiêu", StringComparison.Ordinal)).Remove();
        var section = d.Section(0);
        d.Line("Đoạn văn thứ 7 ").ParagraphProperties!.AppendChild(section.CloneNode(deep: true));
        var size = section.GetFirstChild<PageSize>()!;
        (size.Width, size.Height) = (size.Height, size.Width);
        var margin = section.GetFirstChild<PageMargin>()!;
        (margin.Top, margin.Right, margin.Bottom, margin.Left) = (1701, 1134, 1021, 1134);
    }

    /// <summary>A rule is as long as its indents leave it.</summary>
    private static void Shorten(OpenXmlElement rule, int twips)
    {
        var indent = ((Paragraph)rule).ParagraphProperties!.Indentation!;
        (indent.Left, indent.Right) = ($"{twips}", $"{twips}");
    }

    private static void Items(Broken d, params string[] letters)
    {
        var after = d.Line("Đoạn văn thứ 1 ");
        foreach (var letter in letters.Reverse())
        {
            var item = (Paragraph)after.CloneNode(deep: true);
            item.Descendants<Text>().Single().Text = $"{letter}) Việc thứ {letter} của khoản này được giao cho một cơ quan;";
            after.InsertAfterSelf(item);
        }
    }
}
