using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Official;

public class DocxWriterTests
{
    private static OfficialDocument Draft => Report.Document with { Number = null, Date = null, Year = 2026, Appendices = [], Signature = new Signature([], "Giám đốc", null) };

    private static OfficialDocument Letter => Draft with { KindName = null, Symbol = "SNgV-VP", Title = "góp ý dự thảo kế hoạch", Bases = [], Recipients = [] };

    public static TheoryData<string> Kinds => ["report", "draft", "letter"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void TheValidatorFindsNothing(string kind)
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(Made.Docx(Of(kind))), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(docx, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void TheSameDocumentIsAlwaysTheSameBytes()
    {
        var docx = Made.Docx(Report.Document);
        Assert.Equal(docx, Made.Docx(Report.Document));
        using var zip = new ZipArchive(new MemoryStream(docx));
        Assert.Single(zip.Entries.Select(e => e.LastWriteTime.DateTime).Distinct(), new DateTime(2020, 3, 5)); // not the hour it was written
    }

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var text = Made.Open(Made.Docx(Report.Document)).Text;
        foreach (var sentence in (string[])
        [
            "ỦY BAN NHÂN DÂN THÀNH PHỐ ĐỒNG NAI\nSỞ NGOẠI VỤ\nSố: 07/BC-SNgV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồng Nai, ngày 05 tháng 01 năm 2026\n",
            "BÁO CÁO\nKết quả công tác đối ngoại năm 2026, phương hướng, nhiệm vụ năm 2027 của thành phố Đồng Nai\n",
            "Kính gửi:\n- Bộ Ngoại giao;\n- Ủy ban nhân dân thành phố.\n",
            "Căn cứ Luật Thử nghiệm ngày 01/01/2026;\nThực hiện Kế hoạch số 412/KH-UBND ngày 18/5/2026.\n",
            "I. KẾT QUẢ THỰC HIỆN\n1. Tình hình chung\n1.1. Thuận lợi\n",
            "Trong năm, thành phố đã đón 14 đoàn khách, không kể các đoàn quá cảnh.\n",
            "- Một gạch đầu dòng ngắn;\n",
            "TT\tChỉ tiêu\tSố\tGhi chú\nA. Đoàn ra, đoàn vào\t\t\t\n1\tĐoàn ra\t10\t02 đoàn lùi sang năm sau\n2\tĐoàn vào\t14\tMột dòng\u2028hai dòng\n",
            "Trên đây là báo cáo kết quả công tác đối ngoại năm 2026./.\n",
            "Nơi nhận:\n- Như trên;\n- Lưu: VT, HTQT.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVõ Thị Ngọc Hân\n",
            "Phụ lục I\nDANH MỤC THỎA THUẬN QUỐC TẾ\n(Kèm theo Báo cáo số 07/BC-SNgV ngày 05 tháng 01 năm 2026 của Sở Ngoại vụ)\n",
            "Phụ lục II\n",
        ])
            Assert.Contains(sentence, text, StringComparison.Ordinal);
    }

    [Fact]
    public void ADraftLeavesItsNumberAndItsDateBlank()
    {
        var text = Made.Open(Made.Docx(Draft)).Text;
        Assert.Matches(@"Số: +/BC-SNgV", text);
        Assert.Matches(@"Đồng Nai, ngày +tháng +năm 2026", text);
    }

    [Fact]
    public void ALetterHasItsSubjectUnderItsNumber() =>
        Assert.Matches(@"Số: +/SNgV-VP\nV/v góp ý dự thảo kế hoạch\n", Made.Open(Made.Docx(Letter)).Text);

    [Fact]
    public void AFigureCanBeFoundByItsBookmark()
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(Made.Docx(Report.Document)), isEditable: false);
        var mark = docx.MainDocumentPart!.Document.Descendants<DocumentFormat.OpenXml.Wordprocessing.BookmarkStart>().Single();
        Assert.Equal(("chi_tieu_doan_vao", "14"), (mark.Name?.Value, mark.NextSibling()?.InnerText));
    }

    [Fact]
    public void TextThatXmlDoesNotTakeIsWrittenWithoutIt()
    {
        var odd = Draft with { Title = "Kế hoạch <&> \u0001\u000B\uFFFE năm" };
        Assert.Contains("Kế hoạch <&>  năm", Made.Open(Made.Docx(odd)).Text, StringComparison.Ordinal);
    }

    private static OfficialDocument Of(string kind) => kind switch { "draft" => Draft, "letter" => Letter, _ => Report.Document };
}
