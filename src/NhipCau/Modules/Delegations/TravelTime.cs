// official Vietnamese text
using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations;

/// <summary>When a delegation travels, as people write it in a plan: days, months, quarters, a half or the whole year.</summary>
/// <param name="Exact">Days are named; else it is a window in which the trip falls.</param>
public sealed partial record TravelTime(DateOnly From, DateOnly To, bool Exact)
{
    /// <summary>The days a wording means, with the plan's year where it names none; null for one that says none.</summary>
    public static TravelTime? Read(string? text, int year)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200 || year is < 1990 or > 2100) return null;
        var plain = Plain().Replace(VietnameseText.Fold(text).Replace('–', '-').Replace('—', '-').Replace('.', '/'), " ").Trim();
        if (Year().Matches(plain) is { Count: > 0 } printed && int.Parse(printed[^1].Value, CultureInfo.InvariantCulture) is >= 1990 and <= 2100 and var named) year = named;
        return Days(plain, year) ?? Quarters(plain, year) ?? Months(plain, year) ?? Parts(plain, year);
    }

    private static TravelTime? Days(string text, int year)
    {
        if (DaySpan().Match(text) is { Success: true } span)
        {
            var (m2, y2) = (Int(span, "m2") ?? 0, Int(span, "y2") ?? year);
            var (m1, y1) = (Int(span, "m1") ?? m2, Int(span, "y1") ?? y2);
            // "28/12 - 3/1/2027": a span over New Year names its year once.
            if (!span.Groups["y1"].Success && m1 > m2) y1--;
            return Day(y1, m1, Int(span, "d1")) is { } from && Day(y2, m2, Int(span, "d2")) is { } to && from <= to ? new(from, to, true) : null;
        }
        return OneDay().Match(text) is { Success: true } one && Day(Int(one, "y") ?? year, Int(one, "m") ?? 0, Int(one, "d")) is { } day ? new(day, day, true) : null;
    }

    private static TravelTime? Quarters(string text, int year)
    {
        if (QuarterSpan().Match(text) is not { Success: true } found) return null;
        var (first, last) = (Quarter(found.Groups["a"].Value), Quarter(found.Groups["b"].Success ? found.Groups["b"].Value : found.Groups["a"].Value));
        return first is 0 || last < first ? null : new(new DateOnly(year, 3 * first - 2, 1), End(year, 3 * last), false);
    }

    private static TravelTime? Months(string text, int year)
    {
        if (MonthSpan().Match(text) is not { Success: true } found || Int(found, "a") is not { } first) return null;
        var last = Int(found, "b") ?? first;
        if (first is < 1 or > 12 || last is < 1 or > 12 || last < first) return null;
        var (from, to) = (new DateOnly(year, first, 1), End(year, last));
        return first != last ? new(from, to, false) : found.Groups["part"].Value switch
        {
            "dau" => new(from, from.AddDays(9), false),
            "giua" => new(from.AddDays(10), from.AddDays(19), false),
            "cuoi" => new(from.AddDays(20), to, false),
            _ => new(from, to, false),
        };
    }

    private static TravelTime? Parts(string text, int year) =>
        text.Contains("thang dau nam", StringComparison.Ordinal) ? new(new(year, 1, 1), new(year, 6, 30), false)
        : text.Contains("thang cuoi nam", StringComparison.Ordinal) ? new(new(year, 7, 1), new(year, 12, 31), false)
        : WholeYear().IsMatch(text) ? new(new(year, 1, 1), new(year, 12, 31), false) : null;

    private static DateOnly? Day(int year, int month, int? day) =>
        day is { } d && year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, d) : null;

    private static DateOnly End(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    private static int? Int(Match match, string group) => match.Groups[group] is { Success: true, Value: var text } ? int.Parse(text, CultureInfo.InvariantCulture) is var n && group[0] == 'y' && n < 100 ? 2000 + n : n : null;

    private static int Quarter(string text) => text switch { "i" or "1" => 1, "ii" or "2" => 2, "iii" or "3" => 3, "iv" or "4" => 4, _ => 0 };

    [GeneratedRegex(@"\bngay\b|\btu\b|\bdu kien\b|\bkhoang\b|\bcua\b|\bhet\b|[()]|\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\b(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"(?<!\d)(?<d1>\d{1,2})(?:\s*(?:/|thang)\s*(?<m1>\d{1,2})(?:\s*(?:/|nam)\s*(?<y1>\d{4}|\d{2}(?!\d)))?)?\s*(?:-|den)\s*(?<d2>\d{1,2})\s*(?:/|thang)\s*(?<m2>\d{1,2})(?:\s*(?:/|nam)\s*(?<y2>\d{4}|\d{2}(?!\d)))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex DaySpan();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s*(?:/|thang)\s*(?<m>\d{1,2})(?:\s*(?:/|nam)\s*(?<y>\d{4}|\d{2}(?!\d)))?(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex OneDay();

    [GeneratedRegex(@"\bquy\s*(?<a>iv|i{1,3}|[1-4])(?:\s*(?:-|,|va|den|quy)\s*(?:quy\s*)?(?<b>iv|i{1,3}|[1-4]))*(?![a-z\d])", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterSpan();

    [GeneratedRegex(@"(?:(?<part>dau|giua|cuoi)\s*)?(?:\bthang|\bt)\s*(?<a>\d{1,2})(?:\s*(?:-|,|va|den)\s*(?:thang\s*|t)?(?<b>\d{1,2}))?(?!\d)|^(?<a>\d{1,2})\s*/\s*(?:19|20)\d\d$|^(?<a>\d{1,2})\s*-\s*(?<b>\d{1,2})\s*/\s*(?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthSpan();

    [GeneratedRegex(@"\b(?:ca|trong) nam\b|^nam (?:19|20)\d\d$|^(?:19|20)\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeYear();
}
