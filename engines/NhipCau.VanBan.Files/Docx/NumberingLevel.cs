namespace NhipCau.VanBan.Files.Docx;

/// <summary>A <c>w:lvl</c>: one level of a list, as it is defined.</summary>
internal sealed record NumberingLevel
{
    public int At { get; private init; }
    public int Start { get; private set; }
    public string Format { get; private set; } = "decimal";
    public string Text { get; private set; } = "";

    /// <summary>Nothing between the number and the text.</summary>
    public bool Touches { get; private set; }

    /// <summary>All numbers in it are arabic ("II" and 1 → "2.1").</summary>
    public bool Legal { get; private set; }

    /// <summary>1-based: it begins again after this level; 0: never; null: after every higher one.</summary>
    public int? Restart { get; private set; }

    public string? Style { get; private set; }
    public string? Font { get; private set; }
    public bool Picture { get; private set; }

    public static NumberingLevel Read(Markup xml)
    {
        var made = new NumberingLevel { At = xml.Number("ilvl") ?? 0 };
        made.Fill(xml);
        return made;
    }

    private void Fill(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "start": Start = xml.Number() ?? 0; break;
                case "numFmt": Format = xml.Val is "custom" && xml.Attribute("format") is { } sample ? sample : xml.Val ?? Format; break;
                case "lvlText": Text = xml.Val ?? ""; break;
                case "suff": Touches = xml.Val == "nothing"; break;
                case "isLgl": Legal = xml.On; break;
                case "lvlRestart": Restart = xml.Number(); break;
                case "pStyle": Style = xml.Val; break;
                case "rPr": Font = RunProperties.Read(xml).Font; break;
                case "lvlPicBulletId": Picture = true; break;
                // "001, 002, …" with a plain number for older programs.
                case "AlternateContent": Choose(xml); break;
            }
        }
    }

    private void Choose(Markup xml)
    {
        for (var at = xml.Enter(); xml.Next(at);)
            if (xml.Name == "Choice") { Fill(xml); return; }
    }
}
