using System.IO.Compression;
using System.Text;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>Files made for a test, good and bad.</summary>
internal static class Made
{
    private const string W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] Docx(OfficialDocument document)
    {
        using var stream = new MemoryStream();
        DocxWriter.Write(document, stream);
        return stream.ToArray();
    }

    public static FileText Open(byte[] file, string name = "van-ban.docx", OpenLimits? limits = null) =>
        DocumentFile.Open(new MemoryStream(file), name, limits, TestContext.Current.CancellationToken);

    public static byte[] Pdf(byte[] docx) => LibreOffice.ToPdf(docx, cancel: TestContext.Current.CancellationToken);

    /// <summary>A .docx around the XML of a body.</summary>
    public static byte[] Docx(string body, string numbering = "", string styles = "", string footnotes = "", string header = "") => Zip(
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            <Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/>
            <Override PartName="/word/header.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
            </Types>
            """),
        ("_rels/.rels", Relationships(Relationship("r1", "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", Relationships([
            .. ((string[])["numbering", "styles", "footnotes", "header"]).Select(part => Relationship(part, part, part + ".xml")),
            // An address that is none, as Word lets one be typed.
            Relationship("link", "hyperlink", "mailto:a;b@@c d\" TargetMode=\"External")])),
        ("word/document.xml", Root("document", $"<w:body>{body}</w:body>")),
        ("word/numbering.xml", Root("numbering", numbering)),
        ("word/styles.xml", Root("styles", styles)),
        ("word/footnotes.xml", Root("footnotes", footnotes)),
        ("word/header.xml", Root("hdr", header)));

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

    private static string Root(string name, string inner) =>
        $"""<w:{name} xmlns:w="{W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{inner}</w:{name}>""";

    private static string Relationships(params IEnumerable<string> all) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all)}</Relationships>""";

    private static string Relationship(string id, string type, string target) =>
        $"""<Relationship Id="{id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{type}" Target="{target}"/>""";
}
