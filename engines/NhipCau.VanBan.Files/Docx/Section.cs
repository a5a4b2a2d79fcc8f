namespace NhipCau.VanBan.Files.Docx;

/// <summary>A <c>w:sectPr</c>: how the section begins, and its headers.</summary>
internal sealed record Section(string Kind, string? FirstHeader, string? DefaultHeader)
{
    public bool BeginsPage => Kind is not ("continuous" or "nextColumn");

    public static Section Read(Markup xml)
    {
        var (kind, first, all) = ("nextPage", (string?)null, (string?)null);
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "type") kind = xml.Val ?? kind;
            else if (xml.Name == "headerReference" && xml.Attribute("type") == "first") first = xml.Attribute("id");
            else if (xml.Name == "headerReference" && xml.Attribute("type") is null or "default") all = xml.Attribute("id");
        }
        return new Section(kind, first, all);
    }
}
