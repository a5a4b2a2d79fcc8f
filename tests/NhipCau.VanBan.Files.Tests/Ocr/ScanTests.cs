using NhipCau.VanBan.Files.Ocr;

namespace NhipCau.VanBan.Files.Tests.Ocr;

/// <summary>The sample of external information as a scan: pages that are pictures, recognised when asked for.</summary>
public sealed class ScanTests(ScanTests.Scanned scanned) : IClassFixture<ScanTests.Scanned>
{
    public sealed class Scanned
    {
        internal string? Missing { get; } = Machine.Lacks("pdftoppm");

        internal byte[] Pdf { get; }

        public Scanned() => Pdf = Missing is null ? ScannedPdf.Of(Repository.File("samples/ke-hoach-thong-tin-doi-ngoai-2026.pdf"), pages: 1) : [];
    }

    private byte[] Pdf
    {
        get
        {
            if (scanned.Missing is { } missing) Assert.Skip(missing);
            return scanned.Pdf;
        }
    }

    [Fact]
    public void UnaskedAScanIsRefused() => Assert.Equal(RefusalCode.Scan, Refusal(null).Code);

    [Fact]
    public void AskedForItIsReadAndToBeCompared()
    {
        _ = Pdf;
        NeedsTesseract();
        var told = new List<(int, int)>();
        var file = Made.Open(Pdf, "quet.pdf", ocr: new OcrOptions { Progress = new Told(told) });
        var meant = Words(Made.Open(File.ReadAllBytes(Repository.File("samples/ke-hoach-thong-tin-doi-ngoai-2026.pdf"))).Text.Split('\f')[0]);
        var read = Words(file.Text);
        Assert.True(meant.Count(read.Contains) > 0.9 * meant.Count, file.Text);
        Assert.StartsWith("ỦY BAN NHÂN DÂN\n", file.Text, StringComparison.Ordinal);
        Assert.Contains(file.Notes, n => n.Contains("OCR", StringComparison.Ordinal) && n.Contains("đối chiếu", StringComparison.Ordinal));
        Assert.Equal([(1, 1)], told);

        static HashSet<string> Words(string text) => [.. text.Split((char[])[' ', '\n', '\t', '\f', '\u2028'], StringSplitOptions.RemoveEmptyEntries)];
    }

    [Fact]
    public void WithoutTesseractThePackageIsNamed()
    {
        var refusal = Refusal(new OcrOptions { Program = "/khong/co/tesseract" });
        Assert.Equal(RefusalCode.ToolMissing, refusal.Code);
        Assert.Contains("tesseract-ocr-vie", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TooManyPagesAreRefusedBeforeAnyIsRecognised() => Assert.Equal(RefusalCode.TooLarge, Refusal(new OcrOptions { MaxPages = 0, Program = "/khong/co" }).Code);

    [Fact]
    public void APageOverItsTimeIsEnded()
    {
        _ = Pdf;
        NeedsTesseract();
        Assert.Equal(RefusalCode.TimedOut, Refusal(new OcrOptions { PageTime = TimeSpan.FromMilliseconds(1) }).Code);
    }

    [Fact]
    public void WhoeverWaitsMayStop()
    {
        _ = Pdf;
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => DocumentFile.Open(new MemoryStream(Pdf), "quet.pdf", ocr: new OcrOptions(), cancel: stop.Token));
    }

    /// <summary>What tesseract writes: lines before their words, places in dots of the picture.</summary>
    [Fact]
    public void WordsStandAtTheHeightOfTheirLine()
    {
        var (words, confidence) = Tesseract.Read(
        [
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
            "4\t1\t1\t1\t1\t0\t100\t200\t400\t40\t-1\t",
            "5\t1\t1\t1\t1\t1\t100\t210\t80\t20\t96\tcao",
            "5\t1\t1\t1\t1\t2\t200\t200\t80\t40\t90\tĐội",
            "5\t1\t1\t1\t1\t3\t300\t200\t8\t8\t3\t~",
        ], 2);
        Assert.Equal(["cao", "Đội"], words.Select(w => w.Text));
        Assert.Equal((50, 100, 90, 120), (words[0].Left, words[0].Top, words[0].Right, words[0].Bottom));
        Assert.Equal(93, confidence, 3);
    }

    private FileRefusal Refusal(OcrOptions? ocr) => Assert.Throws<FileRefusal>(() => Made.Open(Pdf, "quet.pdf", ocr: ocr));

    internal static void NeedsTesseract()
    {
        if (Machine.Lacks("tesseract") is { } missing) Assert.Skip(missing);
        if (!Machine.Output("tesseract", "--list-langs").Contains("vie", StringComparison.Ordinal)) Assert.Skip("tesseract-ocr-vie is not installed");
    }

    private sealed class Told(List<(int, int)> all) : IProgress<(int Done, int Of)>
    {
        public void Report((int Done, int Of) value) => all.Add(value);
    }
}
