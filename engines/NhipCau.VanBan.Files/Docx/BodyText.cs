using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>Blocks → lines: paragraphs, tables, and what wraps them.</summary>
internal sealed class BodyText
{
    private readonly Footnotes _footnotes;
    private readonly List<string> _notes = [];

    public BodyText(MainDocumentPart main)
    {
        Styles = new StyleSheet(main.StyleDefinitionsPart?.Styles);
        Numbering = new Numbering(main.NumberingDefinitionsPart?.Numbering, Styles);
        _footnotes = new Footnotes(main);
    }

    public StyleSheet Styles { get; }

    public Numbering Numbering { get; }

    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Lines of a body, a cell, a text box or a note.</summary>
    public List<string> Lines(OpenXmlElement container)
    {
        var lines = new List<string>();
        var joined = ""; // the text of paragraphs whose mark was deleted: it goes on in the next
        foreach (var block in Blocks(container))
        {
            if (block is Table table)
            {
                lines.AddRange(TableText.Lines(table, this));
            }
            else if (block is Paragraph paragraph)
            {
                var text = new ParagraphText(this, _footnotes);
                joined += text.Of(paragraph);
                if (paragraph.ParagraphProperties?.ParagraphMarkRunProperties?.GetFirstChild<Deleted>() is null)
                {
                    lines.AddRange(Numbered(paragraph, joined));
                    joined = "";
                }
                foreach (var box in text.TextBoxes) lines.AddRange(Lines(box));
            }
            else
            {
                Note("Có nội dung nhúng từ tệp khác không đọc được; hãy đối chiếu với bản gốc.");
            }
            if (container is W.Body) lines.AddRange(_footnotes.Pending(this));
        }
        if (joined.Length > 0) lines.Add(joined);
        return lines;
    }

    /// <summary>A paragraph of nothing but removed text is no paragraph, and is not counted.</summary>
    private string[] Numbered(Paragraph paragraph, string text)
    {
        var onlyDeleted = text.Length == 0 && (paragraph.Descendants<DeletedRun>().Any() || paragraph.Descendants<MoveFromRun>().Any());
        if (onlyDeleted) return [];
        var label = Numbering.Label(paragraph);
        return (text.Trim().Length == 0 ? text : label + text).Split('\n');
    }

    private void Note(string sentence)
    {
        if (!_notes.Contains(sentence)) _notes.Add(sentence);
    }

    /// <summary>The paragraphs, tables and embedded pieces in reading order, whatever they are wrapped in.</summary>
    public static IEnumerable<OpenXmlElement> Blocks(OpenXmlElement container)
    {
        foreach (var child in container.ChildElements)
        {
            if (child is Paragraph or Table or AltChunk)
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
