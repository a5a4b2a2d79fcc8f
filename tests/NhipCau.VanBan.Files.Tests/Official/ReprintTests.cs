using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml;
using FsCheck;
using FsCheck.Fluent;
using NhipCau.VanBan.Files.Official;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Tests;

namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>What was read is set anew; what is read of that is the same.</summary>
public partial class ReprintTests
{
    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.File("samples")).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Seeds => ["000.txt", "001.txt", "003.txt", "004.txt"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleSetAnewReadsTheSame(string name)
    {
        if (name.EndsWith(".pdf", StringComparison.Ordinal) && Machine.Lacks("pdftotext") is { } missing) Assert.Skip(missing);
        var text = DocumentFile.Open(Repository.File($"samples/{name}"), cancel: TestContext.Current.CancellationToken).Text;
        Same(text);
        Valid(Docx(DocumentReader.Read(text)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ASampleIsValidAkomaNtoso(string name)
    {
        if (name.EndsWith(".pdf", StringComparison.Ordinal) && Machine.Lacks("pdftotext") is { } missing) Assert.Skip(missing);
        Assert.Empty(AknSchema.Faults(AkomaNtoso.Write(DocumentReader.Read(DocumentFile.Open(Repository.File($"samples/{name}"), cancel: TestContext.Current.CancellationToken).Text))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void ARealDocumentSetAnewReadsTheSame(string name) => Same(File.ReadAllText(Reference.File($"seeds/{name}")));

    public static TheoryData<string> Corpus => [.. Directory.GetFiles(Repository.File("tests/NhipCau.VanBan.Tests/Corpus"), "*.txt").Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Corpus))]
    public void ADocumentOfTheCorpusSetAnewReadsTheSame(string name) => Same(File.ReadAllText(Repository.File($"tests/NhipCau.VanBan.Tests/Corpus/{name}")));

    [Theory]
    [MemberData(nameof(Corpus))]
    public void ADocumentOfTheCorpusIsValidAkomaNtoso(string name) =>
        Assert.Empty(AknSchema.Faults(AkomaNtoso.Write(DocumentReader.Read(File.ReadAllText(Repository.File($"tests/NhipCau.VanBan.Tests/Corpus/{name}"))))));

    [Fact]
    public void ADecisionSetAnewReadsTheSame() => Same(Decision.Printed);

    [Fact]
    public void ADecisionHasEachPartInItsPlace()
    {
        var made = OfficialDocument.Of(DocumentReader.Read(Decision.Printed));
        Assert.Equal(("Ủy ban nhân dân", "tỉnh sơn hải"), (OfficialWords.Sentence(made.Issuer), made.IssuerPlace!.ToLowerInvariant()));
        Assert.Equal((1204, "QĐ-UBND", "Quyết định", new DateOnly(2026, 2, 9)), (made.Number, made.Symbol, made.KindName, made.Date));
        Assert.Equal(["HỎA TỐC"], made.Stamps);
        Assert.Equal("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", Assert.IsType<Centred>(made.Body[0]).Runs[0].Text);
        Assert.Equal(3, made.Body.OfType<Basis>().Count());
        Assert.Equal("Sau đây gọi là cơ quan đầu mối.", made.Body.OfType<Paragraph>().SelectMany(p => p.Runs).Single(run => run.Note is not null).Note);
        Assert.Equal(["Như Điều 3", "Bộ Ngoại giao", "Lưu: VT", "Đồng kính gửi:", "Thường trực Tỉnh ủy"], made.Recipients);
        Assert.Equal(("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Đã ký)", "Trịnh Công Lâm"), (made.Signature.Authority[0], made.Signature.Title, made.Signature.Between![0], made.Signature.Name));
        Assert.Equal([("QUY CHẾ", false), ("PHỤ LỤC I", true)], made.Appendices.Select(appendix => (appendix.Label!, appendix.Landscape)));
        Assert.Equal(3, made.Appendices[1].Body.OfType<Table>().Single().Rows.Count);
    }

    [Fact]
    public void APartyReportIsSetAsTheParty()
    {
        const string text = PartyReport.Printed;
        Same(text);
        var printed = Made.Open(Docx(DocumentReader.Read(text))).Text;
        Assert.Contains("TỈNH ỦY SƠN HẢI\nBAN THƯỜNG VỤ\n*\nSố 15-BC/TU\nĐẢNG CỘNG SẢN VIỆT NAM\n", printed, StringComparison.Ordinal);
        Assert.Equal(2, printed.Split("-----").Length); // once, under the title
        Assert.DoesNotContain("./.", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("CỘNG HÒA", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void ALetterKeepsItsSubjectAndThoseItIsWrittenTo()
    {
        const string text = """
            SỞ NGOẠI VỤ
            Số: 9/SNgV-HTQT
            V/v cử người tham gia
            đoàn công tác
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Sơn Hải, ngày 02 tháng 4 năm 2026
            Kính gửi:
            - Sở Tài chính;
            - Sở Y tế.
            Thực hiện Kế hoạch số 8/KH-UBND ngày 05/01/2026 của UBND tỉnh, đề nghị các cơ quan cử người trước ngày 10/4/2026./.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            GIÁM ĐỐC
            Đoàn Văn Sửu
            """;
        var made = OfficialDocument.Of(DocumentReader.Read(text));
        Assert.Equal((null, "cử người tham gia đoàn công tác", 9), (made.KindName, made.Title, made.Number));
        Assert.Equal(["Sở Tài chính;", "Sở Y tế."], made.Addressees);
        var printed = Made.Open(Made.Docx(made)).Text;
        Assert.Empty(Lost(text.Replace("Số: 9/", "Số: 09/", StringComparison.Ordinal), printed));
        Assert.Matches("Số: 09/SNgV-HTQT\nV/v cử người tham gia đoàn công tác\n(.*\n){3,4}Kính gửi:\n- Sở Tài chính;\n- Sở Y tế.\n", printed);
    }

    /// <summary>Whatever was read, Word opens it: the Open XML validator finds nothing.</summary>
    [Fact]
    public void AnyReadingIsAValidFile() => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(OddText.Any, text => Valid(Docx(DocumentReader.Read(text)))));

    [Fact]
    public void ADecisionIsAValidFile() => Valid(Docx(DocumentReader.Read(Decision.Printed)));

    private static void Valid(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    private static void Same(string text)
    {
        var first = DocumentReader.Read(text);
        var again = DocumentReader.Read(Made.Open(Docx(first)).Text);
        Assert.Equal(Sections(first), Sections(again));
        Assert.Equal(Tasks(first), Tasks(again));
        Assert.Equal(Citations(first), Citations(again));
        Assert.Equal((first.Header.Number, first.Header.Symbol, first.Header.Branch, first.Header.SignerName, first.Header.SignerTitle), (again.Header.Number, again.Header.Symbol, again.Header.Branch, again.Header.SignerName, again.Header.SignerTitle));
        Assert.Equal(first.Header.Recipients, again.Header.Recipients);
        // The subject of a letter over two lines is set as one.
        Assert.StartsWith(first.Header.Title ?? "", again.Header.Title ?? "", StringComparison.Ordinal);
        Assert.Empty(Lost(text, again.Text));
    }

    /// <summary>Words of the first text that the second has not, or not as often; marks of a footnote and of markdown are no words.</summary>
    private static List<string> Lost(string from, string to)
    {
        var there = Words(to).CountBy(word => word).ToDictionary();
        return [.. Words(from).CountBy(word => word).Where(word => there.GetValueOrDefault(word.Key) < word.Value).Select(word => word.Key)];

        static IEnumerable<string> Words(string text) => WordShape().Matches(Unprinted().Replace(text, "").ToUpperInvariant()).Select(match => match.Value);
    }

    /// <summary>Page numbers and the line at the head of a page, and what stands for a number that is not known.</summary>
    [GeneratedRegex(@"^\s*\d{1,3}\s*$|\f.+$|\[so\]", RegexOptions.Multiline)]
    private static partial Regex Unprinted();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]+|\d+")]
    private static partial Regex WordShape();

    private static IEnumerable<string> Sections(DocumentReading reading) => reading.Sections.Select(row => $"{row.Path} | {row.Label} | {row.Title}");

    private static IEnumerable<string> Tasks(DocumentReading reading) => reading.Tasks.Select(row =>
        $"{row.Path} | {row.Title} | {Names(row.Lead)} | {Names(row.CoLead)} | {Names(row.Coordinating)} | {row.Time} | {row.TimeNorm} | {row.Quantity} | {row.Condition}");

    private static IEnumerable<string> Citations(DocumentReading reading) => reading.Citations.Select(row => $"{row.Kind} {row.Symbol} {row.Date} {row.Issuer} | {row.Title} | {row.Role} | {row.Places.Count}");

    private static string Names(IEnumerable<Body> bodies) => string.Join("; ", bodies.Select(body => body.Text));

    private static byte[] Docx(DocumentReading reading) => Made.Docx(OfficialDocument.Of(reading));
}
