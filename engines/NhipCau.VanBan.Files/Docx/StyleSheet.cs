namespace NhipCau.VanBan.Files.Docx;

/// <summary>What a style adds to the text itself: its numbering, its capitals, whether it hides; and whether a table is drawn with lines.</summary>
internal sealed class StyleSheet
{
    private const int LongestChain = 20; // a chain that comes back to itself ends here

    private readonly Dictionary<string, Style> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Style>> _chains = new(StringComparer.Ordinal);
    private string? _default;

    internal sealed record Style(string Id, string? BasedOn, ParagraphProperties? Paragraph, RunProperties Run, bool? Lines);

    public static StyleSheet Read(Markup? xml)
    {
        var made = new StyleSheet();
        if (xml is null || !xml.Root()) return made;
        for (var root = xml.Enter(); xml.Next(root);)
            if (xml.Name == "style" && xml.Attribute("styleId") is { } id) made.Add(id, xml);
        return made;
    }

    public string? OrDefault(string? style) => style ?? _default;

    /// <summary>The style and what it is based on, nearest first.</summary>
    public List<Style> Chain(string? id)
    {
        if (id is null) return [];
        if (_chains.TryGetValue(id, out var chain)) return chain;
        chain = [];
        for (var next = id; chain.Count < LongestChain && next is not null && _byId.TryGetValue(next, out var style); next = style.BasedOn) chain.Add(style);
        return _chains[id] = chain;
    }

    public bool? Caps(string? style) => First(style, s => s.Run.Caps);

    public bool? Hidden(string? style) => First(style, s => s.Run.Hidden);

    public bool? Lines(string? tableStyle) => First(tableStyle, s => s.Lines);

    public bool PageBreakBefore(ParagraphProperties paragraph) =>
        paragraph.PageBreakBefore ?? First(OrDefault(paragraph.Style), s => s.Paragraph?.PageBreakBefore) ?? false;

    private bool? First(string? style, Func<Style, bool?> what)
    {
        foreach (var one in Chain(style))
            if (what(one) is { } said) return said;
        return null;
    }

    private void Add(string id, Markup xml)
    {
        if (xml.Attribute("type") is null or "paragraph" && xml.Attribute("default") is "1" or "true" or "on") _default ??= id;
        string? basedOn = null;
        ParagraphProperties? paragraph = null;
        var run = RunProperties.None;
        bool? lines = null;
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "basedOn": basedOn = xml.Val; break;
                case "pPr": paragraph = ParagraphProperties.Read(xml); break;
                case "rPr": run = RunProperties.Read(xml); break;
                case "tblPr": lines = TableProperties.Read(xml).Lines; break;
            }
        }
        _byId.TryAdd(id, new Style(id, basedOn, paragraph, run, lines));
    }
}
