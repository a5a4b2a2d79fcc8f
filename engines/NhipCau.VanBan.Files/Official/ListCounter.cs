using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Which num and level each counted paragraph names, in the order they stand.</summary>
internal sealed class ListCounter(NumberingPart numbering)
{
    private sealed class Count
    {
        public int At;
        public int? Num; // null: that of the style
    }

    private readonly Dictionary<int, Count> _counts = [];
    private Count _letters = new();
    private int? _headings;

    /// <summary>The headings of an appendix begin with I again.</summary>
    public void BeginHeadings()
    {
        if (_counts.Remove(NumberingPart.Headings)) _headings = numbering.Begin(NumberingPart.Headings, 1, 0, 1, 2, 3);
        _letters = new();
    }

    /// <returns>null: what its style says holds.</returns>
    public NumberingProperties? Heading(int level)
    {
        _counts.TryAdd(NumberingPart.Headings, new());
        if (level == 4) return Letter(_letters, NumberingPart.Headings, 3, NumberingPart.HeadingBarredD, _headings);
        _letters = new();
        return Place(_headings, level - 1);
    }

    /// <inheritdoc cref="Heading"/>
    public NumberingProperties? Item(ListKind kind, bool begins)
    {
        if (kind == ListKind.Dash) return null;
        var list = kind == ListKind.Number ? NumberingPart.Numbers : NumberingPart.Letters;
        if (!_counts.TryGetValue(list, out var count)) _counts[list] = count = new();
        else if (begins) _counts[list] = count = new() { Num = numbering.Begin(list, 1, 0) };
        return kind == ListKind.Number ? Place(count.Num, 0) : Letter(count, list, 0, NumberingPart.BarredD, null);
    }

    /// <summary>a b c d đ e g h i k l m n o p q r s t u v x y: where the order of Word has a letter more, a num leaps over it.</summary>
    private NumberingProperties? Letter(Count count, int list, int level, int barred, int? own)
    {
        const string order = "abcdđeghiklmnopqrstuvxy";
        const int afterZ = 27; // aa, bb, …
        var at = count.At++;
        if (at < order.Length && order[at] == 'đ') return Place(count.Num ?? own ?? list, barred);
        if (at > 0 && Value(at) != Value(order[Math.Min(at, order.Length) - 1] == 'đ' ? at - 2 : at - 1) + 1) count.Num = numbering.Begin(list, Value(at), level);
        return Place(count.Num ?? own, level);

        static int Value(int at) => at < order.Length ? order[at] - 'a' + 1 : afterZ + at - order.Length;
    }

    private static NumberingProperties? Place(int? num, int level) => num is null ? null : new NumberingProperties
    {
        NumberingLevelReference = new NumberingLevelReference { Val = level },
        NumberingId = new NumberingId { Val = num },
    };
}
