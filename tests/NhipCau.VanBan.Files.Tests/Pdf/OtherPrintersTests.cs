using NhipCau.VanBan.Files.Ocr;
using NhipCau.VanBan.Files.Tests.Ocr;

namespace NhipCau.VanBan.Files.Tests.Pdf;

/// <summary>The same page printed by a browser, which draws otherwise than Word and LibreOffice; and the same as a scan.</summary>
public sealed class OtherPrintersTests(OtherPrintersTests.Printed printed) : IClassFixture<OtherPrintersTests.Printed>
{
    private const string Page = """
        <html lang="vi"><meta charset="utf-8"><style>body { font: 14pt "Liberation Serif" } table { border-collapse: collapse; width: 100% } .drawn td { border: 1px solid #000; padding: 4px }</style>
        <table><tr><td align="center">UBND TỈNH M<br><b>SỞ NGOẠI VỤ</b><br>Số: 12/KH-SNgV<td align="center"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập - Tự do - Hạnh phúc</b><br><i>M, ngày 03 tháng 5 năm 2026</i></table>
        <p>Danh mục các hoạt động trong năm như sau:</p>
        <table class="drawn"><tr><td rowspan="2">TT<td rowspan="2">Nội dung<td colspan="2">Cơ quan thực hiện<td rowspan="2">Thời gian<tr><td>Chủ trì<td>Phối hợp
        <tr><td>1<td>Tổ chức đoàn đi công tác nước ngoài<td rowspan="2">Sở Ngoại vụ<td>Công an tỉnh<td>Quý I
        <tr><td>2<td>Đón tiếp đoàn vào theo Kế hoạch số 125/KH-UBND ngày 05/02/2026<td>Văn phòng UBND tỉnh<td>
        <tr><td colspan="5"><b>II. HỢP TÁC</b>
        <tr><td>3<td>Ký kết<td>Sở Tư pháp<td><td>Quý II</table>
        <table><tr><td>TT<td>Tên đoàn<td>Nước đến<td>Thời gian<tr><td>1<td>Đoàn công tác của Chủ tịch về xúc tiến đầu tư<td>Nhật Bản<td>Quý I<tr><td>2<td>Đoàn Sở Công Thương<td><td>Quý III</table></html>
        """;

    public sealed class Printed
    {
        internal string? Missing { get; } = Machine.Lacks("chromium") ?? Machine.Lacks("pdftotext");

        internal byte[] Pdf { get; } = [];

        public Printed()
        {
            if (Missing is not null) return;
            var folder = Directory.CreateTempSubdirectory("nhipcau-test-").FullName;
            File.WriteAllText(Path.Combine(folder, "in.html"), Page);
            ChildProcess.Run("chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", $"--user-data-dir={folder}/profile",
                "--no-pdf-header-footer", $"--print-to-pdf={folder}/out.pdf", $"file://{folder}/in.html"], folder, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            Pdf = File.ReadAllBytes(Path.Combine(folder, "out.pdf"));
            Directory.Delete(folder, recursive: true);
        }
    }

    private byte[] Pdf
    {
        get
        {
            if (printed.Missing is { } missing) Assert.Skip(missing);
            return printed.Pdf;
        }
    }

    [Fact]
    public void ItReadsAsItIsPrinted() => Assert.Equal("""
        UBND TỈNH M
        SỞ NGOẠI VỤ
        Số: 12/KH-SNgV
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        M, ngày 03 tháng 5 năm 2026
        Danh mục các hoạt động trong năm như sau:
        TT|Nội dung|Cơ quan thực hiện||Thời gian
        TT|Nội dung|Chủ trì|Phối hợp|Thời gian
        1|Tổ chức đoàn đi công tác nước ngoài|Sở Ngoại vụ|Công an tỉnh|Quý I
        2|Đón tiếp đoàn vào theo Kế hoạch số 125/KH-UBND ngày 05/02/2026|Sở Ngoại vụ|Văn phòng UBND tỉnh|
        II. HỢP TÁC||||
        3|Ký kết|Sở Tư pháp||Quý II
        TT|Tên đoàn|Nước đến|Thời gian
        1|Đoàn công tác của Chủ tịch về xúc tiến đầu tư|Nhật Bản|Quý I
        2|Đoàn Sở Công Thương||Quý III

        """, Made.Open(Pdf, "trang.pdf").Text.Replace('\t', '|'));

    /// <summary>Words may be misread; the rows and columns are those of the page.</summary>
    [Fact]
    public void TheDrawnTableOfAScanKeepsItsCells()
    {
        _ = Pdf;
        ScanTests.NeedsTesseract();
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, Pdf);
        var text = Made.Open(ScannedPdf.Of(path, pages: 1), "quet.pdf", ocr: new OcrOptions()).Text;
        File.Delete(path);
        var rows = text.Split('\n').Where(l => l.Count(c => c == '\t') == 4).Select(l => l.Split('\t')).ToList();
        Assert.Equal(6, rows.Count);
        Assert.Equal("Thời gian", rows[1][4]);
        Assert.Equal("Công an tỉnh", rows[2][3]);
        Assert.Contains("125/KH-UBND", rows[3][1], StringComparison.Ordinal);
        Assert.Equal(["", "", "", ""], rows[4][1..]);
    }
}
