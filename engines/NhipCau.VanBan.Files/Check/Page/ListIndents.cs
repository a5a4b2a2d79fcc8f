using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.VanBan.Files.Docx;
using Definitions = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace NhipCau.VanBan.Files.Check;

/// <summary>The indents an automatic list gives its paragraphs: nearer than those of the style, further than the paragraph's own.</summary>
internal sealed class ListIndents(Definitions? definitions)
{
    private readonly Dictionary<int, NumberingInstance> _nums = (definitions?.Elements<NumberingInstance>() ?? [])
        .GroupBy(n => n.NumberID?.Value ?? 0).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<int, AbstractNum> _lists = (definitions?.Elements<AbstractNum>() ?? [])
        .GroupBy(a => a.AbstractNumberId?.Value ?? 0).ToDictionary(g => g.Key, g => g.First());

    public OpenXmlElement? Of(Paragraph paragraph, StyleSheet styles)
    {
        var places = styles.Chain(styles.StyleOf(paragraph)).Select(s => s.StyleParagraphProperties?.NumberingProperties)
            .Prepend(paragraph.ParagraphProperties?.NumberingProperties).OfType<NumberingProperties>().ToList();
        var id = places.Select(p => p.NumberingId?.Val?.Value).FirstOrDefault(v => v is not null) ?? 0;
        if (id == 0 || !_nums.TryGetValue(id, out var num)) return null;
        var level = places.Select(p => p.NumberingLevelReference?.Val?.Value).FirstOrDefault(v => v is not null) ?? 0;
        var own = num.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level;
        return (own ?? _lists.GetValueOrDefault(num.AbstractNumId?.Val?.Value ?? -1)?.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level))?.PreviousParagraphProperties;
    }
}
