using System.Diagnostics;
using System.Globalization;
using NhipCau.VanBan.Files.Pdf;

namespace NhipCau.VanBan.Files.Ocr;

/// <summary>A drawn page → its words and their places, by the program tesseract with its Vietnamese data.</summary>
internal sealed class Tesseract(OcrOptions options, string fileName, CancellationToken cancel) : IDisposable
{
    private const double Noise = 15; // per cent; dirt of the scan is "recognised" below this

    private readonly TemporaryFolder _folder = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <returns>The words, in points, and the mean confidence in per cent.</returns>
    public (List<PdfWord> Words, double Confidence) Words(string image, double dotsPerPoint)
    {
        var left = options.Time - _clock.Elapsed;
        var time = left < options.PageTime ? left : options.PageTime;
        var done = time > TimeSpan.Zero
            ? ChildProcess.Run(options.Program, [image, "out", "-l", "vie", "--psm", "3", "tsv"], _folder.Path, time, cancel) ?? throw Missing()
            : new ChildProcess.Outcome(null, "", "");
        if (done.Exit is null)
            throw new FileRefusal(RefusalCode.TimedOut, $"Nhận dạng chữ (OCR) tệp “{fileName}” quá lâu nên đã dừng; hãy tách nhỏ tệp hoặc nhập bản .docx.");
        if (done.Exit != 0 || !File.Exists(_folder.File("out.tsv"))) throw done.Error.Contains("vie", StringComparison.Ordinal) ? Missing() : FileRefusal.Broken(fileName);
        return Read(File.ReadLines(_folder.File("out.tsv")), dotsPerPoint);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>level page block par line word left top width height confidence text; a line (level 4) comes before its words (level 5).</summary>
    internal static (List<PdfWord> Words, double Confidence) Read(IEnumerable<string> rows, double dotsPerPoint)
    {
        var all = new List<(PdfWord Word, double Confidence)>();
        var (top, bottom) = (0.0, 0.0);
        foreach (var cells in rows.Skip(1).Select(r => r.Split('\t')).Where(c => c.Length == 12))
        {
            var (x, y, width, height) = (Number(cells[6]), Number(cells[7]), Number(cells[8]), Number(cells[9]));
            // The height of the line, not of the letters: "cao" would stand lower than "Đội".
            if (cells[0] == "4") (top, bottom) = (y, y + height);
            if (cells[0] != "5" || Number(cells[10]) * dotsPerPoint < Noise || cells[11].Trim() is not { Length: > 0 } text) continue;
            all.Add((new PdfWord(text, x, top, x + width, bottom), Number(cells[10]) * dotsPerPoint));
        }
        // In a table the same letters may be recognised twice, once badly.
        var kept = all.Where(w => !all.Any(o => o.Confidence > w.Confidence && Covered(w.Word, o.Word) > 0.4)).ToList();
        return ([.. kept.Select(w => w.Word)], kept.Count == 0 ? 0 : kept.Average(w => w.Confidence));

        double Number(string cell) => double.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number / dotsPerPoint : 0;
    }

    private static FileRefusal Missing() => new(RefusalCode.ToolMissing,
        "Máy chủ chưa có tesseract và dữ liệu tiếng Việt để nhận dạng chữ; hãy cài bằng lệnh: sudo apt-get install tesseract-ocr tesseract-ocr-vie, hoặc nhập bản .docx.");

    /// <summary>The share of a word that lies under another.</summary>
    private static double Covered(PdfWord word, PdfWord other)
    {
        var width = Math.Min(word.Right, other.Right) - Math.Max(word.Left, other.Left);
        var height = Math.Min(word.Bottom, other.Bottom) - Math.Max(word.Top, other.Top);
        return width <= 0 || height <= 0 ? 0 : width * height / Math.Max(1, (word.Right - word.Left) * word.Height);
    }
}
