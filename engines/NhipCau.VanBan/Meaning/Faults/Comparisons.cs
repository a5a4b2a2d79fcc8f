namespace NhipCau.VanBan.Meaning;

/// <summary>
/// Risings and falls against the two values they compare: "74 đoàn, tăng 12 đoàn so với năm 2024 (65 đoàn)". A sentence may
/// hold several values; it is wrong only where no reading of it is right.
/// </summary>
internal static class Comparisons
{
    public static IEnumerable<Inconsistency> Find(FigureReader figures) => figures.Texts.Where(text => text.IsProse).SelectMany(In);

    private static IEnumerable<Inconsistency> In(FigureText text)
    {
        for (var i = 0; i < text.Figures.Count; i++)
        {
            var figure = text.Figures[i];
            var fault = figure.Unit.Kind == UnitKind.Times ? Times(text, i)
                : figure.Basis == Basis.Before ? Direction(text, i)
                : figure.Change != Change.None && figure.Unit.Kind != UnitKind.Percent ? Difference(text, i) : null;
            if (fault is not null)
                yield return fault;
            if (i + 1 < text.Figures.Count && FromTo(figure, text.Figures[i + 1]) is { } backwards)
                yield return backwards;
        }
    }

    /// <summary>"tăng 12 đoàn so với … (65 đoàn)".</summary>
    private static Inconsistency? Difference(FigureText text, int index)
    {
        var change = text.Figures[index];
        if (Bases.After(text, index, change.Unit) is not { Basis: Basis.Before } before)
            return null;
        var values = Bases.Values(text, index, before.Unit.Kind == UnitKind.None ? change.Unit : before.Unit);
        if (values.Count == 0 || values.Exists(value => Fits(value, before, change)))
            return null;
        // Of several values the one that comes nearest is the one that is meant.
        var now = values.MinBy(value => Math.Abs(Math.Abs(value.Worth - Worth(before, value)) - change.Worth))!;
        var difference = now.Worth - Worth(before, now);
        var scale = change.Unit.Scale;
        return Evidence.Fault("comparison",
            $"Ghi {(change.Change == Change.Rise ? "tăng" : "giảm")} {Evidence.Number(change.Value)}{Name(change)}, nhưng từ {Evidence.Number(Worth(before, now) / scale)} đến {Evidence.Number(now.Worth / scale)} là {(difference < 0 ? "giảm" : "tăng")} {Evidence.Number(Math.Abs(difference) / scale)}.",
            change, [now, before]);
    }

    private static bool Fits(Figure now, Figure before, Figure change)
    {
        var difference = now.Worth - Worth(before, now);
        return Math.Abs(difference - (change.Change == Change.Fall ? -change.Worth : change.Worth)) <= now.Slack + before.Slack + change.Slack;
    }

    /// <summary>A number alone in a bracket has the unit of what it is compared with.</summary>
    private static decimal Worth(Figure before, Figure now) => before.Unit.Kind == UnitKind.None ? before.Value * now.Unit.Scale : before.Worth;

    /// <summary>"gấp 1,6 lần cùng kỳ (40 doanh nhân)"; "tăng 1,5 lần" may mean one and a half times or two and a half.</summary>
    private static Inconsistency? Times(FigureText text, int index)
    {
        var times = text.Figures[index];
        var exact = Words.Has(text.Text, Math.Max(0, times.Start - 16), times.Start, "gấp");
        if (times.Change == Change.None && !exact || Bases.After(text, index) is not { Basis: Basis.Before } before || before.Worth == 0)
            return null;
        var values = Bases.Values(text, index, before.Unit);
        var slack = times.Bound == Bound.Exact ? times.Place * 0.6m : Math.Max(times.Place, times.Value / 10);
        if (values.Count == 0 || times.Change == Change.Fall || values.Exists(value => value.Worth / Worth(before, value) is var ratio && (Math.Abs(ratio - times.Value) <= slack || !exact && Math.Abs(ratio - 1 - times.Value) <= slack)))
            return null;
        var now = values[^1];
        return Evidence.Fault("comparison", $"Ghi gấp {Evidence.Number(times.Value)} lần, nhưng {Evidence.Number(now.Value)} so với {Evidence.Number(before.Value)} là {Evidence.Number(Math.Round(now.Worth / Worth(before, now), 2))} lần.", times, [now, before]);
    }

    /// <summary>A rise or fall in words alone: "tiếp tục tăng, đạt 38 thẻ, trong khi năm 2024 là 43 thẻ".</summary>
    private static Inconsistency? Direction(FigureText text, int index)
    {
        var before = text.Figures[index];
        var sentence = text.Sentence(before.Start);
        var (values, others) = (0, 0);
        Figure? now = null;
        foreach (var figure in text.Figures)
            if (figure.Start >= sentence.Start && figure.Start < sentence.End && figure != before)
            {
                if (figure.Change != Change.None || figure.Basis == Basis.Before || figure.Unit.Kind is UnitKind.Percent or UnitKind.Times)
                    others++;
                else if (figure.Unit.IsLike(before.Unit))
                    (now, values) = (figure, values + 1);
            }
        if (now is null || values != 1 || others > 0 || now.Start > before.Start && !Leads.Has(Words.Before(text.Text, now.Start)))
            return null;
        var last = Math.Max(before.Start, now.Start);
        var rises = Says(text.Text, sentence.Start, last, "tăng");
        var falls = Says(text.Text, sentence.Start, last, "giảm");
        if (rises == falls || !(rises ? now.Worth + now.Slack < before.Worth - before.Slack : now.Worth - now.Slack > before.Worth + before.Slack))
            return null;
        return Evidence.Fault("comparison", $"Ghi {(rises ? "tăng" : "giảm")}, nhưng {Evidence.Number(now.Value)}{Name(now)} {(rises ? "ít" : "nhiều")} hơn {Evidence.Number(before.Value)}{Name(before)}.", now, [before]);
    }

    /// <summary>"tăng từ 45 lên 40 đoàn", "giảm từ 20 xuống 25".</summary>
    private static Inconsistency? FromTo(Figure from, Figure to)
    {
        var text = from.Text;
        if (to.Start - from.End > 14 || !from.Unit.IsLike(to.Unit) || !Words.Before(text, from.Start).Is("từ"))
            return null;
        var rises = Words.Has(text, from.End, to.Start, "lên");
        if (rises == Words.Has(text, from.End, to.Start, "xuống") || (rises ? from.Worth <= to.Worth : from.Worth >= to.Worth))
            return null;
        return Evidence.Fault("comparison", $"Ghi từ {Evidence.Number(from.Value)} {(rises ? "lên" : "xuống")} {Evidence.Number(to.Value)}, nhưng {Evidence.Number(to.Value)} {(rises ? "ít" : "nhiều")} hơn.", from, [to]);
    }

    /// <summary>"giảm so với năm trước (35 vụ), còn 24 vụ".</summary>
    private static readonly WordSet Leads = new("còn lên xuống là đạt");

    private static readonly string[] NoChange = ["cường", "vốn", "trưởng", "nghèo", "thiểu", "phát", "tốc", "nhẹ tải", "thêm"];

    private static bool Says(string text, int start, int end, string word)
    {
        for (var at = Words.Find(text, start, end, word); at >= 0; at = Words.Find(text, at + 1, end, word))
            if (Words.After(text, at + word.Length).ToString() is var next && !NoChange.Contains(next) && !Words.Before(text, at).Is("gia") && !Words.Before(text, at).Is("chỉnh") && !Words.Before(text, at).Is("không") && !Words.Before(text, at).Is("cắt"))
                return true;
        return false;
    }

    private static string Name(Figure figure) => figure.Unit.Name is { } name ? " " + name : "";
}
