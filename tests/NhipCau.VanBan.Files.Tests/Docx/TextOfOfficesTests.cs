using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

/// <summary>What stands in and around a text: fields, boxes, controls, changes, notes, signs.</summary>
public class TextOfOfficesTests
{
    [Theory]
    [InlineData("Trước <HYPERLINK \"http://x\"|địa chỉ> sau", "Trước địa chỉ sau")]
    [InlineData("Có <IF <MERGEFIELD A|1> = 1 \"x\" \"y\"|x> đó", "Có x đó")]
    [InlineData("Ẩn<XE \"từ\"> đi", "Ẩn đi")]
    [InlineData("Không bao giờ <PAGE|3 hết", "Không bao giờ 3 hết")]
    [InlineData("Hỏi mà <PAGE không đáp", "Hỏi mà")]
    public void AFieldIsWhatCameOut(string sketch, string text) => Expect(text, $"<w:p>{Field(sketch)}</w:p>");

    [Fact]
    public void AFieldThatNeverEndsTakesNothingWithIt() => Expect("Hỏi\nCòn đây", $"<w:p>{Field("Hỏi<PAGE ")}</w:p>" + P("Còn đây"));

    [Fact]
    public void AnOldTableOfContentsIsNotSaidTwice() => Expect("Mở đầu\n\nI. Mục đích\nThân bài", P("Mở đầu")
        + $"<w:p>{Field("<TOC \\o \"1-3\"|I. Mục đích 2")}</w:p>" + P("II. Nhiệm vụ 5") + "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>" + P("I. Mục đích") + P("Thân bài"));

    [Fact]
    public void ASimpleFieldIsItsContent() => Expect("Trang 4", """<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>4</w:t></w:r></w:fldSimple></w:p>""");

    [Fact]
    public void AMovedTextIsReadWhereItIsNow() => Expect("một\nhai", """
        <w:p><w:pPr><w:rPr><w:moveFrom w:id="1" w:author="a"/></w:rPr></w:pPr><w:moveFrom w:id="2" w:author="a"><w:r><w:t>hai</w:t></w:r></w:moveFrom></w:p>
        <w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:moveTo w:id="3" w:author="a"><w:r><w:t>hai</w:t></w:r></w:moveTo></w:p>
        """);

    [Fact]
    public void WhatWasInsertedAndDeletedAgainIsGone() => Expect("còn", """<w:p><w:r><w:t>còn</w:t></w:r><w:ins w:id="1" w:author="a"><w:del w:id="2" w:author="b"><w:r><w:delText>mất</w:delText></w:r></w:del></w:ins></w:p>""");

    [Fact]
    public void AnInsertedParagraphIsOneOfItsOwn() => Expect("một\nhai", """<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t>một</w:t></w:r></w:p>""" + P("hai"));

    [Fact]
    public void ATextBoxOfOldWordIsRead() => Expect("Thân bài\nHỎA TỐC", $"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{P("HỎA TỐC")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r><w:r><w:t>Thân bài</w:t></w:r></w:p>");

    [Fact]
    public void TheOldFormIsReadWhereTheNewSaysNothing() => Expect("KHẨN", $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{P("KHẨN")}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");

    [Fact]
    public void TheHintOfAnEmptyControlIsNoText() => Expect("Ngày: 05 Nơi:", """
        <w:p><w:r><w:t xml:space="preserve">Ngày: </w:t></w:r><w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent><w:r><w:t>05</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space="preserve"> Nơi: </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Bấm vào đây</w:t></w:r></w:sdtContent></w:sdt></w:p>
        """);

    [Fact]
    public void WordsOwnTableOfContentsIsNotRead() => Expect("I. Mục đích",
        $"""<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>{P("I. Mục đích 1")}</w:sdtContent></w:sdt>{P("I. Mục đích")}""");

    [Theory]
    [InlineData("<w:t>KH</w:t><w:noBreakHyphen/><w:t>UBND</w:t>", "KH-UBND")]
    [InlineData("<w:t>KH\u2011UBND</w:t>", "KH-UBND")]
    [InlineData("<w:t>đối ng</w:t><w:softHyphen/><w:t>oại</w:t>", "đối ngoại")]
    [InlineData("<w:t>một</w:t><w:ptab/><w:t>hai</w:t>", "một hai")]
    [InlineData("<w:tab/><w:t>thụt đầu dòng</w:t>", "thụt đầu dòng")]
    [InlineData("<w:t>Nơi nhận:</w:t><w:tab/><w:tab/><w:t>CHỦ TỊCH</w:t>", "Nơi nhận:     CHỦ TỊCH")]
    [InlineData("<w:t>một\u000Ahai</w:t>", "một hai")]
    [InlineData("<w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>90%</w:t>", "≥90%")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t>Có</w:t>", "☑Có")]
    [InlineData("<w:sym w:font=\"Wingdings\" w:char=\"F04A\"/><w:t>Có</w:t>", "•Có")]
    [InlineData("<w:rPr><w:rFonts w:ascii=\"Symbol\"/></w:rPr><w:t>\uF061</w:t>", "α")]
    [InlineData("<w:ruby><w:rubyPr/><w:rt><w:r><w:t>đọc</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby>", "chữ")]
    public void SignsOfWordAreSignsOfText(string run, string text) => Expect(text, $"<w:p><w:r>{run}</w:r></w:p>");

    [Theory]
    [InlineData("""<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>""", "(a+b)/2")]
    [InlineData("""<m:sSup><m:e><m:r><m:t>m</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>""", "m^2")]
    [InlineData("""<m:rad><m:deg/><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad>""", "√(x)")]
    public void AFormulaIsALine(string math, string text) => Expect(text, $"<w:p><m:oMathPara><m:oMath>{math}</m:oMath></m:oMathPara></w:p>");

    [Fact]
    public void AStyleMayHideItsText() => Assert.Equal("thấy\n", Open(Made.Docx(
        """<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:rStyle w:val="An"/></w:rPr><w:t>ẩn</w:t></w:r></w:p>""",
        styles: """<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>""")).Text);

    [Fact]
    public void ParagraphsWhoseMarkIsHiddenAreOne() => Expect("1. Đề mục. Nội dung", """<w:p><w:pPr><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">1. Đề mục. </w:t></w:r></w:p>""" + P("Nội dung"));

    [Fact]
    public void CommentsAreNotRead() => Expect("văn bản", """<w:p><w:commentRangeStart w:id="0"/><w:r><w:t>văn bản</w:t></w:r><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>""");

    [Fact]
    public void AnAnnexThatBeginsAPageAfterASectionDoesSo() => Expect("Thân bài\n\f\nPHỤ LỤC\n\f\nPHỤ LỤC II",
        """<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>Thân bài</w:t></w:r></w:p>""" + P("PHỤ LỤC") + P("PHỤ LỤC II", "<w:pageBreakBefore/>") + "<w:sectPr/>");

    [Fact]
    public void ASectionOnTheSamePageBreaksNothing() => Expect("một\nhai", """<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>một</w:t></w:r></w:p>""" + P("hai") + """<w:sectPr><w:type w:val="continuous"/></w:sectPr>""");

    [Fact]
    public void FootnotesAndEndnotesAreCountedTogetherAndEachSaidOnce() => Assert.Equal("a[^1] b[^2] c[^1]\n[^1]: Chân trang.\n[^2]: Cuối bài.\n", Open(new WordFile
    {
        Body = """<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> b</w:t><w:endnoteReference w:id="2"/><w:t xml:space="preserve"> c</w:t><w:footnoteReference w:id="2"/></w:r></w:p>""",
        Footnotes = $"""<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="2">{P(" Chân trang.")}</w:footnote>""",
        Endnotes = $"""<w:endnote w:id="2">{P("Cuối bài.")}</w:endnote>""",
    }.Bytes()).Text);

    [Fact]
    public void ANoteWithAMarkOfItsOwnHasOneMark() => Assert.Equal("a[^1] b\n[^1]: (*) Ghi chú.\n", Open(Made.Docx(
        """<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>(*)</w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r></w:p>""",
        footnotes: $"""<w:footnote w:id="2">{P("(*) Ghi chú.")}</w:footnote>""")).Text);

    [Fact]
    public void ALetterheadInTheHeaderIsNotSaidTwice() => Assert.Equal("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThân bài\n", Open(Made.Docx(
        P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + P("Thân bài") + """<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>""", header: P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))).Text);

    private static void Expect(string text, string body) => Assert.Equal(text + "\n", Open(Made.Docx(body)).Text);

    /// <summary>"&lt;" begins a field, "|" parts it, "&gt;" ends it.</summary>
    private static string Field(string sketch)
    {
        var (xml, asked) = ("", new Stack<bool>());
        foreach (var part in System.Text.RegularExpressions.Regex.Split(sketch, "([<|>])").Where(p => p.Length > 0))
        {
            if (part is "<" or "|" or ">")
            {
                if (part == "<") asked.Push(true);
                else if (asked.Pop() && part == "|") asked.Push(false);
                xml += $"""<w:r><w:fldChar w:fldCharType="{part switch { "<" => "begin", "|" => "separate", _ => "end" }}"/></w:r>""";
            }
            else
            {
                xml += asked.TryPeek(out var question) && question ? $"<w:r><w:instrText xml:space=\"preserve\">{part}</w:instrText></w:r>" : $"<w:r><w:t xml:space=\"preserve\">{part}</w:t></w:r>";
            }
        }
        return xml;
    }
}
