namespace NhipCau.VanBan.Files.Docx;

/// <summary>What of a <c>w:rPr</c> touches the text; null: as what it is based on says.</summary>
internal sealed record RunProperties(string? Style, bool? Caps, bool? Hidden, string? Font)
{
    public static readonly RunProperties None = new(null, null, null, null);

    public static RunProperties Read(Markup xml)
    {
        var (style, caps, hidden, font) = ((string?)null, (bool?)null, (bool?)null, (string?)null);
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "rStyle": style = xml.Val; break;
                case "caps": caps = xml.On; break;
                case "vanish": hidden = xml.On; break;
                case "rFonts": font = xml.Attribute("ascii") ?? xml.Attribute("hAnsi"); break;
            }
        }
        return new RunProperties(style, caps, hidden, font);
    }
}
