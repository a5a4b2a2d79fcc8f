using static NhipCau.VanBan.Files.Tests.Made;

namespace NhipCau.VanBan.Files.Tests.Docx;

public class ParagraphTests
{
    [Fact]
    public void WhatWasInsertedStaysAndWhatWasDeletedIsGoneAndItIsSaid()
    {
        var file = Made.Open(Made.Docx(
            """<w:p><w:r><w:t xml:space="preserve">Hạn </w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>20/11</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>15/11</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> hằng năm</w:t></w:r></w:p>"""));
        Assert.Equal("Hạn 15/11 hằng năm\n", file.Text);
        Assert.Contains("vết sửa", Assert.Single(file.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void ParagraphsWhoseMarkWasDeletedAreOne() => Assert.Equal("một hai\n", Read(
        """<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">một </w:t></w:r></w:p>""" + P("hai")));

    [Fact]
    public void ATabIsASpaceAndALineBreakALine() => Assert.Equal("1. Mục đích\ndòng hai\n", Read("<w:p><w:r><w:t>1.</w:t><w:tab/><w:t>Mục đích</w:t><w:br/><w:t>dòng hai</w:t></w:r></w:p>"));

    [Fact]
    public void APageBreakIsKept() => Assert.Equal("trước\n\f\nsau\n", Read(P("trước") + """<w:p><w:r><w:br w:type="page"/></w:r></w:p>""" + P("sau")));

    [Fact]
    public void SoftHyphensAndZeroWidthCharactersAreDropped() => Assert.Equal("đối ngoại\n", Read(P("đối ng\u00ADo\u200Bại")));

    [Fact]
    public void DecomposedLettersAreComposed() => Assert.Equal("Kế hoạch\n", Read(P("Ke\u0302\u0301 hoa\u0323ch")));

    [Fact]
    public void CapitalsOfFormatAreCapitalsOfText() => Assert.Equal("KẾ HOẠCH đối ngoại\n", Read(
        """<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Kế hoạch</w:t></w:r><w:r><w:t xml:space="preserve"> đối ngoại</w:t></w:r></w:p>"""));

    [Fact]
    public void AFieldIsItsResult() => Assert.Equal("Trang 3\n", Read(
        """<w:p><w:r><w:t xml:space="preserve">Trang </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>"""));

    [Fact]
    public void AFootnoteIsMarkedAndFollowsItsParagraph() => Assert.Equal("Đã tiếp 14 đoàn[^1].\n[^1]: Không kể đoàn quá cảnh.\nSau\n", Made.Open(Made.Docx(
        """<w:p><w:r><w:t>Đã tiếp 14 đoàn</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>""" + P("Sau"),
        footnotes: $"""<w:footnote w:id="2">{P("Không kể đoàn quá cảnh.")}</w:footnote>""")).Text);

    [Fact]
    public void ATextBoxIsReadOnceAfterItsParagraph() => Assert.Equal("Thân bài\nMẬT\n", Read(
        $"""<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData uri="wps"><wps:wsp><wps:txbx><w:txbxContent>{P("MẬT")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>{P("MẬT")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Thân bài</w:t></w:r></w:p>"""));

    [Fact]
    public void TextInsideTheWrappersOfOldFilesIsRead() => Assert.Equal("tỉnh Đồng Nai\n", Read(
        """<w:p><w:r><w:t xml:space="preserve">tỉnh </w:t></w:r><w:smartTag w:element="place"><w:r><w:t>Đồng Nai</w:t></w:r></w:smartTag></w:p>"""));

    [Fact]
    public void HiddenTextIsHidden() => Assert.Equal("thấy\n", Read("<w:p><w:r><w:t>thấy</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"));

    [Fact]
    public void AContentControlIsItsContent() => Assert.Equal("trong\nngoài\n", Read($"<w:sdt><w:sdtContent>{P("trong")}</w:sdtContent></w:sdt>" + P("ngoài")));

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nThân bài\n")]
    [InlineData("Bản nháp lần 2", "Thân bài\n")]
    public void OnlyALetterheadIsTakenFromTheHeaderOfTheFirstPage(string header, string text) => Assert.Equal(text, Made.Open(Made.Docx(
        P("Thân bài") + """<w:sectPr><w:headerReference w:type="first" r:id="header"/><w:titlePg/></w:sectPr>""", header: P(header))).Text);

    private static string Read(string body) => Made.Open(Made.Docx(body)).Text;
}
