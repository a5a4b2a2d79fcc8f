namespace NhipCau.VanBan.Meaning;

/// <summary>
/// A printed total against its printed parts. A list that may name only some of the parts ("trong đó") proves nothing by being
/// short, and parts that overlap (nữ, đảng viên) nothing by being more.
/// </summary>
internal static class Sums
{
    /// <summary>Two words that leave nothing out between them: what carries one and what carries the other is all there is.</summary>
    private static readonly (string One, string Other)[] Complements =
    [
        ("mới", "lũy kế"), ("mới", "luỹ kế"), ("mới", "chuyển tiếp"), ("mới", "năm trước"), ("đoàn ra", "đoàn vào"), ("trong nước", "nước ngoài"), ("trong nước", "ngoài nước"),
        ("nam", "nữ"), ("trong kế hoạch", "ngoài kế hoạch"), ("theo kế hoạch", "phát sinh"), ("xuất khẩu", "nhập khẩu"), ("xuất cảnh", "nhập cảnh"), ("gửi đi", "nhận về"),
        ("còn hiệu lực", "hết hiệu lực"), ("đã", "chưa"), ("trực tiếp", "trực tuyến"), ("song phương", "đa phương"), ("đúng hạn", "quá hạn"), ("đúng hạn", "trễ hạn"),
        ("bằng tiền", "hiện vật"), ("người Việt Nam", "người nước ngoài"), ("việc công", "việc riêng"), ("đi công tác", "việc riêng"), ("có văn phòng", "không có văn phòng"),
    ];

    /// <summary>Two words that nothing can carry both of, though more may be left out.</summary>
    private static readonly (string One, string Other)[] Exclusive =
        [("đã", "đang"), ("cấp mới", "tăng vốn"), ("cấp mới", "tăng thêm"), ("cấp mới", "điều chỉnh"), ("cấp tỉnh", "cấp sở"), ("châu Á", "châu Âu"), ("cấp tỉnh", "cấp huyện"), ("y tế", "giáo dục")];

    /// <summary>Totals whose parts go by other names: 35 hoạt động are 10 hội nghị and 25 lớp.</summary>
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "hoạt động", "sự kiện", "người", "đồng chí", "thành viên", "đại biểu", "văn bản", "ấn phẩm", "sản phẩm", "tác phẩm", "cán bộ", "công chức", "học viên", "tin bài", "vụ", "văn kiện", "cuộc", "nhiệm vụ", "chương trình", "biên chế",
    };

    public static IEnumerable<Inconsistency> Find(FigureReader figures)
    {
        foreach (var text in figures.Texts.Where(text => text.IsProse))
            foreach (var breakdown in Breakdown.Of(text))
            {
                if (breakdown.Parts.Count == 0 || breakdown.Before.Count == 0)
                    continue;
                if (GeneralParts(breakdown) is { } other)
                    yield return other;
                else
                    foreach (var fault in InUnits(breakdown))
                        yield return fault;
            }
        for (var i = 0; i < figures.Texts.Count; i++)
            if (BelowColon(figures.Texts, i) is { } fault)
                yield return fault;
    }

    private static IEnumerable<Inconsistency> InUnits(Breakdown breakdown)
    {
        var sums = new List<(Figure Total, List<Figure> Parts, bool Agrees)>();
        foreach (var group in breakdown.Parts.GroupBy(part => part.Unit.Key))
        {
            var parts = group.ToList();
            var bare = group.Key.Length == 0;
            // Numbers without a noun count what the number before the bracket counts.
            if (bare && breakdown.Parts.Count > parts.Count || parts.Exists(part => part.Whole is not null || part.Unit.Kind is UnitKind.Percent or UnitKind.Times or UnitKind.Duration))
                continue;
            var totals = breakdown.Before.Where(figure => (bare ? figure.Unit.Kind == UnitKind.Count : figure.Unit.Holds(parts[0].Unit)) && IsTotal(figure)).ToList();
            if (totals.Count == 0)
                continue;
            sums.Add((totals[^1], parts, totals.Exists(total => Compare(total, parts) == 0)));
        }
        // Where one measure of the whole is met exactly, the list is the whole.
        var met = sums.Exists(sum => sum.Agrees && sum.Parts.Count > 1);
        foreach (var (total, parts, agrees) in sums)
            if (!agrees && IsProven(breakdown, total, parts, met))
                yield return Fault(total, parts);
    }

    private static bool IsTotal(Figure figure) => figure is { Change: Change.None, Basis: Basis.None, InWords: false };

    private static bool IsProven(Breakdown breakdown, Figure total, List<Figure> parts, bool met)
    {
        var more = Compare(total, parts) > 0;
        if (parts.Count == 1)
            return false;
        if (more)
            return breakdown.Closed || met || AreAlike(parts) || AreApart(breakdown, parts, Complements) || AreApart(breakdown, parts, Exclusive);
        if (breakdown.NamesSome)
            return false;
        return breakdown.Closed || met || HasRest(breakdown) || AreApart(breakdown, parts, Complements);
    }

    /// <summary>"12 đoàn cấp tỉnh, 27 đoàn cấp sở": told apart by one mark, so that none is counted twice.</summary>
    private static bool AreAlike(List<Figure> parts)
    {
        var first = Words.After(parts[0].Text, parts[0].End).ToString();
        return first.Length > 1 && char.IsLower(first[0]) && first is not ("có" or "được" or "đã" or "là") && parts.TrueForAll(part => Words.After(part.Text, part.End).Is(first));
    }

    private static bool HasRest(Breakdown breakdown) =>
        Words.Find(breakdown.In.Text, breakdown.Start, breakdown.End, "còn lại") is var at and >= 0 && breakdown.Parts.Exists(part => part.Start > at && part.Start - at < 40);

    private static bool AreApart(Breakdown breakdown, List<Figure> parts, (string One, string Other)[] pairs)
    {
        var text = breakdown.In.Text;
        foreach (var (one, other) in pairs)
            if (parts.Count == 2 && (Near(parts[0], one) && Near(parts[1], other) || Near(parts[0], other) && Near(parts[1], one)))
                return true;
        return false;

        bool Near(Figure part, string words)
        {
            var index = parts.IndexOf(part);
            var from = index == 0 ? breakdown.Start : Boundary(text, parts[index - 1].End, part.Start);
            var to = index + 1 < parts.Count ? Boundary(text, part.End, parts[index + 1].Start) : breakdown.End;
            return Words.Has(text, from, to, words);
        }
    }

    /// <summary>Between two parts: the semicolon, or else the comma or "và" before the second.</summary>
    private static int Boundary(string text, int from, int to)
    {
        if (text.IndexOf(';', from, to - from) is var mark and >= 0)
            return mark;
        var comma = text.LastIndexOf(',', to - 1, to - from);
        return Math.Max(comma, text.LastIndexOf(" và ", to - 1, to - from, StringComparison.Ordinal)) is var at and >= 0 ? at : to;
    }

    /// <summary>Below zero: the parts are short of the total. Zero: they agree, as far as they are rounded.</summary>
    private static int Compare(Figure total, List<Figure> parts)
    {
        var scaled = parts[0].Unit.Key.Length == 0 ? total.Unit.Scale : 1;
        var difference = parts.Sum(part => part.Worth * scaled) - total.Worth;
        var slack = total.Slack + parts.Sum(part => part.Slack * scaled);
        return Math.Abs(difference) <= slack ? 0 : Math.Sign(difference);
    }

    /// <summary>"21 đồng chí: 01 Chủ tịch, 03 Phó Chủ tịch và 17 ủy viên": every item begins with its number.</summary>
    private static Inconsistency? GeneralParts(Breakdown breakdown)
    {
        var total = breakdown.Before.FindLast(IsTotal);
        if (!breakdown.Closed || total is null || !General.Contains(total.Unit.Key) || total.Unit.Scale != 1 || breakdown.NamesSome || breakdown.Start - total.End > 60)
            return null;
        var parts = new List<Figure>();
        var text = breakdown.In.Text;
        for (var at = breakdown.Start; at < breakdown.End;)
        {
            while (at < breakdown.End && text[at] is ' ' or ':')
                at++;
            var part = breakdown.Parts.Find(figure => figure.Start == at);
            if (part is not { Unit.Kind: UnitKind.Count, Unit.Scale: 1, Whole: null })
                return null;
            parts.Add(part);
            at = Next(text, part.End, breakdown.End);
        }
        return parts.Count > 1 && parts.Exists(part => part.Unit.Key != total.Unit.Key) && Compare(total, parts) != 0 ? Fault(total, parts) : null;
    }

    /// <summary>The next item: behind a comma, a semicolon or "và" that a digit follows.</summary>
    private static int Next(string text, int from, int end)
    {
        for (var i = from; i + 2 < end; i++)
        {
            if (text[i] == '(')
                i = text.IndexOf(')', i, end - i) is var close and >= 0 ? close : end;
            else if (text[i] is ',' or ';' && text[i + 1] == ' ' && char.IsAsciiDigit(text[i + 2]))
                return i + 2;
            else if (text[i] == ' ' && i + 5 < end && string.CompareOrdinal(text, i, " và ", 0, 4) == 0 && char.IsAsciiDigit(text[i + 4]))
                return i + 4;
        }
        return end;
    }

    /// <summary>"… tổng số 45 đoàn, cụ thể:" and a line for each part.</summary>
    private static Inconsistency? BelowColon(List<FigureText> texts, int index)
    {
        var text = texts[index];
        if (!text.IsProse || text.Text[^1] != ':')
            return null;
        var last = text.Sentence(text.Text.Length - 1);
        var items = ListBelow.Of(texts, index);
        if (items.Count < 2 || Words.Has(text.Text, Math.Max(last.Start, text.Text.Length - 14), text.Text.Length, "trong đó") && items.Count < 3)
            return null;
        var agrees = false;
        Inconsistency? fault = null;
        foreach (var total in text.Figures.Where(figure => figure.Start >= last.Start && IsTotal(figure) && figure.Unit.Kind is UnitKind.Count or UnitKind.Money))
        {
            var parts = items.Select(item => item.Figures.Find(figure => figure.Unit.Key == total.Unit.Key && figure.Bracket < 0 && IsTotal(figure))).ToList();
            if (parts.Contains(null))
                continue;
            agrees |= Compare(total, parts!) == 0;
            if (Compare(total, parts!) is var sign && (sign > 0 || sign < 0 && !Words.Has(text.Text, last.Start, text.Text.Length, "trong đó")))
                fault ??= Fault(total, parts!);
        }
        return agrees && fault?.Kind == "sum" && text.Figures.Count == 1 ? null : fault;
    }

    private static Inconsistency Fault(Figure total, List<Figure> parts)
    {
        var scale = total.Unit.Scale;
        var unit = total.Unit.Name is { } name ? " " + name : "";
        var sum = parts.Sum(part => part.Unit.Key.Length == 0 ? part.Worth * scale : part.Worth) / scale;
        var written = parts[0].Unit.Key.Length == 0 ? Evidence.Sum(parts, 1) : Evidence.Sum(parts, scale);
        return Evidence.Fault("sum", $"Tổng ghi {Evidence.Number(total.Value)}{unit}, nhưng {written} = {Evidence.Number(sum)}.", total, parts);
    }
}
