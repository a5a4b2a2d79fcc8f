namespace NhipCau.VanBan.Files.Docx;

/// <summary>What of a paragraph's or a style's <c>w:pPr</c> touches the text.</summary>
internal sealed record ParagraphProperties
{
    public string? Style { get; private set; }

    /// <summary>0: the number of the style is taken away.</summary>
    public int? List { get; private set; }

    public int? Level { get; private set; }

    public bool? PageBreakBefore { get; private set; }

    /// <summary>Its mark was deleted or moved away: the paragraph goes on in the next.</summary>
    public bool MarkDeleted { get; private set; }

    public bool MarkHidden { get; private set; }

    public Section? Section { get; private set; }

    public bool GoesOn => MarkDeleted || MarkHidden;

    public static ParagraphProperties Of(string? style, int? list, int? level) => new() { Style = style, List = list, Level = level };

    public static ParagraphProperties Read(Markup xml)
    {
        var made = new ParagraphProperties();
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "pStyle": made.Style = xml.Val; break;
                case "pageBreakBefore": made.PageBreakBefore = xml.On; break;
                case "numPr": made.ReadNumber(xml); break;
                case "rPr": made.ReadMark(xml); break;
                case "sectPr": made.Section = Section.Read(xml); break;
            }
        }
        return made;
    }

    private void ReadNumber(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "numId") List = xml.Number();
            else if (xml.Name == "ilvl") Level = xml.Number();
        }
    }

    private void ReadMark(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name is "del" or "moveFrom") MarkDeleted = true;
            else if (xml.Name is "vanish" or "specVanish") MarkHidden |= xml.On;
        }
    }
}
