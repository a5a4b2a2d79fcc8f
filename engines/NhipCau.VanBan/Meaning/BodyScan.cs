using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>Where a list of bodies in running text ends and what they do begins.</summary>
internal static partial class BodyScan
{
    [GeneratedRegex(@"\G(?:" + Verbs.Actions + "|" + Verbs.Stops + @")(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\G(?:,|;)?\s*(?:và\s+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    private const int Longest = 1200;

    /// <summary>The end of the list of bodies that begins at <paramref name="start"/>; <paramref name="start"/> where none begins.</summary>
    public static int End(string text, int start, int limit)
    {
        limit = Math.Min(limit, start + Longest);
        if (start >= limit)
            return start;
        var office = BodyNames.OfficeLength(text.AsSpan(start, limit - start));
        if (office == 0 && !BodyNames.StartsWithHead(text.AsSpan(start, limit - start)))
            return start;
        var i = start + Math.Max(office, 1);
        var depth = 0;
        for (; i < limit; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth < 0)
                return i;
            if (depth > 0)
                continue;
            if (text[i] == ':' && text.AsSpan(start, i - start) is var list && (list.EndsWith("ác Sở", StringComparison.Ordinal) || list.EndsWith("ác sở", StringComparison.Ordinal)))
                continue;
            if (text[i] is '.' or ':' or '“' && (i + 1 >= limit || !char.IsLetter(text[i + 1]) || text[i] == '“'))
                return i;
            if (text[i] is ',' or ';' && StopsAtComma(text, start, i, limit))
                return i;
            if (text[i] == ' ' && i + 1 < limit && IsVerb(text, i + 1, start, limit))
                return i;
        }
        return limit;
    }

    private static bool IsVerb(string text, int at, int start, int limit)
    {
        foreach (var match in Verb().EnumerateMatches(text.AsSpan(at, limit - at)))
        {
            var verb = text.AsSpan(at, match.Length);
            var before = text.AsSpan(start, at - start).TrimEnd();
            if (verb is "tại" && Abroad().IsMatch(before))
                return false;
            return !InName(before) && !(verb is "tổ chức" && before is [.., ','] && before.Contains("các ", StringComparison.OrdinalIgnoreCase));
        }
        return false;
    }

    /// <summary>"Tổng Lãnh sự quán Việt Nam tại Savannakhet": where it sits is part of the name.</summary>
    [GeneratedRegex(@"(?:sứ quán|[Ll]ãnh sự quán|[Pp]hân hiệu|[Vv]ăn phòng đại diện|[Cc]ơ quan đại diện)(?:\s[\p{L}-]+){0,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();

    /// <summary>
    /// Words that look like verbs inside a name: "các tổ chức thành viên", "Bộ Ngoại giao", "Ban Quản lý dự án đầu tư xây dựng",
    /// "Viện nghiên cứu", "cơ quan quản lý", "Ban Chỉ đạo thực hiện …".
    /// </summary>
    public static bool InName(ReadOnlySpan<char> before) => Unfinished().IsMatch(before);

    [GeneratedRegex(@"(?:^(?:Cơ quan|Đơn vị)|(?:^|[\s(])(?:[Cc]ác|[Nn]goại|[Vv]iệc|[Cc]hương|[Cc]ông|đầu tư|[Cc]ơ sở|dự án|Ban Chỉ đạo|Ban chỉ đạo|Ban Quản lý|Hội đồng|[Gg]iáo dục và|đại diện|chuyên môn|nghiệp)|(?:^|[,;]\s|và\s|\()(?:Viện|Trung tâm|Văn phòng|Quỹ|Ban|Cục|Chi cục|Phòng|Ủy ban|Hội|Tổ|Nhà|Trường|Tổng cục))$", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    /// <summary>Behind the comma either a body goes on, or part of a name ("Thể thao và Du lịch", "ngành"), or the list is over.</summary>
    private static bool StopsAtComma(string text, int start, int comma, int limit)
    {
        var joint = Joint().Match(text, comma, limit - comma);
        var next = comma + joint.Length;
        if (next >= limit)
            return true;
        if (IsVerb(text, next, start, limit))
            return true;
        if (BodyNames.StartsWithHead(text.AsSpan(next, limit - next)) || char.IsUpper(text[next]))
            return false;
        return !(text[comma] == ',' && Generic().IsMatch(text.AsSpan(next, limit - next)));
    }

    [GeneratedRegex(@"^(?:ban|ngành|sở|bộ|hội|đoàn thể|đơn vị|địa phương|tổ chức|cơ quan|phường|xã|phòng|huyện|thành phố|truyền hình|phát thanh|khu kinh tế|doanh nghiệp|hiệp hội|thể thao|du lịch|cá nhân|chống|đặc khu|thương mại|thành ủy|tỉnh ủy|đảng ủy|chính quyền|thị trấn|ấp|khu phố|hợp tác xã|mặt trận|hội quần chúng|chi nhánh|thị xã|trường|cấp|các)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Generic();
}
