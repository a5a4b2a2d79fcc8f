namespace NhipCau.VanBan.Files.Tests;

/// <summary>A .docx from the XML of its parts, in the transitional form of Word or in the strict one of the standard.</summary>
internal sealed record WordFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    public string Body { get; init; } = "";
    public string Numbering { get; init; } = "";
    public string Styles { get; init; } = "";
    public string Footnotes { get; init; } = "";
    public string Endnotes { get; init; } = "";
    public string Header { get; init; } = "";
    public bool Strict { get; init; }

    /// <summary>The kind after "application/": of a .docx, a .docm or a .dotx.</summary>
    public string MainType { get; init; } = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// <summary>Where the text is.</summary>
    public string MainPart { get; init; } = "word/document.xml";

    public (string Name, string Content)[] More { get; init; } = [];

    public byte[] Bytes()
    {
        (string Kind, string Root, string Content)[] parts = [("numbering", "numbering", Numbering), ("styles", "styles", Styles), ("footnotes", "footnotes", Footnotes), ("endnotes", "endnotes", Endnotes), ("header", "hdr", Header)];
        var slash = MainPart.LastIndexOf('/') + 1;
        return Made.Zip([
            ("[Content_Types].xml", $"""
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/{MainPart}" ContentType="application/{MainType}"/>
                {string.Concat(parts.Select(p => $"""<Override PartName="/word/{p.Kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{p.Kind}+xml"/>"""))}
                </Types>
                """),
            ("_rels/.rels", Relationships(Relationship("r1", "officeDocument", MainPart))),
            ($"{MainPart[..slash]}_rels/{MainPart[slash..]}.rels", Relationships([
                .. parts.Select(p => Relationship(p.Kind, p.Kind, $"/word/{p.Kind}.xml")),
                // An address that is none, as Word lets one be typed.
                Relationship("link", "hyperlink", "mailto:a;b@@c d\" TargetMode=\"External"),
                Relationship("far", "subDocument", "file:///etc/passwd\" TargetMode=\"External")])),
            (MainPart, Root("document", $"<w:body>{Body}</w:body>")),
            .. parts.Select(p => ($"word/{p.Kind}.xml", Root(p.Root, p.Content))),
            .. More]);
    }

    private string Root(string name, string inner) =>
        $"""<w:{name} xmlns:w="{(Strict ? StrictWord : Transitional)}" xmlns:r="{(Strict ? StrictOffice : Office)}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">{inner}</w:{name}>""";

    private static string Relationships(params IEnumerable<string> all) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(all)}</Relationships>""";

    private string Relationship(string id, string type, string target) =>
        $"""<Relationship Id="{id}" Type="{(Strict ? StrictOffice : Office)}/{type}" Target="{target}"/>""";
}
