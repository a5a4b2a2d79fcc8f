using System.Globalization;

namespace NhipCau.VanBan.Meaning;

/// <summary>What the words before a number make of it: how exact it is, a rise or a fall, a value of another time or of the plan.</summary>
internal readonly struct FigureContext(string text, Period period)
{
    private static readonly WordSet About = new("khoảng xỉ chừng độ hàng");
    private static readonly WordSet More = new("nhiều cao lớn");
    private static readonly WordSet Less = new("ít thấp nhỏ");

    /// <summary>Between "tăng" and its number.</summary>
    private static readonly WordSet Filling = new("thêm gấp khoảng gần trên được đi mạnh nhẹ");

    private static readonly WordSet Says = new("là đạt có chỉ mức");

    private static readonly string[] BeforeWords = ["so với", "cùng kỳ", "năm trước", "năm ngoái", "quý trước", "tháng trước", "giai đoạn trước", "kỳ trước"];

    private static readonly string[] PlanWords = ["kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán"];

    /// <param name="lead">Where the words of exactness begin.</param>
    public Bound Bound(int start, out int lead)
    {
        lead = start;
        var word = Words.Before(text, start, out var at);
        var bound = About.Has(word) ? Meaning.Bound.About
            : word.Is("gần") || word.Is("dưới") ? Meaning.Bound.Under
            : word.Is("trên") || word.Is("hơn") && Words.Before(text, at) is var how && !More.Has(how) && !Less.Has(how) ? Meaning.Bound.Over : Meaning.Bound.Exact;
        if (bound != Meaning.Bound.Exact)
            lead = at;
        return bound;
    }

    /// <summary>"tăng 12 đoàn", "tăng thêm khoảng 5%", "cao hơn 3"; "tăng lên 26" names the value itself.</summary>
    public Change Change(int lead)
    {
        for (var steps = 0; steps < 3; steps++)
        {
            var word = Words.Before(text, lead, out var at);
            if (word.Is("tăng") || word.Is("vượt"))
                return Meaning.Change.Rise;
            if (word.Is("giảm") || word.Is("hụt"))
                return Meaning.Change.Fall;
            if (word.Is("hơn"))
                return Words.Before(text, at) is var how && Less.Has(how) ? Meaning.Change.Fall : More.Has(how) ? Meaning.Change.Rise : Meaning.Change.None;
            if (!Filling.Has(word))
                return Meaning.Change.None;
            lead = at;
        }
        return Meaning.Change.None;
    }

    public Basis Basis(int start, int lead, int bracket)
    {
        if (bracket >= 0 && start - bracket < 60)
        {
            if (In(bracket, start) is var inside and not Meaning.Basis.None)
                return inside;
            // "so với cùng kỳ năm 2025 (23 đoàn)": only where the bracket follows at once.
            return start - bracket < 16 ? In(ClauseStart(bracket, 34), bracket) : Meaning.Basis.None;
        }
        var word = Words.Before(text, lead, out var at);
        if (word.Is("với") && Words.Before(text, at).Is("so") || word.Is("kỳ") && Words.Before(text, at).Is("cùng"))
            return Meaning.Basis.Before;
        // "trong khi năm 2024 là 43 thẻ", "cùng kỳ đạt 12 đoàn".
        if (!Says.Has(word))
            return Meaning.Basis.None;
        var from = ClauseStart(at, 34);
        return Words.HasAny(text, from, at, BeforeWords.AsSpan(1)) || NamesPast(from, at) ? Meaning.Basis.Before : Meaning.Basis.None;
    }

    /// <summary>The time that a value of comparison is of: the year named, or the same time a year before.</summary>
    public string? TimeBefore(int start, int bracket)
    {
        var from = ClauseStart(bracket >= 0 ? bracket : start, 50);
        if (Words.HasAny(text, from, start, ["tháng trước", "quý trước"]) || Words.HasAny(text, from, start, ["so với tháng", "so với quý"]) && !NamesPast(from, start))
            return null;
        return YearIn(from, start) is { } year && period.Now is { } now && now.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? now : Period.YearBefore(period.Now);
    }

    private Basis In(int from, int to) =>
        Words.HasAny(text, from, to, PlanWords) ? Meaning.Basis.Plan : Words.HasAny(text, from, to, BeforeWords) || NamesPast(from, to) ? Meaning.Basis.Before : Meaning.Basis.None;

    /// <summary>Behind the last mark before a place, no farther back than asked.</summary>
    private int ClauseStart(int at, int most)
    {
        var from = Math.Max(0, at - most);
        return at == 0 ? 0 : text.LastIndexOfAny(['(', ',', ';', ')', '%', ':'], at - 1, at - from) is var mark and >= 0 ? mark + 1 : from;
    }

    /// <summary>A year that is not the one spoken of: "So với 6 tháng đầu năm 2025 (355,4 triệu USD)".</summary>
    private bool NamesPast(int from, int to) => YearIn(from, to) is { } year && year < period.Current;

    private int? YearIn(int from, int to) => Words.Find(text, from, to, "năm") is var at and >= 0 && at + 8 <= to ? TimeWords.Year(text[(at + 4)..(at + 8)]) : null;
}
