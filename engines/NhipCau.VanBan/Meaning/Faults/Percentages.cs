namespace NhipCau.VanBan.Meaning;

/// <summary>
/// A percentage against the two values it is made of: "02/10 đoàn, chiếm 20%", "đạt 85% kế hoạch (170/200)", "tăng 25% so với
/// năm 2024 (6,0 triệu USD)". Wrong only where no pair of values in reach makes it.
/// </summary>
internal static class Percentages
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Share = new HashSet<string>(
        ["đạt", "chiếm", "tỷ", "tỉ", "lệ", "khoảng", "gần", "hơn", "trên", "tương", "đương", "ứng", "bằng", "với", "là", "xấp", "xỉ", "ước", "hoàn", "thành"], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Behind a percentage: of what it is one, when that is not printed beside it.</summary>
    private static readonly string[] OfElse = ["kế hoạch", "cùng kỳ", "so với", "chỉ tiêu", "mục tiêu", "dự toán", "năm trước", "nghị quyết", "tổng vốn", "kim ngạch", "toàn tỉnh", "cả nước", "đúng hạn", "trước hạn"];

    public static IEnumerable<Inconsistency> Find(FigureReader figures) => figures.Texts.Where(text => text.IsProse).SelectMany(In);

    private static IEnumerable<Inconsistency> In(FigureText text)
    {
        for (var i = 0; i < text.Figures.Count; i++)
            if (text.Figures[i].Unit.Kind == UnitKind.Percent && (Growth(text, i) ?? Part(text, i)) is { } fault)
                yield return fault;
    }

    /// <summary>Against another time or the plan, whose value is printed.</summary>
    private static Inconsistency? Growth(FigureText text, int index)
    {
        var percent = text.Figures[index];
        var after = Bases.After(text, index);
        // "giảm 12 lượt so với tháng 7 (60 lượt), tương ứng giảm 20%": the value before.
        if (after is null && Reports(text.Text, percent.Start))
            after = Bases.Before(text, index);
        if (after is null || after.Unit.Kind is UnitKind.Percent or UnitKind.Times)
            return null;
        if (after.Whole is { } whole)
            return whole == 0 || percent.Change != Change.None || Near(percent, Ratio(after.Value, 0, whole, 0)) ? null
                : Fault(percent, [after], $"{Evidence.Number(after.Value)}/{Evidence.Number(whole)} là {Percent(after.Value / whole)}%");
        var values = Values(text, index, after);
        var changes = text.Figures.FindAll(figure => figure.Change != Change.None && figure.Unit.IsLike(after.Unit) && text.Sentence(figure.Start) == text.Sentence(percent.Start));
        if (values.Count + changes.Count == 0 || after.Worth == 0)
            return null;
        var basis = after.Unit.Kind == UnitKind.None && values.Count > 0 ? after.Value * values[0].Unit.Scale : after.Worth;
        var rises = percent.Change != Change.None || changes.Count > 0 && Reports(text.Text, percent.Start);
        if (values.Exists(value => Near(percent, rises ? Grown(value.Worth, value.Slack, basis, after.Slack, percent.Change) : Ratio(value.Worth, value.Slack, basis, after.Slack)))
            || rises && changes.Exists(change => Near(percent, Ratio(change.Worth, change.Slack, basis, after.Slack))))
            return null;
        if (values.Count == 0)
            return null;
        // Of several values the one that comes nearest is the one that is meant.
        var now = values.MinBy(value => Math.Abs((rises ? 100 * Math.Abs(value.Worth / basis - 1) : 100 * value.Worth / basis) - percent.Value))!;
        var ratio = now.Worth / basis;
        var wrongWay = percent.Change != Change.None && Near(percent, Grown(now.Worth, now.Slack, basis, after.Slack, percent.Change == Change.Rise ? Change.Fall : Change.Rise));
        return Evidence.Fault(wrongWay ? "comparison" : "percentage",
            rises ? $"Ghi {(percent.Change == Change.Fall ? "giảm" : "tăng")} {Evidence.Number(percent.Value)}%, nhưng từ {Evidence.Number(after.Value)} đến {Evidence.Number(now.Value)} là {(ratio < 1 ? "giảm" : "tăng")} {Percent(Math.Abs(ratio - 1))}%."
                : $"Ghi {Evidence.Number(percent.Value)}%, nhưng {Evidence.Number(now.Value)} so với {Evidence.Number(after.Value)} là {Percent(ratio)}%.",
            percent, [now, after]);
    }

    private static List<Figure> Values(FigureText text, int index, Figure after)
    {
        if (after.Unit.Kind != UnitKind.None)
            return Bases.Values(text, index, after.Unit);
        var last = text.Figures.FindLastIndex(index, figure => figure.Unit.Kind is UnitKind.Count or UnitKind.Money or UnitKind.Measure && figure.Change == Change.None && figure.Basis == Basis.None);
        return last < 0 || text.Sentence(text.Figures[last].Start) != text.Sentence(after.Start) ? [] : [text.Figures[last]];
    }

    /// <summary>"tương ứng", "tức", "hay": the same said in per cent.</summary>
    private static bool Reports(string text, int start) => Words.HasAny(text, Math.Max(0, start - 26), start, ["tương ứng", "tức", "tức là", "tương đương", "hay"]);

    /// <summary>A part of a whole, both printed before it.</summary>
    private static Inconsistency? Part(FigureText text, int index)
    {
        var percent = text.Figures[index];
        if (index == 0 || percent.Change != Change.None || percent.Basis != Basis.None || !IsShare(text.Text, percent))
            return null;
        var sentence = text.Sentence(percent.Start);
        var part = text.Figures[index - 1];
        if (part.Start < sentence.Start || part.Change != Change.None || part.Basis != Basis.None || part.Unit.Kind is UnitKind.Percent or UnitKind.Times || part.InWords)
            return null;
        if (part.Whole is { } whole)
            return whole == 0 || Near(percent, Ratio(part.Value, 0, whole, 0)) ? null
                : Fault(percent, [part], $"{Evidence.Number(part.Value)}/{Evidence.Number(whole)} là {Percent(part.Value / whole)}%");
        if (NamesElse(text.Text, percent.End, sentence.End))
            return null;
        var wholes = text.Figures.Take(index - 1).Where(figure => figure.Start >= sentence.Start && figure.Unit.IsLike(part.Unit) && figure is { Change: Change.None, Basis: Basis.None, InWords: false } && figure.Worth >= part.Worth && figure.Worth > 0).ToList();
        if (wholes.Count == 0 || wholes.Exists(one => Near(percent, Ratio(part.Worth, part.Slack, one.Worth, one.Slack))))
            return null;
        // Of several totals none need be the one that is meant.
        return wholes.Count > 1 && percent.Bracket < 0 ? null : Fault(percent, [part, wholes[0]], $"{Evidence.Number(part.Value)} trên {Evidence.Number(wholes[0].Value)} là {Percent(part.Worth / wholes[0].Worth)}%");
    }

    /// <summary>Between the last comma or bracket and the percentage only "đạt", "chiếm tỷ lệ": it speaks of the number before.</summary>
    private static bool IsShare(string text, Figure percent)
    {
        var mark = text.LastIndexOfAny([',', '(', ';', '.'], percent.Start - 1);
        if (mark < 0 || text[mark] is ';' or '.' || percent.Start - mark > 40 || text[mark] == '(' && (percent.End >= text.Length || text[percent.End] != ')'))
            return false;
        for (var at = mark + 1; at < percent.Start;)
        {
            while (at < percent.Start && !char.IsLetterOrDigit(text[at]))
                at++;
            var end = Words.End(text, at);
            if (at < percent.Start && !Share.Contains(text.AsSpan(at, end - at)))
                return false;
            at = Math.Max(end, at + 1);
        }
        return true;
    }

    private static bool NamesElse(string text, int from, int end)
    {
        var to = text.AsSpan(from, end - from).IndexOfAny(',', ';', ')') is var mark and >= 0 ? from + mark : end;
        return Words.HasAny(text, from, to, OfElse);
    }

    private static (decimal Low, decimal High) Ratio(decimal part, decimal slack, decimal whole, decimal wholeSlack) =>
        (100 * (part - slack) / (whole + wholeSlack), 100 * (part + slack) / Math.Max(whole - wholeSlack, 0.000001m));

    private static (decimal Low, decimal High) Grown(decimal now, decimal slack, decimal before, decimal beforeSlack, Change change)
    {
        var (low, high) = Ratio(now, slack, before, beforeSlack);
        return change == Change.Fall ? (100 - high, 100 - low) : (low - 100, high - 100);
    }

    /// <summary>Rounded or cut off at its last digit; "khoảng" and "gần" leave more room.</summary>
    private static bool Near(Figure percent, (decimal Low, decimal High) range)
    {
        var slack = percent.Place * 0.999m;
        var wide = Math.Max(1, percent.Value / 20);
        var low = percent.Value - (percent.Bound is Bound.About or Bound.Under ? wide * 2 : slack);
        var high = percent.Value + (percent.Bound is Bound.About or Bound.Over ? wide * 2 : slack);
        return range.High >= low && range.Low <= high;
    }

    private static Inconsistency Fault(Figure percent, IEnumerable<Figure> others, string found) =>
        Evidence.Fault("percentage", $"Ghi {Evidence.Number(percent.Value)}%, nhưng {found}.", percent, others);

    private static string Percent(decimal ratio) => Evidence.Number(Math.Round(ratio * 100, 1));
}
