using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>What a style adds to the text itself: its numbering, its capitals; and whether a table is drawn with lines.</summary>
internal sealed class StyleSheet(Styles? styles)
{
    private const int LongestChain = 20; // a chain that comes back to itself ends here

    private readonly Dictionary<string, Style> _byId = (styles?.Elements<Style>() ?? [])
        .Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());

    private readonly string? _default = styles?.Elements<Style>()
        .FirstOrDefault(s => s.Default?.Value == true && s.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value;

    public string? StyleOf(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _default;

    /// <summary>The style and what it is based on, nearest first.</summary>
    public IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _byId.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    public bool IsCaps(Paragraph paragraph) => FirstCaps(StyleOf(paragraph)) ?? false;

    /// <summary>null: as the paragraph says.</summary>
    public bool? IsCaps(Run run) => On(run.RunProperties?.Caps) ?? FirstCaps(run.RunProperties?.RunStyle?.Val?.Value);

    public bool HasLines(Table table)
    {
        var properties = table.GetFirstChild<TableProperties>();
        var own = properties?.TableBorders;
        var borders = own ?? Chain(properties?.TableStyle?.Val?.Value)
            .Select(s => s.StyleTableProperties?.TableBorders).FirstOrDefault(b => b is not null);
        return Drawn(borders?.Elements<BorderType>())
            || table.Descendants<TableCellBorders>().Any(b => Drawn(b.Elements<BorderType>()));
    }

    private bool? FirstCaps(string? style) => Chain(style).Select(s => On(s.StyleRunProperties?.Caps)).FirstOrDefault(c => c is not null);

    private static bool? On(OnOffType? mark) => mark is null ? null : mark.Val?.Value ?? true;

    private static bool Drawn(IEnumerable<BorderType>? borders) =>
        borders?.Any(b => b.Val is not null && b.Val.Value is not (BorderValues.Nil or BorderValues.None)) == true;
}
