using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Looks into the tree of a part: told by local names, for old files hold wrappers the library does not know.</summary>
internal static class Dom
{
    public static string? Attribute(OpenXmlElement element, string name) => element.GetAttributes().FirstOrDefault(a => a.LocalName == name).Value;

    /// <summary>null: nothing is said.</summary>
    public static bool? On(OnOffType? mark) => mark is null ? null : mark.Val?.Value ?? true;

    public static string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;

    /// <summary>What places it in a list.</summary>
    public static Docx.ParagraphProperties Numbered(Paragraph paragraph)
    {
        var number = paragraph.ParagraphProperties?.NumberingProperties;
        return Docx.ParagraphProperties.Of(StyleOf(paragraph), number?.NumberingId?.Val?.Value, number?.NumberingLevelReference?.Val?.Value);
    }

    public static bool HasLines(Table table, Docx.StyleSheet styles)
    {
        var properties = table.GetFirstChild<TableProperties>();
        return (properties?.TableBorders is { } own ? Drawn(own) : styles.Lines(properties?.TableStyle?.Val?.Value) ?? false)
            || table.Descendants<TableCellBorders>().Any(Drawn);

        static bool Drawn(OpenXmlElement borders) => borders.Elements<BorderType>().Any(IsDrawn);
    }

    public static bool IsDrawn(BorderType? border) => border?.Val?.Value is { } value && value != BorderValues.None && value != BorderValues.Nil;

    /// <summary>The paragraphs and tables in reading order, whatever they are wrapped in.</summary>
    public static IEnumerable<OpenXmlElement> Blocks(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            if (child is Paragraph or Table)
                yield return child;
            // Word rebuilds its table of contents from the headings: it would give every heading twice.
            else if (child is SdtBlock sdt && sdt.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value == "Table of Contents") == true)
                continue;
            else if (child is AlternateContent either)
                foreach (var block in Blocks((OpenXmlElement?)either.GetFirstChild<AlternateContentChoice>() ?? either)) yield return block;
            else if (child is not (TableCellProperties or SectionProperties or DeletedRun or MoveFromRun))
                foreach (var block in Blocks(child)) yield return block;
        }
    }
}
