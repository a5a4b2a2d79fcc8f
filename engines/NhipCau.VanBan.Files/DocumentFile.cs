using NhipCau.VanBan.Files.Ocr;

namespace NhipCau.VanBan.Files;

/// <summary>The door: a file in, its text out, or a <see cref="FileRefusal"/> that says in one sentence what to do.</summary>
public static class DocumentFile
{
    /// <exception cref="FileRefusal">The file cannot be taken; nothing of it is kept.</exception>
    public static FileText Open(string path, OpenLimits? limits = null, OcrOptions? ocr = null, CancellationToken cancel = default)
    {
        if (!File.Exists(path))
            throw new FileRefusal(RefusalCode.Missing, $"Không tìm thấy tệp “{Path.GetFileName(path)}”; hãy kiểm tra lại đường dẫn.");
        using var stream = File.OpenRead(path);
        return Open(stream, Path.GetFileName(path), limits, ocr, cancel);
    }

    /// <param name="content">Read from where it stands; left open.</param>
    /// <param name="fileName">Names the file in what is said about it. The kind is told by the content, never by the name.</param>
    /// <param name="ocr">Pages of a PDF that are pictures are recognised; null: such a PDF is refused as a scan.</param>
    /// <exception cref="FileRefusal">The file cannot be taken; nothing of it is kept.</exception>
    public static FileText Open(Stream content, string fileName, OpenLimits? limits = null, OcrOptions? ocr = null, CancellationToken cancel = default)
    {
        limits ??= new OpenLimits();
        var bytes = ReadWithin(limits, content, fileName, cancel);
        var text = FileSignature.Of(bytes, fileName) switch
        {
            FileKind.Docx => Docx.DocxReader.Read(bytes, fileName, limits, cancel),
            FileKind.Pdf => Pdf.PdfReader.Read(bytes, fileName, limits, ocr, cancel),
            _ => PlainTextReader.Read(bytes, fileName),
        };
        // An old .docx or PDF may hold the letters of TCVN3 or VNI fonts as if they were Unicode: one of them is the soft hyphen.
        text = text with { Text = CleanText.Of(LegacyEncoding.Repair(CleanText.Nfc(text.Text)).Text) };
        return string.IsNullOrWhiteSpace(text.Text)
            ? throw new FileRefusal(RefusalCode.Empty, $"Tệp “{fileName}” không có chữ nào; hãy chọn tệp văn bản có nội dung.")
            : text;
    }

    /// <summary>The length is asked before a byte is read; a stream that cannot tell it is cut off at the limit.</summary>
    private static byte[] ReadWithin(OpenLimits limits, Stream content, string fileName, CancellationToken cancel)
    {
        if (content.CanSeek && content.Length - content.Position > limits.MaxFileBytes) throw TooLarge();
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            cancel.ThrowIfCancellationRequested();
            kept.Write(buffer, 0, read);
            if (kept.Length > limits.MaxFileBytes) throw TooLarge();
        }
        return kept.Length > 0
            ? kept.ToArray()
            : throw new FileRefusal(RefusalCode.Empty, $"Tệp “{fileName}” rỗng (0 byte); hãy chọn lại tệp văn bản.");

        FileRefusal TooLarge() => new(RefusalCode.TooLarge,
            $"Tệp “{fileName}” lớn hơn {limits.MaxFileBytes / OpenLimits.Megabyte} MB; hãy bỏ bớt ảnh hoặc tách tệp rồi nhập lại.");
    }
}
