using System.IO.Compression;
using System.Text;
using NhipCau.VanBan.Files.Ocr;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>Files made for a test, good and bad.</summary>
internal static class Made
{
    public static byte[] Docx(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static FileText Open(byte[] file, string name = "van-ban.docx", OpenLimits? limits = null, OcrOptions? ocr = null) =>
        DocumentFile.Open(new MemoryStream(file), name, limits, ocr, TestContext.Current.CancellationToken);

    public static byte[] Pdf(byte[] docx) => LibreOffice.ToPdf(docx, cancel: TestContext.Current.CancellationToken);

    /// <summary>A .docx around the XML of a body.</summary>
    public static byte[] Docx(string body, string numbering = "", string styles = "", string footnotes = "", string header = "") =>
        new WordFile { Body = body, Numbering = numbering, Styles = styles, Footnotes = footnotes, Header = header }.Bytes();

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";
}
