namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// Word's automatic numbers, counted as Word counts them and printed as text. A list goes on through every num of one abstract
/// definition unless a num has a start of its own.
/// </summary>
internal sealed class Numbering(NumberingDefinitions lists, StyleSheet styles)
{
    private const int Levels = NumberingDefinitions.Levels;

    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>Advances the list of this paragraph; its label with what follows it, or nothing.</summary>
    public string Label(ParagraphProperties paragraph)
    {
        if (Place(paragraph) is not var (num, list, at) || num.Level(list, at) is not { } level) return "";
        var counters = Advance(num, list, at);
        var label = level.Format == "bullet" ? BulletSign.Of(level) : Fill(level, num, list, counters).TrimEnd();
        return label.Length == 0 || level.Touches ? label : label + " ";
    }

    /// <summary>Which list numbers it and on which level; null: none.</summary>
    public (NumberingDefinitions.Num Num, NumberingDefinitions.List List, int Level)? Place(ParagraphProperties own)
    {
        var chain = styles.Chain(styles.OrDefault(own.Style));
        // A style may say the list and leave the level to another, and the other way round.
        var id = own.List ?? chain.Select(s => s.Paragraph?.List).FirstOrDefault(n => n is not null) ?? 0;
        if (lists.Find(id) is not { } num || Definition(num) is not { } list) return null; // 0: taken away
        var level = own.Level ?? Linked() ?? chain.Select(s => s.Paragraph?.Level).FirstOrDefault(l => l is not null) ?? 0;
        return (num, list, Math.Clamp(level, 0, Levels - 1));

        // The level that names the style, where the style and not the paragraph gives the list.
        int? Linked() => own.List is null
            ? chain.Select(s => list.Levels.FirstOrDefault(l => l?.Style == s.Id)?.At).FirstOrDefault(l => l is not null)
            : null;
    }

    /// <summary>A definition may only name the style that holds the true one.</summary>
    private NumberingDefinitions.List? Definition(NumberingDefinitions.Num num)
    {
        var list = lists.ListOf(num);
        return list?.StyleLink is { } link && styles.Chain(link).FirstOrDefault()?.Paragraph?.List is { } id && lists.Find(id) is { } other
            ? lists.ListOf(other) ?? list
            : list;
    }

    private int?[] Advance(NumberingDefinitions.Num num, NumberingDefinitions.List list, int at)
    {
        if (!_counters.TryGetValue(list.Id, out var counters)) _counters[list.Id] = counters = new int?[Levels];
        if (_seen.Add(num.Id))
            for (var i = 0; i < Levels; i++)
                if (num.Starts[i] is not null) counters[i] = null;

        for (var above = 0; above < at; above++) counters[above] ??= num.Start(list, above);
        counters[at] = counters[at] + 1 ?? num.Start(list, at);
        for (var below = at + 1; below < Levels; below++)
            if (num.Level(list, below)?.Restart is not { } restart || at < restart) counters[below] = null;
        return counters;
    }

    private static string Fill(NumberingLevel level, NumberingDefinitions.Num num, NumberingDefinitions.List list, int?[] counters)
    {
        var label = new System.Text.StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is < '1' or > '9')
            {
                label.Append(level.Text[i]);
                continue;
            }
            var of = level.Text[++i] - '1';
            var format = num.Level(list, of)?.Format ?? "decimal";
            label.Append(NumberFormat.Of(counters[of] ?? 0, level.Legal && format != "none" ? "decimal" : format));
        }
        return label.ToString();
    }
}
