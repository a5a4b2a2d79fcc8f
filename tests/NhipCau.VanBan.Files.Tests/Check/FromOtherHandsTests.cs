using DocumentFormat.OpenXml.Drawing;
using NhipCau.VanBan.Files.Check;

namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>The same page made the many ways people make it in Word.</summary>
public class FromOtherHandsTests
{
    private const string Fonts = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault></w:docDefaults>";

    private const string Page = "<w:sectPr><w:pgSz w:w=\"11907\" w:h=\"16840\"/><w:pgMar w:top=\"1134\" w:right=\"1021\" w:bottom=\"1134\" w:left=\"1701\"/></w:sectPr>";

    private const string Line = "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wp:extent cx=\"{0}\" cy=\"0\"/></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>";

    private static string Shape(double millimetres) => Line.Replace("{0}", $"{(int)(millimetres * 36000)}", StringComparison.Ordinal);

    private static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string P(string inner, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>";

    private const string Centre = "<w:jc w:val=\"center\"/>";

    private const string Small = "<w:sz w:val=\"26\"/>";

    /// <summary>Head and signature in two columns set with tabs, lines drawn with the mouse, the kind in capitals by its looks.</summary>
    private static string Tabbed(string body) =>
        P(R("SỞ NGOẠI VỤ", $"<w:b/>{Small}") + "<w:r><w:tab/></w:r>" + R("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/><w:sz w:val=\"24\"/>"))
        + P("<w:r><w:tab/></w:r>" + R("Độc lập - Tự do - Hạnh phúc", $"<w:b/>{Small}") + Shape(14) + Shape(57))
        + P(R("Số:        /BC-SNgV          ", Small) + R("Bình Minh, ngày      tháng     năm 2026", $"<w:i/>{Small}"))
        + P(R("Báo cáo", "<w:b/><w:caps/>"), Centre) + P(R("Kết quả tiếp khách tháng 9 năm 2026", "<w:b/>") + Shape(30), Centre)
        + body
        + P(R("Nơi nhận:", "<w:b/><w:i/><w:sz w:val=\"24\"/>") + "<w:r><w:tab/></w:r>" + R("GIÁM ĐỐC", "<w:b/>"))
        + P(R("- Như trên;", "<w:sz w:val=\"22\"/>")) + P(R("- Lưu: VT.", "<w:sz w:val=\"22\"/>")) + P("<w:r><w:tab/></w:r>" + R("Trần Bình An", "<w:b/>"));

    private static string Text(string text, string properties = "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>") => P(R(text), properties);

    [Fact]
    public void AHeadSetWithTabsIsUnderstood() => Assert.Empty(Check(Tabbed(Text("Trong tháng Sở đã tiếp 03 đoàn khách quốc tế./."))));

    [Fact]
    public void ATabAndAListMaySetTheFirstLineIn() =>
        Assert.Empty(Check(Tabbed(P("<w:r><w:tab/></w:r>" + R("Trong tháng Sở đã tiếp 03 đoàn."), "<w:spacing w:before=\"120\"/><w:jc w:val=\"both\"/>")
            + P(R("Sở đã tiếp 03 đoàn khách quốc tế./."), "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:spacing w:before=\"120\"/><w:jc w:val=\"both\"/>")),
            numbering: "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:pPr><w:ind w:left=\"1080\" w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"));

    [Fact]
    public void AStyleSpeaksForItsParagraphsUnlessTheySayOtherwise()
    {
        const string styles = Fonts + "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:spacing w:before=\"120\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr><w:rPr><w:sz w:val=\"24\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style>";
        string Styled(string own) => Tabbed(P($"<w:r><w:rPr>{own}</w:rPr><w:t>Trong tháng Sở đã tiếp 03 đoàn khách quốc tế./.</w:t></w:r>", "<w:pStyle w:val=\"B\"/>"));
        Assert.Equal("Nội dung “Trong tháng Sở đã tiếp 03 đoàn khách quốc tế./.” cỡ chữ 12; yêu cầu cỡ 13 đến 14.", Assert.Single(Check(Styled(""), styles)).What);
        Assert.Empty(Check(Styled("<w:sz w:val=\"28\"/>"), styles));
    }

    /// <summary>Word's own defaults name no font but the theme's.</summary>
    [Fact]
    public void AFontOfTheThemeIsTheOneTheThemeNames()
    {
        var docx = Made.Docx(Tabbed(Text("Trên đây là báo cáo./.")) + Page, styles: Fonts.Replace("w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"", "w:asciiTheme=\"minorHAnsi\" w:hAnsiTheme=\"minorHAnsi\"", StringComparison.Ordinal));
        var found = Broken.Check(docx, d => d.Main.AddNewPart<DocumentFormat.OpenXml.Packaging.ThemePart>().Theme = new Theme(new ThemeElements(new FontScheme(
            new MajorFont(new LatinFont { Typeface = "Arial" }), new MinorFont(new LatinFont { Typeface = "Calibri" }))
        { Name = "Office" })));
        Assert.StartsWith("Phông chữ Calibri ở “SỞ NGOẠI VỤ” (và ", Assert.Single(found).What);
    }

    [Fact]
    public void TheSameFaultInManyPlacesIsSaidOnceWithTheirNumber()
    {
        var found = Assert.Single(Check(Tabbed(string.Concat(Enumerable.Range(1, 5).Select(i => Text($"Sở đã tiếp đoàn thứ {i}.", "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"284\"/>"))) + Text("Trên đây là báo cáo./."))));
        Assert.Equal(("body.indent", "Chữ đầu dòng “Sở đã tiếp đoàn thứ 1.” lùi vào 0,5 cm; yêu cầu 1 cm hoặc 1,27 cm (và 4 chỗ khác)."), (found.Rule, found.What));
    }

    [Fact]
    public void AFaultInTheTextIsPlacedByItsItemAndItsLine()
    {
        var found = Assert.Single(Check(Tabbed(Text("I. KẾT QUẢ") + Text("1. Đoàn vào") + P(R("a) Sở đã tiếp 03 đoàn./.", "<w:color w:val=\"FF0000\"/>"), "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/>"))));
        Assert.Equal(("mục I.1.a, dòng 8", 8), (found.Place, found.Line));
    }

    /// <summary>The text itself skips nothing; that đ is missing is said once, with the clause.</summary>
    [Fact]
    public void WhatTextAndLayoutBothSeeIsListedOnce()
    {
        var docx = Made.Docx(Tabbed(string.Concat("abcde".Select(letter => Text($"{letter}) Sở đã tiếp đoàn {letter};"))) + Text("Trên đây là báo cáo./.")) + Page, styles: Fonts);
        var reading = DocumentReader.Read(Made.Open(docx).Text);
        var layout = LayoutCheck.Read(docx, "van-ban.docx", reading, cancel: TestContext.Current.CancellationToken);
        Assert.Equal("letters.order", Assert.Single(layout).Rule);
        Assert.Equal(["missing-part", "letters.order"], DocumentCheck.Of(reading, layout).Select(f => f.Kind));
    }

    [Fact]
    public void TheListGoesWithTheText()
    {
        var docx = Made.Docx(Tabbed(Text("1. Sở đã tiếp 03 đoàn của của các nước.") + P(R("Trên đây là báo cáo./.", "<w:sz w:val=\"24\"/>"), "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/>")) + Page, styles: Fonts);
        var reading = DocumentReader.Read(Made.Open(docx).Text);
        var all = DocumentCheck.Of(reading, LayoutCheck.Read(docx, "van-ban.docx", reading, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(["missing-part", "repeated-word", "body.size"], all.Select(f => f.Kind));
        Assert.Equal(["trang đầu, dòng 1", "mục 1, dòng 6", "mục 1, dòng 7"], all.Select(f => f.Place));
        Assert.Equal([null, null, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.6"], all.Select(f => f.Clause));
    }

    [Fact]
    public void AnAnnexWithoutASignatureBeforeItIsOne() =>
        Assert.Equal(["annex.capitals"], Check(P(R("PHỤ LỤC I", "<w:b/>"), Centre) + P(R("DANH SÁCH ĐOÀN VÀO", "<w:b/>"), Centre)
            + P(R("(Kèm theo Báo cáo số 07/BC-SNgV của Sở Ngoại vụ)", "<w:i/>"), Centre) + Text("Không phát sinh.")).Select(d => d.Rule));

    /// <summary>Bold in the style of a character undoes bold in that of its paragraph.</summary>
    [Fact]
    public void TwoStylesThatBothSayBoldAreNotBold()
    {
        const string styles = Fonts + "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:b/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/></w:rPr></w:style>";
        string Kind(string own) => P($"<w:r><w:rPr>{own}</w:rPr><w:t>THÔNG BÁO</w:t></w:r>", $"<w:pStyle w:val=\"P\"/>{Centre}") + Text("Sở nghỉ làm việc.");
        Assert.Equal("kind.bold", Assert.Single(Check(Kind("<w:rStyle w:val=\"C\"/>"), styles)).Rule);
        Assert.Empty(Check(Kind(""), styles));
    }

    [Fact]
    public void AFileThatIsNoDocxIsRefusedInOneSentence() =>
        Assert.Contains("hãy", Assert.Throws<FileRefusal>(() => LayoutCheck.Read("PK\u0003\u0004 hỏng"u8.ToArray(), "hong.docx", cancel: TestContext.Current.CancellationToken)).Message);

    [Fact]
    public void AVeryLongFileIsSaidToBeUncheckedAndCostsLittle()
    {
        var docx = Made.Docx(string.Concat(Enumerable.Repeat(Text("Trong tháng Sở đã tiếp 03 đoàn khách."), 60_000)) + Page, styles: Fonts);
        var reading = DocumentReader.Read("Trong tháng Sở đã tiếp 03 đoàn khách.");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var found = Assert.Single(LayoutCheck.Read(docx, "van-ban.docx", reading, cancel: TestContext.Current.CancellationToken));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
        Assert.Equal("layout.partly", found.Rule);
        Assert.Contains("hãy tách", found.What, StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyDeparturesAreNotAllListed()
    {
        var all = Check(Tabbed(string.Concat(Enumerable.Range(1, 900).Select(i => P(R($"Sở đã tiếp đoàn thứ {i}.", $"<w:rFonts w:ascii=\"F{i}\" w:hAnsi=\"F{i}\"/>"))))));
        Assert.Equal((201, "layout.partly"), (all.Count, Assert.Single(all, d => d.What.Contains("hơn 200 chỗ", StringComparison.Ordinal)).Rule));
    }

    /// <summary>Short lines that stand nowhere in the text, and long ones they are looked for in.</summary>
    [Fact]
    public void LinesThatAreNowhereInTheTextCostLittle()
    {
        var docx = Made.Docx(string.Concat(Enumerable.Repeat(Text("Không có trong bài."), 10_000)) + Page, styles: Fonts);
        var reading = DocumentReader.Read(string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat("Không có trong bà i, ", 5_000)), 50)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        LayoutCheck.Read(docx, "van-ban.docx", reading, cancel: TestContext.Current.CancellationToken);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    /// <summary>What builds a tree of it would end the whole program.</summary>
    [Theory]
    [InlineData("body")]
    [InlineData("styles")]
    [InlineData("header")]
    public void AWellThatIsTooDeepIsRefused(string part)
    {
        var well = string.Concat(Enumerable.Repeat("<w:sdt>", 300)) + string.Concat(Enumerable.Repeat("</w:sdt>", 300));
        var docx = part switch
        {
            "body" => Made.Docx(well + Page),
            "styles" => Made.Docx(Page, styles: well),
            _ => Made.Docx("<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>", header: well),
        };
        Assert.Equal(RefusalCode.Unsafe, Assert.Throws<FileRefusal>(() =>
            LayoutCheck.Read(docx, "sau.docx", DocumentReader.Read("Kế hoạch"), cancel: TestContext.Current.CancellationToken)).Code);
    }

    private static IReadOnlyList<Departure> Check(string body, string styles = Fonts, string numbering = "") =>
        LayoutCheck.Read(Made.Docx(body + Page, styles: styles, numbering: numbering), "van-ban.docx", cancel: TestContext.Current.CancellationToken);
}
