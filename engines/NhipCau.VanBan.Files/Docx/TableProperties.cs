namespace NhipCau.VanBan.Files.Docx;

/// <summary>Of a <c>w:tblPr</c>: its style, and whether it draws lines itself.</summary>
internal sealed record TableProperties(string? Style, bool? Lines)
{
    public static TableProperties Read(Markup xml)
    {
        var (style, lines) = ((string?)null, (bool?)null);
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "tblStyle") style = xml.Val;
            else if (xml.Name == "tblBorders") lines = Drawn(xml);
        }
        return new TableProperties(style, lines);
    }

    /// <summary>Is any border of this <c>w:tblBorders</c> or <c>w:tcBorders</c> a line?</summary>
    public static bool Drawn(Markup xml)
    {
        var drawn = false;
        for (var at = xml.Enter(); xml.Next(at);) drawn |= xml.Val is not (null or "nil" or "none");
        return drawn;
    }
}
