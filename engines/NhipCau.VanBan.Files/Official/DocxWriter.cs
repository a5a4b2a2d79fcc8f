using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// <see cref="OfficialDocument"/> → .docx. The package is laid by hand around the parts: the library stamps its entries with
/// the hour, and the same document must always be the same bytes.
/// </summary>
public static class DocxWriter
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly DateTimeOffset Always = new(2020, 3, 5, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Bytes(OfficialDocument document)
    {
        using var file = new MemoryStream();
        Write(document, file);
        return file.ToArray();
    }

    public static void Write(OfficialDocument document, Stream to)
    {
        var layout = document.Layout;
        var numbering = new NumberingPart(layout);
        var body = DocumentPart.Build(document, layout, numbering, out var notes).OuterXml;
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Add("[Content_Types].xml", ContentTypes(notes.Count > 0));
        Add("_rels/.rels", Relationships(
            ("rIdDocument", Office + "officeDocument", "word/document.xml"),
            ("rIdCore", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml")));
        Add("docProps/core.xml", Core(document));
        Add("word/document.xml", body);
        Add("word/_rels/document.xml.rels", Relationships([
            ("rIdStyles", Office + "styles", "styles.xml"), ("rIdNumbering", Office + "numbering", "numbering.xml"), ("rIdSettings", Office + "settings", "settings.xml"),
            ("rIdHeader", Office + "header", "header.xml"), ("rIdFirstHeader", Office + "header", "first-header.xml"),
            .. notes.Count > 0 ? [("rIdFootnotes", Office + "footnotes", "footnotes.xml")] : Array.Empty<(string, string, string)>()]));
        Add("word/styles.xml", StylesPart.Build(layout).OuterXml);
        Add("word/numbering.xml", numbering.Build().OuterXml);
        Add("word/settings.xml", Settings(layout).OuterXml);
        Add("word/header.xml", new Header(Markup.Line("SoTrang", new SimpleField(Markup.Run("2")) { Instruction = "PAGE" })).OuterXml);
        Add("word/first-header.xml", new Header(Markup.Line("SoTrang")).OuterXml);
        if (notes.Count > 0) Add("word/footnotes.xml", FootnotesPart.Build(notes).OuterXml);

        void Add(string name, string xml)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Always;
            using var part = entry.Open();
            part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml));
        }
    }

    private static Settings Settings(PaperLayout layout) => new(
        new DefaultTabStop { Val = (short)Markup.Twips(layout.FirstLineIndent) },
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        // Word 2013 and later: without it Word opens the document in its mode for old ones.
        new Compatibility(new CompatibilitySetting
        {
            Name = CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new ThemeFontLanguages { Val = "vi-VN" });

    private static string Core(OfficialDocument document)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        return new XElement(core + "coreProperties",
            new XElement(dc + "title", Markup.Characters($"{document.KindName} {document.Title}".Trim())),
            new XElement(dc + "creator", Markup.Characters($"{document.Issuer} {document.IssuerPlace}".Trim())),
            new XElement(dc + "language", "vi-VN")).ToString(SaveOptions.DisableFormatting);
    }

    private static string Relationships(params (string Id, string Type, string Target)[] all)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/relationships";
        return new XElement(ns + "Relationships", all.Select(r => new XElement(ns + "Relationship",
            new XAttribute("Id", r.Id), new XAttribute("Type", r.Type), new XAttribute("Target", r.Target)))).ToString(SaveOptions.DisableFormatting);
    }

    private static string ContentTypes(bool notes)
    {
        XNamespace ns = "http://schemas.openxmlformats.org/package/2006/content-types";
        return new XElement(ns + "Types",
            new XElement(ns + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
            new XElement(ns + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
            Part("/word/document.xml", Word + "document.main+xml"), Part("/word/styles.xml", Word + "styles+xml"),
            Part("/word/numbering.xml", Word + "numbering+xml"),
            Part("/word/settings.xml", Word + "settings+xml"), Part("/word/header.xml", Word + "header+xml"),
            Part("/word/first-header.xml", Word + "header+xml"), notes ? Part("/word/footnotes.xml", Word + "footnotes+xml") : null,
            Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")).ToString(SaveOptions.DisableFormatting);

        XElement Part(string name, string type) => new(ns + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));
    }
}
