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
    public void ARebuiltTableIsToBeChecked() => Assert.Contains(Text.Notes, n => n.Contains("Bảng trong PDF", StringComparison.Ordinal));

    [Fact]
    public void ASymbolBrokenAtItsHyphenKeepsIt()
    {
        if (printed.Missing is { } missing) Assert.Skip(missing);
        var pdf = Made.Open(File.ReadAllBytes(Repository.File("samples/ke-hoach-thong-tin-doi-ngoai-2026.pdf"))).Text;
        Assert.Contains("188/TTr-\nSVHTTDL", pdf, StringComparison.Ordinal);
    }
}
