using System.IO.Compression;
using System.Text;

namespace NhipCau.VanBan.Files;

/// <summary>The kind of a file by its first bytes; what is no document of ours is refused by its own name.</summary>
internal static class FileSignature
{
    private const string SaveAsDocx = "hãy mở bằng Word hoặc LibreOffice, chọn “Lưu thành” (Save As) kiểu .docx rồi nhập lại";
    private const string Choose = "hãy chọn tệp .docx, .pdf hoặc .txt";

    private static readonly (byte[] Start, string Name)[] Others =
    [
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "ảnh PNG"), ([0xFF, 0xD8, 0xFF], "ảnh JPEG"),
        ("GIF8"u8.ToArray(), "ảnh GIF"), ("II*\0"u8.ToArray(), "ảnh TIFF"), ("MM\0*"u8.ToArray(), "ảnh TIFF"),
        ("RIFF"u8.ToArray(), "ảnh, âm thanh hoặc phim"), ("BM"u8.ToArray(), "ảnh BMP"),
        ("MZ"u8.ToArray(), "chương trình Windows"), ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "chương trình Linux"),
        ("Rar!"u8.ToArray(), "nén RAR"), ("7z\xBC\xAF"u8.ToArray(), "nén 7z"), ([0x1F, 0x8B], "nén gzip"),
    ];

    public static FileKind Of(byte[] bytes, string fileName)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw OldOffice(bytes, fileName);
        if (bytes.AsSpan().StartsWith("PK"u8)) return Zip(bytes, fileName);
        // A PDF may carry a few bytes of junk before its header; readers look into the first 1024.
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.AsSpan().StartsWith("{\\rtf"u8)) throw NotADocument(fileName, "văn bản RTF", SaveAsDocx);
        foreach (var (start, name) in Others)
            if (bytes.AsSpan().StartsWith(start) && (start.Length > 2 || LooksBinary(bytes))) throw NotADocument(fileName, name);
        var head = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 512)).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
            throw NotADocument(fileName, "trang web (HTML)", SaveAsDocx);
        if (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase)) throw NotADocument(fileName, "XML", SaveAsDocx);
        if (head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) throw NotADocument(fileName, "trang web lưu trữ (.mht)", SaveAsDocx);
        return FileKind.Text;
    }

    public static bool LooksBinary(byte[] bytes) => bytes.AsSpan(0, Math.Min(bytes.Length, 4096)).IndexOf((byte)0) >= 0;

    private static FileRefusal NotADocument(string fileName, string what, string then = Choose) => new(RefusalCode.NotADocument,
        $"Tệp “{fileName}” là {what}, không đọc được trực tiếp; {then}.");

    /// <summary>OLE: the names of its streams stand in UTF-16 in the directory.</summary>
    private static FileRefusal OldOffice(byte[] bytes, string fileName)
    {
        if (Holds("EncryptedPackage"))
            return new FileRefusal(RefusalCode.Encrypted, $"Tệp “{fileName}” được bảo vệ bằng mật khẩu; hãy bỏ mật khẩu trong Word rồi nhập lại.");
        return Holds("WordDocument")
            ? new FileRefusal(RefusalCode.OldWord, $"Tệp “{fileName}” là Word đời cũ (.doc); {SaveAsDocx}.")
            : NotADocument(fileName, "tệp Office đời cũ");

        bool Holds(string stream) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
    }

    private static FileKind Zip(byte[] bytes, string fileName)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Contains("word/document.xml") || names.Contains("_rels/.rels") && names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)))
                return FileKind.Docx;
            if (names.Contains("mimetype") && names.Contains("content.xml")) throw NotADocument(fileName, "tệp OpenDocument (.odt)", SaveAsDocx);
            if (names.Any(n => n.StartsWith("xl/workbook.", StringComparison.OrdinalIgnoreCase)))
                throw NotADocument(fileName, "bảng tính Excel", "hãy chép bảng sang Word, lưu thành .docx rồi nhập lại");
            throw NotADocument(fileName, names.Contains("ppt/presentation.xml") ? "bản trình chiếu PowerPoint"
                : names.Contains("mimetype") ? "tệp OpenDocument hoặc sách điện tử" : "tệp nén ZIP");
        }
        catch (InvalidDataException e)
        {
            throw FileRefusal.Broken(fileName, e);
        }
    }
}
