using System.Text;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>Every bad file meets one sentence, and the sentence says what to do.</summary>
public class RefusalTests
{
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    [Fact]
    public void AnOldDocIsToBeSavedAsDocx() =>
        Refused([.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("WordDocument")], RefusalCode.OldWord, "kiểu .docx");

    [Fact]
    public void AnEncryptedDocxIsToBeFreedOfItsPassword() =>
        Refused([.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("EncryptedPackage")], RefusalCode.Encrypted, "bỏ mật khẩu");

    [Fact]
    public void AnEncryptedPdfIsToBeFreedOfItsPassword()
    {
        NeedsPoppler();
        var nothing = new string('0', 64);
        Refused(Pdf($"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{nothing}> /U <{nothing}> /P -4 >> /ID [<00> <00>]"), RefusalCode.Encrypted, "bỏ mật khẩu");
    }

    [Fact]
    public void AnEmptyFileIsRefused() => Refused([], RefusalCode.Empty, "rỗng");

    [Fact]
    public void AFileOfBlanksIsRefused() => Refused("  \r\n \t \n"u8.ToArray(), RefusalCode.Empty, "không có chữ");

    [Fact]
    public void AZipBombIsRefusedBeforeItIsUnpacked() =>
        Refused(Made.Zip(("_rels/.rels", ""), ("word/document.xml", new string(' ', 20 * OpenLimits.Megabyte))), RefusalCode.ZipBomb, "phình to bất thường");

    [Fact]
    public void APackageOverTheWholeLimitIsRefused() =>
        Refused(Made.Docx(Made.P("Kế hoạch")), RefusalCode.ZipBomb, "phình to", new OpenLimits { MaxUncompressedBytes = 500 });

    [Fact]
    public void APackageOfTooManyPartsIsRefused() =>
        Refused(Made.Zip([("word/document.xml", "<a/>"), .. Enumerable.Range(0, 50).Select(i => ($"word/media/{i}.png", ""))]),
            RefusalCode.ZipBomb, "phình to", new OpenLimits { MaxEntries = 20 });

    [Fact]
    public void AFileOf200MegabytesIsRefusedByItsLengthWithoutBeingRead()
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var file = File.OpenWrite(path)) file.SetLength(200L * OpenLimits.Megabyte);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var refusal = Assert.Throws<FileRefusal>(() => DocumentFile.Open(path, cancel: TestContext.Current.CancellationToken));
            Assert.Equal(RefusalCode.TooLarge, refusal.Code);
            Assert.Contains("25 MB", refusal.Message, StringComparison.Ordinal);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, OpenLimits.Megabyte);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AStreamThatDoesNotTellItsLengthIsCutOffAtTheLimit() =>
        Assert.Equal(RefusalCode.TooLarge, Assert.Throws<FileRefusal>(() => DocumentFile.Open(new Unsized(3 * OpenLimits.Megabyte), "a.txt",
            new OpenLimits { MaxFileBytes = OpenLimits.Megabyte }, cancel: TestContext.Current.CancellationToken)).Code);

    public static TheoryData<byte[], string> Others => new()
    {
        { [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], "ảnh PNG" },
        { [0xFF, 0xD8, 0xFF, 0xE0, 0, 0], "ảnh JPEG" },
        { "MZ\0\u0003"u8.ToArray(), "chương trình Windows" },
        { "  <!DOCTYPE html><html><body>Kế hoạch</body></html>"u8.ToArray(), "trang web" },
        { "{\\rtf1 K\\u7871? ho\\u7841?ch}"u8.ToArray(), "RTF" },
        { Made.Zip(("xl/workbook.xml", "<workbook/>")), "bảng tính Excel" },
        { Made.Zip(("mimetype", "application/vnd.oasis.opendocument.text")), "OpenDocument" },
        { Made.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")), ".odt" },
        { Made.Zip(("a.txt", "a")), "nén ZIP" },
        { [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("Workbook")], "Office đời cũ" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void WhatIsNoDocumentIsCalledByItsName(byte[] file, string name) => Refused(file, RefusalCode.NotADocument, name);

    public static TheoryData<byte[]> OtherWritings => new()
    {
        { [.. Ole, .. new byte[500], .. Encoding.Unicode.GetBytes("WordDocument")] },
        { "{\\rtf1 K\\u7871? ho\\u7841?ch}"u8.ToArray() },
        { Made.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")) },
        { "<?xml version=\"1.0\"?><w:wordDocument/>"u8.ToArray() },
        { "MIME-Version: 1.0\r\nContent-Type: multipart/related"u8.ToArray() },
        { Made.Zip(("xl/workbook.xml", "<workbook/>")) },
    };

    [Theory]
    [MemberData(nameof(OtherWritings))]
    public void WritingInAnotherFormIsToBeSavedAsDocx(byte[] file) =>
        Assert.Matches("(Lưu thành|lưu thành).*\\.docx rồi nhập lại", Assert.Throws<FileRefusal>(() => Made.Open(file)).Message);

    [Fact]
    public void TheNameOfAFileDeceivesNobody() =>
        Assert.Equal(FileKind.Text, Made.Open("KẾ HOẠCH"u8.ToArray(), "anh.png").Kind);

    [Fact]
    public void ATruncatedDocxIsBroken() => Refused(Made.Docx(Made.P("Kế hoạch"))[..^80], RefusalCode.Broken, "bị hỏng");

    [Fact]
    public void ADocxOfBrokenXmlIsBroken() => Refused(Made.Docx("<w:p><w:r>"), RefusalCode.Broken, "bị hỏng");

    [Fact]
    public void APackageWithoutItsRelationsIsBroken() => Refused(Made.Zip(("word/document.xml", "<a/>")), RefusalCode.Broken, "bị hỏng");

    [Fact]
    public void ADtdIsNeverRead()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "bi-mat-cua-may");
        var package = Made.Zip(("_rels/.rels", "<Relationships/>"),
            ("word/document.xml", $"""<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"""));
        var refusal = Refused(package, RefusalCode.Unsafe, "không an toàn");
        Assert.DoesNotContain("bi-mat", refusal.ToString(), StringComparison.Ordinal);
        File.Delete(secret);
    }

    [Fact]
    public void XmlAsDeepAsAWellIsRefusedBeforeItIsBuilt()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 20_000)), string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 20_000)));
        Refused(Made.Docx(open + Made.P("sâu") + close), RefusalCode.Unsafe, "không an toàn", new OpenLimits { MaxRatio = 100_000 });
    }

    [Fact]
    public void AScanWithoutTextIsToBeRecognisedFirst()
    {
        NeedsPoppler();
        Refused(Pdf(""), RefusalCode.Scan, "bản quét");
    }

    [Fact]
    public void ABrokenPdfIsToBeExportedAgain()
    {
        NeedsPoppler();
        Refused("%PDF-1.7\nkhông còn gì"u8.ToArray(), RefusalCode.Broken, "xuất lại PDF");
    }

    [Fact]
    public void WithoutPopplerThePackageIsNamed() =>
        Refused(Pdf(""), RefusalCode.ToolMissing, "sudo apt-get install poppler-utils", new OpenLimits { PopplerFolder = "/khong/co" });

    [Fact]
    public void WithoutLibreOfficeThePackageIsNamed()
    {
        var refusal = Assert.Throws<FileRefusal>(() => LibreOffice.ToPdf([1], program: "/khong/co/soffice", cancel: TestContext.Current.CancellationToken));
        Assert.Equal(RefusalCode.ToolMissing, refusal.Code);
        Assert.Contains("libreoffice-writer-nogui", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AProgramOverItsTimeIsEnded()
    {
        if (Machine.Lacks("sleep") is { } missing) Assert.Skip(missing);
        var outcome = ChildProcess.Run("sleep", ["20"], Path.GetTempPath(), TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        Assert.Null(outcome!.Exit);
    }

    [Fact]
    public void AMissingFileIsSaid() => Assert.Equal(RefusalCode.Missing,
        Assert.Throws<FileRefusal>(() => DocumentFile.Open("khong-co.docx", cancel: TestContext.Current.CancellationToken)).Code);

    [Fact]
    public void NothingIsLeftInTheTemporaryFolder()
    {
        NeedsPoppler();
        var mark = Guid.NewGuid().ToString();
        Assert.Throws<FileRefusal>(() => Made.Open([.. Pdf(""), .. Encoding.ASCII.GetBytes($"\n% {mark}")]));
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "nhipcau-*"), folder => Holds(Path.Combine(folder, "in.pdf"), mark));
    }

    /// <summary>Other tests make and clear such folders at the same time.</summary>
    private static bool Holds(string path, string mark)
    {
        try
        {
            return File.Exists(path) && File.ReadAllText(path).Contains(mark, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static FileRefusal Refused(byte[] file, RefusalCode code, string says, OpenLimits? limits = null)
    {
        var refusal = Assert.Throws<FileRefusal>(() => Made.Open(file, "tệp thử", limits));
        Assert.Equal(code, refusal.Code);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.Contains(";", refusal.Message, StringComparison.Ordinal); // what is wrong; what to do
        return refusal;
    }

    private static void NeedsPoppler()
    {
        if (Machine.Lacks("pdftotext") is { } missing) Assert.Skip(missing);
    }

    /// <summary>One page without a word.</summary>
    private static byte[] Pdf(string trailer) => Encoding.ASCII.GetBytes($"""
        %PDF-1.4
        1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
        2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
        3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >> endobj
        trailer << /Root 1 0 R /Size 4 {trailer} >>
        %%EOF
        """);

    private sealed class Unsized(long length) : MemoryStream(new byte[length])
    {
        public override bool CanSeek => false;
    }
}
