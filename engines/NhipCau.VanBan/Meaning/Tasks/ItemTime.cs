using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>
/// The time of an item that carries no time label: words that say by when or how often it is done, but not terms of office,
/// programmes ("giai đoạn") or the dates of cited documents.
/// </summary>
internal static partial class ItemTime
{
    private const RegexOptions Loose = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"từ\s+(?:ngày\s+)?\d{1,2}(?:[/.]\d{1,2})?(?:[/.]\d{4})?\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|(?:(?:hoàn thành|xong|báo cáo|gửi|trình)\s+)?(?:trước|chậm nhất(?:\s+(?:là|vào|đến))?)\s+(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?,?\s+)?(?:ngày\s+|tháng\s+)\d{1,2}(?:[/.]\d{1,2}|\s+tháng\s+\d{1,2})?(?:[/.]\d{4}|\s+năm\s+\d{4})?|hoàn thành\s+(?:trong|vào)\s+[^;.,)]{3,40}|(?:trong|vào|từ)?\s*quý\s+(?:IV|I{1,3}|[1-4])(?![\p{L}])(?:\s*(?:,|-|–|và|đến)\s*(?:quý\s+)?(?:IV|I{1,3}|[1-4])(?![\p{L}]))*(?:(?:/|\s+năm\s+)\d{4})?|(?:trong\s+)?0?[69] tháng\s+(?:đầu|cuối)\s+năm(?:\s+\d{4})?|(?<=\()(?:dự kiến|thời gian)\s*:?\s*(?:trong\s+|vào\s+)?(?:tháng\s+\d{1,2}|quý\s+(?:IV|I{1,3}))[^)]{0,20}|(?:trong\s+|vào\s+)?tháng\s+\d{1,2}(?:\s*[-–]\s*\d{1,2})?(?:/|\s+năm\s+)\d{4}|(?<=[;,]\s*)(?:định kỳ\s+)?(?:h[ằà]ng|mỗi)\s+(?:tháng|quý|năm|tuần)(?=\s*[.;,)]|\s+vào thứ|$)|(?<=[;,]\s*)(?:thực hiện\s+)?thường xuyên(?=\s*[.;)]|$)|(?:trong\s+)?năm\s+20\d{2}(?!\s*[-–]\s*20)|\d{1,2}\s+\p{L}+(?:\s\p{L}+)?\s*/\s*(?:năm|quý|tháng|tuần)(?![\p{L}])|h[ằà]ng\s+(?:tháng|quý|năm|tuần)(?=\s*(?:[.;]|$))", Loose)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?:giai đoạn|nhiệm kỳ|đến|từ|cuối|đầu|khóa|so với|của|[-–])\s*$", Loose)]
    private static partial Regex NotOwn();

    /// <summary>"Định kỳ hằng quý tổng hợp …": how often stands first in the item.</summary>
    [GeneratedRegex(@"\G(?:định kỳ\s+)?(?:h[ằà]ng|mỗi)\s+(?:tháng|quý|năm|tuần)", Loose)]
    private static partial Regex First();

    /// <returns>The words and where they stand, or null. A day or a period goes before a mere year.</returns>
    public static (string Words, int Index)? Find(string text, int start, int end, Func<int, bool> isCited)
    {
        if (First().Match(text, start) is { Success: true } first)
            return (first.Value, first.Index);
        (string Words, int Index)? year = null;
        for (var match = Shape().Match(text, start); match.Success && match.Index < end; match = match.NextMatch())
        {
            if (isCited(match.Index) || NotOwn().IsMatch(text.AsSpan(Math.Max(start, match.Index - 24)..match.Index)))
                continue;
            var words = match.Value.Trim();
            var found = (words, match.Index + match.Value.IndexOf(words, StringComparison.Ordinal));
            if (!Year().IsMatch(words))
                return found;
            year ??= found;
        }
        return year;
    }

    [GeneratedRegex(@"^(?:trong\s+)?năm\s+\d{4}$", Loose)]
    private static partial Regex Year();
}
