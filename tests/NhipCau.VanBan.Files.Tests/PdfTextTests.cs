using NhipCau.VanBan.Files.Tests.Samples;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>What LibreOffice printed reads as what was written.</summary>
public sealed class PdfTextTests(PdfTextTests.Printed printed) : IClassFixture<PdfTextTests.Printed>
{
    public sealed class Printed
    {
        internal string? Missing { get; } = Machine.Lacks("soffice") ?? Machine.Lacks("pdftotext");

        internal byte[] Pdf { get; }

        public Printed() => Pdf = Missing is null ? Made.Pdf(Made.Docx(PeopleToPeopleProgramme.Document)) : [];
    }

    private FileText Text
    {
        get
        {
            if (printed.Missing is { } missing) Assert.Skip(missing);
            return Made.Open(printed.Pdf, "chuong-trinh.pdf");
        }
    }

    [Fact]
    public void TheHeadIsReadColumnAfterColumn() => Assert.StartsWith(
        "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ ĐỒNG NAI\nSố: 09/CTr-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồng Nai, ngày 02 tháng 6 năm 2026\n", Text.Text, StringComparison.Ordinal);

    [Fact]
    public void TheRowsOfATableAreLinesAndItsCellsParted()
    {
        var docx = Made.Open(Made.Docx(PeopleToPeopleProgramme.Document)).Text;
        Assert.Equal(Rows(docx), Rows(Text.Text));

        static List<string> Rows(string text) => [.. text.Replace('\u2028', ' ').Replace("\f", "", StringComparison.Ordinal)
            .Split('\n').Where(l => l.Contains('\t', StringComparison.Ordinal) && l.TrimEnd('\t').Contains('\t', StringComparison.Ordinal))];
    }

    [Fact]
    public void PagesAreCountedAndTheirNumbersAreNotText()
    {
        Assert.Equal(Text.Pages, Text.Text.Count(c => c == '\f') + 1);
        Assert.DoesNotMatch(@"(?m)^\f?\d$", Text.Text);
    }

    [Fact]
    public void AnEmptyLineTellsParagraphsApart() => Assert.Contains(
        "CHƯƠNG TRÌNH\nCông tác đối ngoại nhân dân thành phố Đồng Nai năm 2026\n\nCăn cứ Chỉ thị số 12-CT/TW ngày 05/01/2022 của Ban Bí thư về tiếp tục\nđổi mới và", Text.Text, StringComparison.Ordinal);

    [Fact]
    public void ADrawnTableIsCertain() => Assert.DoesNotContain(Text.Notes, n => n.Contains("Bảng trong PDF", StringComparison.Ordinal));

    [Fact]
    public void ASymbolBrokenAtItsHyphenIsWhole()
    {
        if (printed.Missing is { } missing) Assert.Skip(missing);
        var pdf = Made.Open(File.ReadAllBytes(Repository.File("samples/ke-hoach-thong-tin-doi-ngoai-2026.pdf"))).Text;
        Assert.Contains("188/TTr-SVHTTDL", pdf, StringComparison.Ordinal);
    }

    /// <summary>Cells in the middle of their height, one merged over two rows: it is said where it is drawn, with the first.</summary>
    [Fact]
    public void CellsInTheMiddleOfTheirRowsStayInThem()
    {
        _ = Text;
        var docx = Made.Docx($"""
            {Made.P("Mở đầu của văn bản.")}
            <w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>
            <w:tblGrid><w:gridCol w:w="600"/><w:gridCol w:w="3400"/><w:gridCol w:w="2500"/><w:gridCol w:w="2500"/></w:tblGrid>
            {Row("TT", "Nội dung", "Cơ quan chủ trì", "Thời gian")}
            {Row("1", "Tổ chức hội nghị gặp gỡ các doanh nghiệp có vốn đầu tư nước ngoài trên địa bàn thành phố", "+Sở Công Thương", "Quý III")}
            {Row("2", "Bản tin đối ngoại", "^", "Hằng quý, trước ngày 20 tháng cuối của quý")}
            {Row("3", "Tiếp đoàn", "Sở Ngoại vụ", "")}
            </w:tbl>
            {Made.P("Kết thúc.")}
            """);
        var file = Made.Open(Made.Pdf(docx));
        Assert.Contains(file.Notes, n => n.Contains("Bảng trong PDF", StringComparison.Ordinal)); // it is to be checked
        Assert.Equal("""
            Mở đầu của văn bản.
            TT|Nội dung|Cơ quan chủ trì|Thời gian
            1|Tổ chức hội nghị gặp gỡ các doanh nghiệp có vốn đầu tư nước ngoài trên địa bàn thành phố|Sở Công Thương|Quý III
            2|Bản tin đối ngoại||Hằng quý, trước ngày 20 tháng cuối của quý
            3|Tiếp đoàn|Sở Ngoại vụ|
            Kết thúc.

            """, file.Text.Replace('\t', '|'));

        static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select((text, i) => $"""
            <w:tc><w:tcPr><w:tcW w:w="{((int[])[600, 3400, 2500, 2500])[i]}" w:type="dxa"/>{(text[..Math.Min(1, text.Length)] switch { "+" => "<w:vMerge w:val=\"restart\"/>", "^" => "<w:vMerge/>", _ => "" })}<w:vAlign w:val="center"/></w:tcPr>{Made.P(text.TrimStart('+', '^'))}</w:tc>
            """))}</w:tr>";
    }

    [Fact]
    public void APageWithoutTextAmongOthersIsNamed()
    {
        _ = Text;
        const string content = "BT /F 14 Tf 72 700 Td (Bao cao) Tj ET";
        var file = Made.Open(System.Text.Encoding.ASCII.GetBytes($"""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 6 0 R >> >> >> endobj
            4 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
            5 0 obj << /Length {content.Length} >> stream
            {content}
            endstream endobj
            6 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> endobj
            trailer << /Root 1 0 R /Size 7 >>
            %%EOF
            """));
        Assert.Equal((2, "Bao cao\n\f\n"), (file.Pages, file.Text));
        Assert.Contains("Trang 2 không có chữ", Assert.Single(file.Notes), StringComparison.Ordinal);
    }
}
