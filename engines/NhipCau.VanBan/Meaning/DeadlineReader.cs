using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Days by which something is due, and how often: in the form's own little language ("every 11-15", "after each activity +10d").</summary>
internal static partial class DeadlineReader
{
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string Date = @"(?<d>\d{1,2})\s*(?:[/.]\s*(?<m>\d{1,2})(?:\s*[/.]\s*(?<y>\d{4}))?|\s+tháng\s+(?<m>\d{1,2})(?:\s+năm\s+(?<y>\d{4}))?)(?!\d)";

    [GeneratedRegex(@"(?:trước|chậm nhất(?:\s+(?:là|vào|đến))?|không quá|vào|hạn cuối(?:\s+là)?|hoàn thành trong)\s+(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?,?\s+)?(?:ngày\s+)?" + Date, Loose)]
    private static partial Regex Day();

    /// <summary>"trước ngày 10/6 và trước ngày 10/12": further days of one list.</summary>
    [GeneratedRegex(@"\G\s*(?:,|;)?\s*(?:và\s+)?(?:trước\s+|chậm nhất\s+)?ngày\s+" + Date, Loose)]
    private static partial Regex NextDay();

    [GeneratedRegex(@"(?:h[ằà]ng|mỗi)\s+năm|định kỳ h[ằà]ng", Loose)]
    private static partial Regex EachYear();

    [GeneratedRegex(@"(?:trước|chậm nhất|vào|trước ngày)[^.;,]{0,12}ngày\s+(?<d>\d{1,2})\s+(?:(?:h[ằà]ng|mỗi)\s+(?<p>tháng|quý)|(?:của\s+)?tháng cuối(?:\s+(?:h[ằà]ng|mỗi|của))?\s+(?<p>quý))|(?:h[ằà]ng|mỗi|báo cáo)\s+(?<p>tháng)(?!\s*/)[^.;]{0,80}?(?:trước|chậm nhất|vào)\s+(?:vào\s+)?ngày\s+(?<d>\d{1,2})(?!\d|\s*[/.]\s*\d|\s+tháng|\s+của)", Loose)]
    private static partial Regex DayOfPeriod();

    [GeneratedRegex(@"(?<w>thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s+(?:h[ằà]ng|mỗi)\s+tuần|(?:h[ằà]ng|mỗi)\s+tuần[^.;,]{0,20}?(?:vào\s+)(?:ngày\s+)?(?<w>thứ\s+(?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)", Loose)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?:trong\s+(?:vòng|thời hạn)?|chậm nhất)\s*(?<n>\d{1,3})\s+ngày(?<w>\s+làm việc)?\s*(?:,\s*)?(?:kể từ|từ|sau)\s+(?:ngày|khi)?\s*(?:kết thúc|hoàn thành|về nước|đoàn về)|sau mỗi\s+(?:hoạt động|chuyến|đoàn|hội nghị|hội thảo|sự kiện|chương trình|đợt|lần)(?:[^.;]{0,60}?(?<n>\d{1,3})\s+ngày(?<w>\s+làm việc)?)?|sau khi\s+(?:kết thúc|hoàn thành)\s+(?:mỗi\s+)?(?:hoạt động|chuyến|đoàn|hội nghị|hội thảo|sự kiện|chương trình|đợt)(?<later>[^.;]{0,60}?(?<n>\d{1,3})\s+ngày(?<w>\s+làm việc)?)?", Loose)]
    private static partial Regex After();

    [GeneratedRegex(@"trước\s+(?:ngày|khi)\s+(?:khởi hành|tổ chức|đoàn|xuất cảnh|diễn ra|lên đường|đi)[^.;]{0,40}?(?:ít nhất|chậm nhất|tối thiểu|trước)\s+(?<n>\d{1,3})\s+ngày(?<w>\s+làm việc)?|trước\s+(?:ít nhất\s+)?(?<n>\d{1,3})\s+ngày(?<w>\s+làm việc)?|(?:ít nhất|chậm nhất)\s+(?<n>\d{1,3})\s+ngày(?<w>\s+làm việc)?\s+trước", Loose)]
    private static partial Regex BeforeEach();

    [GeneratedRegex(@"(?:báo cáo|giao ban|họp|gửi|tổng hợp|sơ kết)[^.;]{0,60}?(?:định kỳ\s+)?(?<!ngày\s)(?<p>0?6 tháng(?!\s+\d)|h[ằà]ng (?:tháng|quý|tuần))|định kỳ\s+(?<p>0?6 tháng|(?:h[ằà]ng\s+)?(?:tháng|quý|tuần))", Loose)]
    private static partial Regex Every();

    [GeneratedRegex(@"(?<lead>trong|hoàn thành trong|vào)\s+(?:(?<q>quý\s+(?:IV|I{1,3}|[1-4]))(?:\s*/\s*|\s+năm\s+)?(?<y>\d{4})?|tháng\s+(?<m>\d{1,2})(?:\s*/\s*|\s+năm\s+)(?<y>\d{4})|năm\s+(?<y>\d{4}))", Loose)]
    private static partial Regex Period();

    private static readonly string[] Days = ["", "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    public static List<DeadlineRow> Read(Subject subject, List<TaskRow> tasks, List<DutyRow> duties)
    {
        if (subject.IsReport)
            return [];
        var found = new List<DeadlineRow>();
        var ordered = new SpanSet(duties.Select(duty => duty.Span));
        var paths = tasks.Select(task => task.Path).ToHashSet(StringComparer.Ordinal);
        var places = new List<(int Index, int Length, string Due)>();
        foreach (var (paragraph, path, node) in subject.Layout.Running())
        {
            if (path == "preamble" || paragraph.IsRow || paragraph.Roles.Count > 0)
                continue;
            var isDuty = ordered.IsHeldBy(paragraph.Span);
            var isTask = paragraph == node.Head && paths.Contains(node.Path);
            places.Clear();
            Find(paragraph.Text, subject.Years, isDuty && !isTask, places);
            foreach (var (index, length, due) in places)
            {
                if (subject.Citations.Covers(paragraph, index))
                    continue;
                var (start, end) = Clause(paragraph.Text, index, length, paragraph.BodyStart);
                var text = paragraph.Text[start..end];
                found.Add(new(path, Titles.Cut(What(paragraph, text)), due, text, paragraph.Flow.Span(index, length)));
            }
        }
        return [.. found.DistinctBy(row => (row.Path, row.Due))];
    }

    /// <summary>Each shape is looked for only where a word stands that it cannot do without.</summary>
    private static void Find(string text, Years? years, bool duty, List<(int Index, int Length, string Due)> places)
    {
        var numbered = text.AsSpan().ContainsAnyInRange('0', '9');
        var day = text.Contains("ngày", StringComparison.Ordinal);
        if (numbered && (day || text.Contains('/', StringComparison.Ordinal)))
            for (var (match, end) = (Day().Match(text), 0); match.Success; match = Day().Match(text, end))
                for (var next = match; next.Success; next = NextDay().Match(text, end))
                {
                    end = next.Index + next.Length;
                    if (DayDue(next, years, text) is { } due)
                        places.Add((next.Index, next.Length, due));
                }
        var fixedDay = false;
        if (numbered && day)
            foreach (var match in DayOfPeriod().In(text))
            {
                fixedDay = true;
                places.Add((match.Index, match.Length, $"every {(match.Groups["p"].Value.Equals("quý", StringComparison.OrdinalIgnoreCase) ? "P3M" : "P1M")} {match.Groups["d"].Value.TrimStart('0')}"));
            }
        if (text.Contains("tuần", StringComparison.Ordinal))
            foreach (var match in Weekday().In(text))
            {
                fixedDay = true;
                places.Add((match.Index, match.Length, $"every P1W {WeekdayName(match.Groups["w"].Value)}"));
            }
        if (numbered && day || text.Contains("sau khi", StringComparison.OrdinalIgnoreCase) || text.Contains("sau mỗi", StringComparison.OrdinalIgnoreCase))
            foreach (var match in After().In(text))
                places.Add((match.Index, match.Length, "after each activity" + DayCount(match, "+")));
        if (numbered && day)
            foreach (var match in BeforeEach().In(text))
                places.Add((match.Index, match.Length, "before each activity" + DayCount(match, "-")));
        if (!fixedDay && text.AsSpan().ContainsAny(Recurring))
            foreach (var match in Every().In(text))
                places.Add((match.Groups["p"].Index, match.Groups["p"].Length, "every " + Length(match.Groups["p"].Value)));
        if (duty && numbered)
            foreach (var match in Period().In(text))
                if (!Sentence(text, match.Index, match.Length).TrimStart().StartsWith("Đối với", StringComparison.Ordinal) && PeriodDue(match, years) is { } due)
                    places.Add((match.Index, match.Length, due));
    }

    /// <summary>Pieces of "định kỳ", "hằng tháng" … that begin with three plain letters, which are found fastest.</summary>
    private static readonly SearchValues<string> Recurring = SearchValues.Create(["nh kỳ", "ng tháng", "ng quý", "ng tuần", "6 tháng"], StringComparison.Ordinal);

    private static string? DayDue(Match match, Years? years, string text)
    {
        var (day, month) = (Int(match, "d"), Int(match, "m"));
        if (TimeWords.Day(2024, month, day) is null)
            return null;
        if (!match.Groups["y"].Success && EachYear().IsMatch(Sentence(text, match.Index, match.Length)))
            return string.Create(CultureInfo.InvariantCulture, $"every {month:00}-{day:00}");
        var year = TimeWords.Year(match.Groups["y"].Value) ?? years?.To;
        return year is null ? null : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
    }

    private static string? PeriodDue(Match match, Years? years)
    {
        if ((TimeWords.Year(match.Groups["y"].Value) ?? years?.To) is not { } year)
            return null;
        if (match.Groups["q"].Success)
            return string.Create(CultureInfo.InvariantCulture, $"{year}-Q{TimeWords.Number(match.Groups["q"].Value.Split(' ')[^1])}");
        return match.Groups["m"].Success ? string.Create(CultureInfo.InvariantCulture, $"{year}-{Int(match, "m"):00}") : year.ToString(CultureInfo.InvariantCulture);
    }

    private static string Length(string words) =>
        words.Contains('6', StringComparison.Ordinal) ? "P6M" : words.EndsWith("quý", StringComparison.OrdinalIgnoreCase) ? "P3M" : words.EndsWith("tuần", StringComparison.OrdinalIgnoreCase) ? "P1W" : "P1M";

    private static string DayCount(Match match, string sign) =>
        match.Groups["n"].Success ? $" {sign}{match.Groups["n"].Value.TrimStart('0')}{(match.Groups["w"].Success ? "wd" : "d")}" : "";

    private static string WeekdayName(string words) => Days[words.ToLowerInvariant()[^3..] switch
    {
        "hai" => 2,
        " ba" => 3,
        " tư" => 4,
        "năm" => 5,
        "sáu" => 6,
        "bảy" => 7,
        _ => 1,
    }];

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>No clause about a day is longer; what goes on without a stop is cut here.</summary>
    private const int LongestClause = 600;

    private static ReadOnlySpan<char> Sentence(string text, int index, int length)
    {
        var from = Math.Max(0, index - LongestClause);
        var start = text.AsSpan(from, index - from).LastIndexOfAny('.', ';');
        var rest = Rest(text, index + length);
        var end = rest.IndexOfAny('.', ';');
        return text.AsSpan((start < 0 ? from : from + start + 1)..(index + length + (end < 0 ? rest.Length : end)));
    }

    private static ReadOnlySpan<char> Rest(string text, int at) => text.AsSpan(at, Math.Min(text.Length - at, LongestClause));

    private static (int Start, int End) Clause(string text, int index, int length, int first)
    {
        var before = text.AsSpan(0, index);
        before = before[Math.Max(0, index - 201)..];
        var stop = before.LastIndexOfAny(';', '.', ':');
        if (stop < 0)
            stop = before.LastIndexOf(',');
        var start = Math.Max(first, Math.Max(index - before.Length + stop + 1, index - 200));
        var behind = Math.Min(text.Length, index + length - 1);
        var end = Rest(text, behind).IndexOfAny(';', '.');
        var until = behind + (end < 0 ? Rest(text, behind).Length : end);
        return until > start ? (start + (text[start] == ' ' ? 1 : 0), until) : (index, index + length);
    }

    private static string What(Paragraph paragraph, string clause) => clause.Trim().Length > 20 ? clause.Trim() : paragraph.Body;
}
