using System.Globalization;
using NhipCau.VanBan.Files.Pdf;

namespace NhipCau.VanBan.Files.Ocr;

/// <summary>Pages without a layer of text: drawn at 300 dots an inch, recognised, and read as if the PDF held the words.</summary>
internal static class Recognition
{
    private const int Dots = 300;
    private const double DotsPerPoint = Dots / 72.0;
    private const double Doubtful = 80; // mean confidence of a page, in per cent

    /// <returns>Sentences on what was recognised.</returns>
    public static List<string> Fill(List<PdfSheet> sheets, byte[] pdf, string fileName, OpenLimits limits, OcrOptions ocr, CancellationToken cancel)
    {
        var pages = Enumerable.Range(0, sheets.Count).Where(p => !sheets[p].HasText && sheets[p].IsPaper).ToList();
        if (pages.Count == 0) return [];
        if (pages.Count > ocr.MaxPages)
            throw new FileRefusal(RefusalCode.TooLarge, $"Tệp “{fileName}” có {pages.Count} trang quét, nhiều hơn {ocr.MaxPages} trang cho một lần nhận dạng; hãy tách nhỏ tệp rồi nhập lại.");
        using var poppler = new Poppler(pdf, limits with { PdfTime = ocr.Time }, cancel);
        using var tesseract = new Tesseract(ocr, fileName, cancel);
        var doubtful = new List<int>();
        for (var i = 0; i < pages.Count; i++)
        {
            var page = pages[i];
            var number = (page + 1).ToString(CultureInfo.InvariantCulture);
            poppler.Run("pdftoppm", "-gray", "-singlefile", "-r", Dots.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "in.pdf", "scan");
            var picture = poppler.File("scan.pgm");
            if (File.Exists(picture))
            {
                var lines = WithoutLines(picture);
                var (words, confidence) = tesseract.Words(picture, DotsPerPoint);
                sheets[page] = sheets[page] with { Words = words, Drawn = lines };
                if (words.Count > 0 && confidence < Doubtful) doubtful.Add(page + 1);
                File.Delete(picture);
            }
            ocr.Progress?.Report((i + 1, pages.Count));
        }
        List<string> notes = [$"Chữ ở {(pages.Count == sheets.Count ? "cả văn bản" : $"trang {string.Join(", ", pages.Select(p => p + 1))}")} được nhận dạng từ bản quét (OCR), có thể sai; phải đối chiếu với bản gốc trước khi dùng."];
        if (doubtful.Count > 0) notes.Add($"Trang {string.Join(", ", doubtful)} nhận dạng kém tin cậy; hãy đối chiếu từng chữ hoặc quét lại rõ hơn.");
        return notes;
    }

    /// <summary>The lines of tables are kept for us and taken out of the picture: tesseract would read them as letters.</summary>
    private static Rules WithoutLines(string picture)
    {
        if (GrayImage.Read(File.ReadAllBytes(picture)) is not { } image) return Rules.None;
        var lines = RuledTable.LinesOf(Rules.Of(image, DotsPerPoint));
        image.Erase(lines, DotsPerPoint);
        image.Save(picture);
        return lines;
    }
}
