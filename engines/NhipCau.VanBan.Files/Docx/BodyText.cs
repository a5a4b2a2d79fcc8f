namespace NhipCau.VanBan.Files.Docx;

/// <summary>Blocks → lines: paragraphs, tables, and what wraps them.</summary>
internal sealed class BodyText(StyleSheet styles, NumberingDefinitions lists, FootnoteText? footnotes, TextBudget budget)
{
    private readonly Numbering _numbering = new(lists, styles);
    private readonly List<string> _notes = [];

    public StyleSheet Styles => styles;

    public FootnoteText? Footnotes => footnotes;

    public TextBudget Budget => budget;

    public IReadOnlyList<string> Notes => _notes;

    public Section? FirstSection { get; private set; }

    /// <summary>Pictures seen: a document of nothing else is a scan.</summary>
    public int Pictures { get; set; }

    /// <summary>Lines of the element stood on: a body, a cell, a text box, a note, a header.</summary>
    public List<string> Lines(Markup xml, bool main = false) => Read(xml, main).Finish();

    public Story Read(Markup xml, bool main = false)
    {
        var story = new Story();
        Blocks(xml, story, main);
        return story;
    }

    public void Note(string sentence)
    {
        if (!_notes.Contains(sentence)) _notes.Add(sentence);
    }

    /// <summary>The paragraphs, tables and embedded pieces in reading order, whatever they are wrapped in.</summary>
    private void Blocks(Markup xml, Story story, bool main)
    {
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "p": Paragraph(xml, story, main); break;
                case "tbl": Table(xml, story, main); break;
                case "altChunk" or "subDoc": Note("Có nội dung nhúng từ tệp khác không đọc được; hãy đối chiếu với bản gốc."); break;
                case "tcPr": story.Cell = CellProperties.Read(xml); break;
                case "sectPr": EndSection(xml, story, main); break;
                case "sdt": Control(xml, story, main); break;
                case "AlternateContent": Either(xml, story, main); break;
                case "del" or "moveFrom" or "sdtPr" or "customXmlPr": break;
                default: Blocks(xml, story, main); break;
            }
        }
    }

    private void Table(Markup xml, Story story, bool main)
    {
        Flush(story);
        story.Lines.AddRange(TableText.Lines(xml, this));
        AddFootnotes(story, main);
    }

    private void Paragraph(Markup xml, Story story, bool main)
    {
        var properties = new ParagraphProperties();
        var text = new ParagraphText(this, story);
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "pPr") text.Begin(properties = ParagraphProperties.Read(xml));
            else text.Append(xml);
        }
        story.Fields.EndParagraph();
        story.Joined += text.ToString();
        budget.Spend(story.Joined.Length + 1);
        if (main && styles.PageBreakBefore(properties)) story.BeginPage();
        if (!properties.GoesOn)
        {
            story.Lines.AddRange(Numbered(properties, story.Joined, main).Split('\n'));
            story.Joined = "";
        }
        story.Lines.AddRange(text.Boxes);
        AddFootnotes(story, main);
        if (properties.Section is { } section) EndSection(section, story, main);
    }

    /// <summary>A number without a text is no line of the body; in the first column of a table it is the number of the row.</summary>
    private string Numbered(ParagraphProperties properties, string text, bool main)
    {
        var label = _numbering.Label(properties);
        return text.AsSpan().Trim().Length > 0 ? label + text : !main && label.Any(char.IsLetterOrDigit) ? label.TrimEnd() : text;
    }

    private void EndSection(Markup xml, Story story, bool main) => EndSection(Section.Read(xml), story, main);

    private void EndSection(Section section, Story story, bool main)
    {
        if (!main) return;
        FirstSection ??= section;
        story.EndSection(section);
    }

    private void AddFootnotes(Story story, bool main)
    {
        if (main && footnotes is not null) story.Lines.AddRange(footnotes.Waiting());
    }

    private static void Flush(Story story)
    {
        if (story.Joined.Length == 0) return;
        story.Lines.Add(story.Joined);
        story.Joined = "";
    }

    /// <summary>A content control: its content; not the hint of an empty one, and not Word's own table of contents.</summary>
    private void Control(Markup xml, Story story, bool main)
    {
        var shown = true;
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "sdtPr") shown = ControlProperties.IsContent(xml);
            else if (xml.Name == "sdtContent" && shown) Blocks(xml, story, main);
        }
    }

    /// <summary>The same thing said twice, for new programs and for old ones; the old form where the new says nothing.</summary>
    private void Either(Markup xml, Story story, bool main)
    {
        var before = story.Lines.Count;
        for (var at = xml.Enter(); xml.Next(at);)
            if (story.Lines.Count == before && xml.Name is "Choice" or "Fallback") Blocks(xml, story, main);
    }
}
