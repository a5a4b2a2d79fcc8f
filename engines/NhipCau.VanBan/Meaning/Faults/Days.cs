using System.Globalization;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Days that do not exist, times that end before they begin, years that run backwards, a document that cites one not yet written.</summary>
internal static partial class Days
{
    [GeneratedRegex(@"(?<![\d/.,-])(?<d>\d{1,2})(?:\s?/\s?(?<m>\d{1,2})\s?/\s?|\s+tháng\s+(?<m>\d{1,2})\s+năm\s+)(?<y>\d{4})(?![\d/])|(?<=[Nn]gày\s)(?<d>\d{1,2})/(?<m>\d{1,2})(?![\d/]|\s*%)", RegexOptions.CultureInvariant)]
    private static partial Regex Printed();

    [GeneratedRegex(@"(?<![\p{L}])từ\s+(?:ngày\s+)?(?<d1>\d{1,2})(?:/(?<m1>\d{1,2})(?:/(?<y1>\d{4}))?)?\s?(?:[-–]|\s*đến\s+(?:hết\s+)?(?:ngày\s+)?)\s?(?<d2>\d{1,2})/(?<m2>\d{1,2})(?:/(?<y2>\d{4}))?(?![\d/])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Span();

    [GeneratedRegex(@"(?<![\p{L}])(?:giai đoạn|nhiệm kỳ|từ năm|niên khóa)\s+(?<a>(?:19|20)\d{2})\s*(?:[-–]|đến\s+(?:hết\s+)?(?:năm\s+)?)\s*(?<b>(?:19|20)\d{2})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Years();

    public static IEnumerable<Inconsistency> Find(Subject subject)
    {
        foreach (var (paragraph, path, _) in subject.Layout.Running())
        {
            var text = paragraph.Text;
            if (!text.AsSpan().ContainsAnyInRange('0', '9'))
                continue;
            if (text.Contains('/', StringComparison.Ordinal) || text.Contains("tháng", StringComparison.Ordinal))
            {
                foreach (Match match in Printed().Matches(text))
                    if (IsImpossible(match))
                        yield return At(paragraph, path, match, $"Không có ngày {match.Value}.");
                if (text.Contains("ừ ", StringComparison.Ordinal))
                    foreach (Match match in Span().Matches(text))
                        if (EndsBefore(match))
                            yield return At(paragraph, path, match, "Ngày kết thúc trước ngày bắt đầu.");
            }
            if (text.Contains("giai đoạn", StringComparison.OrdinalIgnoreCase) || text.Contains("nhiệm kỳ", StringComparison.OrdinalIgnoreCase) || text.Contains("từ năm", StringComparison.OrdinalIgnoreCase))
                foreach (Match match in Years().Matches(text))
                    if (Int(match, "a") > Int(match, "b"))
                        yield return At(paragraph, path, match, $"Năm {match.Groups["b"].Value} trước năm {match.Groups["a"].Value}.");
        }
    }

    private static bool IsImpossible(Match match)
    {
        var (day, month) = (Int(match, "d"), Int(match, "m"));
        var year = match.Groups["y"].Success ? Int(match, "y") : 2024;
        return year is >= 1900 and <= 2199 && TimeWords.Day(year, month, day) is null;
    }

    /// <summary>Without a year on the first day the span may begin in the year before: "từ 28/12 đến 05/01/2026".</summary>
    private static bool EndsBefore(Match match)
    {
        var month = match.Groups["m1"].Success ? Int(match, "m1") : Int(match, "m2");
        var (first, last) = (month * 100 + Int(match, "d1"), Int(match, "m2") * 100 + Int(match, "d2"));
        if (match.Groups["y1"].Success && match.Groups["y2"].Success)
            return Int(match, "y1") * 10000 + first > Int(match, "y2") * 10000 + last;
        if (match.Groups["y1"].Success && !match.Groups["y2"].Success)
            return false;
        return first > last && month - Int(match, "m2") < 6;
    }

    private static Inconsistency At(Paragraph paragraph, string path, Match match, string what)
    {
        var text = paragraph.Text;
        var from = match.Index < 40 ? 0 : text.IndexOf(' ', match.Index - 40) + 1;
        var end = match.Index + match.Length;
        var to = end + 40 >= text.Length ? text.Length : text.LastIndexOf(' ', end + 40);
        return new(path, "date-conflict", what, [text[from..Math.Max(to, end)]], paragraph.Flow.Span(match.Index, match.Length));
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
