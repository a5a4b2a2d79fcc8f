using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using Definitions = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// Word's automatic numbers, counted as Word counts them and printed as text. A list goes on through every num of one abstract
/// definition unless a num has a start of its own.
/// </summary>
internal sealed class Numbering(Definitions? definitions, StyleSheet styles)
{
    private const int Levels = 9;
    private const int LongestLabel = 100;

    private readonly Dictionary<int, NumberingInstance> _nums = (definitions?.Elements<NumberingInstance>() ?? [])
        .GroupBy(n => n.NumberID?.Value ?? 0).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<int, AbstractNum> _lists = (definitions?.Elements<AbstractNum>() ?? [])
        .GroupBy(a => a.AbstractNumberId?.Value ?? 0).ToDictionary(g => g.Key, g => g.First());

    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>Advances the list of this paragraph; its label with what follows it, or nothing.</summary>
    public string Label(Paragraph paragraph)
    {
        if (Place(paragraph) is not var (num, at) || Definition(num) is not { } list) return "";
        if (LevelOf(num, list, at) is not { } level) return "";
        var counters = Advance(num, list, at);
        var format = level.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        var text = level.LevelText?.Val?.Value ?? "";
        if (text.Length > LongestLabel) text = text[..LongestLabel];
        var label = format == NumberFormatValues.Bullet ? Bullet(text) : Fill(text, level, num, list, counters);
        return label.Length == 0 || level.LevelSuffix?.Val?.Value == LevelSuffixValues.Nothing ? label : label + " ";
    }

    private (NumberingInstance Num, int Level)? Place(Paragraph paragraph)
    {
        var style = styles.StyleOf(paragraph);
        var own = paragraph.ParagraphProperties?.NumberingProperties;
        var inherited = styles.Chain(style).Select(s => (s.StyleId, Number: s.StyleParagraphProperties?.NumberingProperties))
            .FirstOrDefault(s => s.Number is not null);
        var id = own?.NumberingId?.Val?.Value ?? inherited.Number?.NumberingId?.Val?.Value ?? 0;
        if (id == 0 || !_nums.TryGetValue(id, out var num)) return null; // 0: taken away
        var level = own?.NumberingLevelReference?.Val?.Value ?? inherited.Number?.NumberingLevelReference?.Val?.Value
            ?? Definition(num)?.Elements<Level>().FirstOrDefault(l => own is null && l.ParagraphStyleIdInLevel?.Val?.Value == inherited.StyleId?.Value)?.LevelIndex?.Value
            ?? 0;
        return (num, Math.Clamp(level, 0, Levels - 1));
    }

    private AbstractNum? Definition(NumberingInstance num, bool follow = true)
    {
        var list = _lists.GetValueOrDefault(num.AbstractNumId?.Val?.Value ?? -1);
        if (!follow || list?.NumberingStyleLink?.Val?.Value is not { } link) return list;
        var id = styles.Chain(link).FirstOrDefault()?.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value;
        return _nums.TryGetValue(id ?? 0, out var other) ? Definition(other, follow: false) : list;
    }

    private static Level? LevelOf(NumberingInstance num, AbstractNum list, int at) =>
        Override(num, at)?.Level ?? list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == at);

    private static LevelOverride? Override(NumberingInstance num, int at) =>
        num.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == at);

    private int?[] Advance(NumberingInstance num, AbstractNum list, int at)
    {
        var id = list.AbstractNumberId?.Value ?? 0;
        if (!_counters.TryGetValue(id, out var counters)) _counters[id] = counters = new int?[Levels];
        if (_seen.Add(num.NumberID?.Value ?? 0))
            foreach (var o in num.Elements<LevelOverride>().Where(o => o.StartOverrideNumberingValue is not null))
                counters[Math.Clamp(o.LevelIndex?.Value ?? 0, 0, Levels - 1)] = null;

        for (var above = 0; above < at; above++) counters[above] ??= Start(num, list, above);
        counters[at] = counters[at] + 1 ?? Start(num, list, at);
        for (var below = at + 1; below < Levels; below++)
            if (LevelOf(num, list, below)?.LevelRestart?.Val?.Value is not { } restart || at < restart)
                counters[below] = null;
        return counters;
    }

    private static int Start(NumberingInstance num, AbstractNum list, int at) =>
        Override(num, at)?.StartOverrideNumberingValue?.Val?.Value ?? LevelOf(num, list, at)?.StartNumberingValue?.Val?.Value ?? 0;

    private static string Fill(string pattern, Level level, NumberingInstance num, AbstractNum list, int?[] counters)
    {
        for (var i = 0; i < Levels; i++)
        {
            var mark = "%" + (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!pattern.Contains(mark, StringComparison.Ordinal)) continue;
            var format = LevelOf(num, list, i)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
            if (level.IsLegalNumberingStyle is { } legal && (legal.Val?.Value ?? true)) format = NumberFormatValues.Decimal;
            pattern = pattern.Replace(mark, NumberFormat.Of(counters[i] ?? 0, format), StringComparison.Ordinal);
        }
        return pattern;
    }

    /// <summary>The signs of symbol fonts (private use) are drawn dots, ticks and arrows.</summary>
    private static string Bullet(string sign) => sign switch
    {
        "" => "",
        [>= '\uE000' and <= '\uF8FF', ..] or "o" or "§" or "·" => "•",
        _ => sign,
    };
}
