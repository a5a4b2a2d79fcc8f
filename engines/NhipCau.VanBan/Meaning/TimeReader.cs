using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>"Quý II, III/2026", "6 tháng cuối năm", "01 số/quý", "trước ngày 15/11" → days. Each shape of time is one rule, tried in this order.</summary>
internal static partial class TimeReader
{
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private delegate NormalTime? Rule(string text, Years years, bool completion);

    private static readonly Rule[] Rules = [Rate, Every, Spans, Before, Halves, Quarters, DayAlone, Months, SeveralYears, Ongoing, OneYear];

    /// <param name="completion">The label or column names the day of completion: a single day there is the last one.</param>
    public static NormalTime Read(string text, Years? known, bool completion = false)
    {
        var years = known ?? (AnyYear().Match(text) is { Success: true } match && TimeWords.Year(match.Value) is { } printed ? new(printed, printed) : null);
        if (years is not { } of)
            return new(TimeKind.None);
        foreach (var rule in Rules)
            if (rule(text, of, completion) is { } time)
                return time;
        return new(TimeKind.None);
    }

    [GeneratedRegex(@"\b(?:19|20)\d{2}\b", Loose)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"(?:(?<n>\d{1,3}|một|hai|ba)\s+)?(?:\p{L}+\s+){0,3}\p{L}+\s*/\s*(?<p>năm|quý|tháng|tuần)(?![\p{L}])", Loose)]
    private static partial Regex RateShape();

    /// <summary>"01 số/quý", "4 số/năm": how often follows from the number.</summary>
    private static NormalTime? Rate(string text, Years years, bool completion)
    {
        if (!text.Contains('/') || RateShape().Match(text) is not { Success: true } match || match.Value.StartsWith("hằng", StringComparison.OrdinalIgnoreCase) || match.Value.StartsWith("hàng", StringComparison.OrdinalIgnoreCase))
            return null;
        var times = match.Groups["n"].Success ? Math.Max(1, TimeWords.Number(match.Groups["n"].Value)) : 1;
        var months = match.Groups["p"].Value.ToLowerInvariant() switch { "năm" => 12, "quý" => 3, "tháng" => 1, _ => 0 };
        var span = years.To - years.From + 1;
        if (months == 0)
            return Recurring(years, "P1W", null);
        var every = months % times == 0 ? months / times : months;
        return Recurring(years, every == 12 ? "P1Y" : $"P{every}M", 12 / months * times * span);
    }

    [GeneratedRegex(@"(?:h[ằà]ng|mỗi|định kỳ(?:\s+h[ằà]ng)?)\s+(?<p>tuần|tháng|quý|năm)|(?<half>(?:định kỳ|mỗi|h[ằà]ng)?\s*0?6 tháng(?:\s+(?:một|1|01)\s+lần|\s+và\s+(?:h[ằà]ng\s+)?năm)|định kỳ\s+0?6 tháng|0?6 tháng\s*/\s*(?:01\s+)?lần)|(?<p>tuần|tháng|quý|năm)\s*(?:/|\s+một|\s+1|\s+01)\s*lần", Loose)]
    private static partial Regex EveryShape();

    private static NormalTime? Every(string text, Years years, bool completion)
    {
        if (EveryShape().Match(text) is not { Success: true } match)
            return null;
        if (match.Groups["half"].Success)
            return Recurring(years, "P6M", null);
        var span = years.To - years.From + 1;
        // "Hằng tháng/quý": the shorter, and how many is not said.
        var open = text.AsSpan(match.Index + match.Length).TrimStart() is ['/', ..];
        return match.Groups["p"].Value.ToLowerInvariant() switch
        {
            "tuần" => Recurring(years, "P1W", null),
            "tháng" => Recurring(years, "P1M", open ? null : 12 * span),
            "quý" => Recurring(years, "P3M", open ? null : 4 * span),
            _ => Recurring(years, "P1Y", open ? null : span),
        };
    }

    [GeneratedRegex(@"(?<d1>\d{1,2})(?:[/.](?<m1>\d{1,2}))?(?:[/.](?<y1>\d{4}))?\s*(?:[-–—]|đến(?:\s+(?:hết\s+)?ngày)?)\s*(?<d2>\d{1,2})[/.](?<m2>\d{1,2})(?:[/.](?<y2>\d{4}))?(?!\d)", Loose)]
    private static partial Regex DaySpanShape();

    private static NormalTime? Spans(string text, Years years, bool completion)
    {
        if (DaySpanShape().Match(text) is not { Success: true } match || text.AsSpan(0, match.Index).TrimEnd().EndsWith("tháng", StringComparison.OrdinalIgnoreCase))
            return null;
        var y2 = TimeWords.Year(match.Groups["y2"].Value) ?? years.From;
        var y1 = TimeWords.Year(match.Groups["y1"].Value) ?? y2;
        var m2 = Int(match.Groups["m2"]);
        var m1 = match.Groups["m1"].Success ? Int(match.Groups["m1"]) : m2;
        return TimeWords.Day(y1, m1, Int(match.Groups["d1"])) is { } from && TimeWords.Day(y2, m2, Int(match.Groups["d2"])) is { } to && from <= to
            ? new(TimeKind.Date, from, to)
            : null;
    }

    [GeneratedRegex(@"(?<b>trước|chậm nhất(?:\s+(?:là|vào|đến))?|không quá|đến hết|hết|đến)\s+(?:ngày\s+)?(?:(?<d>\d{1,2})\s*(?:[/.]|\s+tháng\s+)\s*(?<m>\d{1,2})(?:(?:[/.]|\s+năm\s+)(?<y>\d{4}))?(?!\d)|tháng\s+(?<mo>\d{1,2})(?:(?:[/.]|\s+năm\s+)(?<y>\d{4}))?|quý\s+(?<q>IV|I{1,3}|[1-4])(?:(?:\s*/\s*|\s+năm\s+)(?<y>\d{4}))?)", Loose)]
    private static partial Regex BeforeShape();

    private static NormalTime? Before(string text, Years years, bool completion)
    {
        if (BeforeShape().Match(text) is not { Success: true } match)
            return null;
        // "từ tháng 3 đến tháng 12" is a span.
        if (match.Groups["b"].Value.StartsWith("đến", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, match.Index).Contains("từ ", StringComparison.OrdinalIgnoreCase))
            return null;
        var year = TimeWords.Year(match.Groups["y"].Value) ?? years.To;
        var excluded = match.Groups["b"].Value.StartsWith("trước", StringComparison.OrdinalIgnoreCase);
        DateOnly? to;
        if (match.Groups["d"].Success)
            to = TimeWords.Day(year, Int(match.Groups["m"]), Int(match.Groups["d"]));
        else
        {
            var month = match.Groups["mo"].Success ? Int(match.Groups["mo"]) : TimeWords.Number(match.Groups["q"].Value) * 3;
            if (month is < 1 or > 12)
                return null;
            var first = new DateOnly(year, match.Groups["mo"].Success ? month : month - 2, 1);
            to = excluded ? first.AddDays(-1) : TimeWords.MonthEnd(year, month);
        }
        return to is null ? null : new(TimeKind.Date, null, to);
    }

    [GeneratedRegex(@"(?<n>0?6|0?9|0?3)\s+tháng\s+(?<w>đầu|cuối)(?:\s+năm(?:\s+(?<y>\d{4}))?)?", Loose)]
    private static partial Regex HalfShape();

    private static NormalTime? Halves(string text, Years years, bool completion)
    {
        if (HalfShape().Match(text) is not { Success: true } match)
            return null;
        var year = TimeWords.Year(match.Groups["y"].Value) ?? years.From;
        var months = Int(match.Groups["n"]);
        return match.Groups["w"].Value.Equals("đầu", StringComparison.OrdinalIgnoreCase)
            ? new(TimeKind.Quarters, new(year, 1, 1), TimeWords.MonthEnd(year, months))
            : new(TimeKind.Quarters, new(year, 13 - months, 1), new(year, 12, 31));
    }

    [GeneratedRegex(@"quý\s+(?<q>IV|I{1,3}|[1-4])(?:\s*/\s*(?<y1>\d{4}))?(?:\s*(?:,|;|-|–|\+|&|và|hoặc|đến)\s*(?:quý\s+)?(?<q>IV|I{1,3}|[1-4])(?![\p{L}\d]))*(?:\s*(?:/|năm|,\s*năm)\s*(?<y>\d{4}))?", Loose)]
    private static partial Regex QuarterShape();

    private static NormalTime? Quarters(string text, Years years, bool completion)
    {
        if (QuarterShape().Match(text) is not { Success: true } match)
            return null;
        var named = match.Groups["q"].Captures.Select(capture => TimeWords.Number(capture.Value)).Where(q => q is >= 1 and <= 4).ToList();
        if (named.Count == 0)
            return null;
        var last = TimeWords.Year(match.Groups["y"].Value);
        var first = TimeWords.Year(match.Groups["y1"].Value) ?? last ?? years.From;
        var to = last ?? (match.Groups["y1"].Success ? first : years.From);
        var from = first == to ? named.Min() : named[0];
        var until = first == to ? named.Max() : named[^1];
        return new(TimeKind.Quarters, new(first, from * 3 - 2, 1), TimeWords.MonthEnd(to, until * 3));
    }

    [GeneratedRegex(@"(?<![\d/.])(?<d>\d{1,2})\s*(?:[/.]|\s+tháng\s+)\s*(?<m>\d{1,2})(?:(?:[/.]|\s+năm\s+)(?<y>\d{4}))?(?![\d/])", Loose)]
    private static partial Regex DayShape();

    private static NormalTime? DayAlone(string text, Years years, bool completion)
    {
        if (DayShape().Match(text) is not { Success: true } match || text.AsSpan(0, match.Index).TrimEnd().EndsWith("tháng", StringComparison.OrdinalIgnoreCase))
            return null;
        return TimeWords.Day(TimeWords.Year(match.Groups["y"].Value) ?? years.From, Int(match.Groups["m"]), Int(match.Groups["d"])) is { } day
            ? new(TimeKind.Date, completion ? null : day, day)
            : null;
    }

    [GeneratedRegex(@"tháng\s+(?<m>\d{1,2})(?:\s*/\s*(?<y1>\d{4}))?(?:\s*(?:,|;|-|–|và|hoặc|đến(?:\s+hết)?)\s*(?:tháng\s+)?(?<m>\d{1,2})(?![\d]))*(?:\s*(?:/|năm|,\s*năm)\s*(?<y>\d{4}))?", Loose)]
    private static partial Regex MonthShape();

    private static NormalTime? Months(string text, Years years, bool completion)
    {
        if (MonthShape().Match(text) is not { Success: true } match)
            return null;
        var named = match.Groups["m"].Captures.Select(capture => TimeWords.Number(capture.Value)).Where(m => m is >= 1 and <= 12).ToList();
        if (named.Count == 0)
            return null;
        var last = TimeWords.Year(match.Groups["y"].Value);
        var first = TimeWords.Year(match.Groups["y1"].Value) ?? last ?? years.From;
        var to = last ?? first;
        var from = first == to ? named.Min() : named[0];
        return new(TimeKind.Date, new(first, from, 1), TimeWords.MonthEnd(to, first == to ? named.Max() : named[^1]));
    }

    private static NormalTime? SeveralYears(string text, Years years, bool completion) =>
        TimeWords.YearSpan().Match(text) is { Success: true } match
        && TimeWords.Year(match.Groups["a"].Value) is { } a && TimeWords.Year(match.Groups["b"].Value) is { } b && a <= b
            ? new(TimeKind.Year, new(a, 1, 1), new(b, 12, 31))
            : null;

    [GeneratedRegex(@"(?:thường xuyên|liên tục|theo quy định hiện hành)", Loose)]
    private static partial Regex OngoingShape();

    private static NormalTime? Ongoing(string text, Years years, bool completion) =>
        OngoingShape().IsMatch(text) ? new(TimeKind.Ongoing, years.FirstDay, years.LastDay) : null;

    [GeneratedRegex(@"(?:các\s+)?năm\s+(?<y>(?:19|20)\d{2})(?:\s*(?:,|và)\s*(?:năm\s+)?(?<y2>(?:19|20)\d{2}))*|(?:cả|trong|suốt|cuối|đầu)\s+(?:cả\s+)?năm\b(?!\s+\d)|^\s*(?<y>20\d{2})\s*$", Loose)]
    private static partial Regex YearShape();

    private static NormalTime? OneYear(string text, Years years, bool completion)
    {
        if (YearShape().Match(text) is not { Success: true } match)
            return null;
        var from = TimeWords.Year(match.Groups["y"].Value);
        var to = match.Groups["y2"].Success ? TimeWords.Year(match.Groups["y2"].Value) : from;
        return new(TimeKind.Year, from is { } first ? new(first, 1, 1) : years.FirstDay, to is { } last ? new(last, 12, 31) : years.LastDay);
    }

    private static NormalTime Recurring(Years years, string every, int? count) => new(TimeKind.Recurring, years.FirstDay, years.LastDay, every, count);

    private static int Int(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
