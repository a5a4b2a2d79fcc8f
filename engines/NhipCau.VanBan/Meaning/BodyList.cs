using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>
/// "Sở Văn hóa, Thể thao và Du lịch, Sở Ngoại vụ và các sở, ban, ngành" → three bodies. A comma, a semicolon or "và" parts two bodies
/// only where a name of its own begins behind it.
/// </summary>
internal static partial class BodyList
{
    [GeneratedRegex(@"^(?:[:\s]*)(?<c>(?:trân trọng\s+)?(?:kính\s+)?(?:mời|đề nghị)\s+|giao\s+(?:cho\s+)?|yêu cầu\s+|là\s+|do\s+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Courtesy();

    /// <summary>Where the name is over and what the body does begins: "Báo X bố trí thời lượng …", "… là cơ quan chủ trì".</summary>
    [GeneratedRegex(@"\s+(?:bố trí|tham mưu|chủ trì|phối hợp|xây dựng|triển khai|thực hiện|hướng dẫn|có trách nhiệm|chịu trách nhiệm|theo dõi|đôn đốc|làm (?:đầu mối|cơ quan|đơn vị)|là (?:cơ quan|đơn vị)|theo chức năng|trên cơ sở|căn cứ|để|nhằm|khi|trong việc|trong quá trình)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Predicate();

    [GeneratedRegex(@"\s+(?:" + Verbs.Actions + @"|để|nhằm|trong việc|trong quá trình)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex AnyPredicate();

    [GeneratedRegex(@"(?:^|\s)(?:có(?! liên quan)|được|đã|do|thuộc|về|cùng|giao)(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Relative();

    [GeneratedRegex(@"^các (?:sở|bộ)(?:,? ngành)?\s*:\s*(?=\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Several();

    /// <summary>The bodies named in a stretch of a paragraph that holds nothing else.</summary>
    public static List<Body> Read(Flow flow, int start, int end, bool asked = false)
    {
        var bodies = new List<Body>();
        var text = flow.Text;
        while (CourtesyLength(text.AsSpan(start, end - start), ref asked) is var length and > 0)
            start += length;
        var from = start;
        var depth = 0;
        var inField = false;
        for (var i = start; i < end; i++)
        {
            depth += text[i] switch { '(' or '“' => 1, ')' or '”' => -1, _ => 0 };
            if (depth > 0)
                continue;
            depth = 0;
            var length = SeparatorLength(text, i, end);
            if (length == 0 || i + length > end || !Parts(text.AsSpan(from, i - from), text[i], text.AsSpan(i + length, end - i - length), ref inField))
                continue;
            Add(flow, from, i, asked, bodies);
            from = i + length;
            i = from - 1;
        }
        if (from < end)
            Add(flow, from, end, asked, bodies);
        return bodies;
    }

    private static int CourtesyLength(ReadOnlySpan<char> text, ref bool asked)
    {
        foreach (var courtesy in Courtesy().EnumerateMatches(text))
        {
            var words = text.Slice(courtesy.Index, courtesy.Length);
            asked |= words.Contains("mời", StringComparison.OrdinalIgnoreCase) || words.Contains("đề nghị", StringComparison.OrdinalIgnoreCase);
            return courtesy.Length;
        }
        return 0;
    }

    private static void Add(Flow flow, int from, int to, bool asked, List<Body> bodies)
    {
        var text = flow.Text;
        from += CourtesyLength(text.AsSpan(from, to - from), ref asked);
        from += BodyNames.OfficeLength(text.AsSpan(from, to - from));
        to = from + NameLength(text.AsSpan(from, to - from));
        while (to > from && (char.IsWhiteSpace(text[to - 1]) || text[to - 1] is '.' or ',' or ';' or ':' or '/'))
            to--;
        while (from < to && (char.IsWhiteSpace(text[from]) || text[from] is '-' or '+' or ':' or ',' or ';'))
            from++;
        if (to - from < 2 || !HasLetter(text.AsSpan(from, to - from)))
            return;
        // "các Sở: Ngoại vụ, Tài chính": each is a department though the word stands once.
        foreach (var several in Several().EnumerateMatches(text.AsSpan(from, to - from)))
            from += several.Length;
        var name = text[from..to];
        if (BodyNames.FieldLength(name) == name.Length)
            name = (bodies.Count > 0 && bodies[^1].Text.StartsWith("Bộ ", StringComparison.Ordinal) ? "Bộ " : "Sở ") + name;
        if (name.StartsWith('(') && name.EndsWith(')'))
            (name, from, to) = (name[1..^1], from + 1, to - 1);
        bodies.Add(new(name, flow.Span(from, to - from), asked));
    }

    /// <summary>Up to where the name is over and what the body does begins. A value that is a whole sentence ends its name at any verb.</summary>
    private static int NameLength(ReadOnlySpan<char> text)
    {
        foreach (var predicate in (text.Length > 90 ? AnyPredicate() : Predicate()).EnumerateMatches(text))
            return predicate.Index > 1 && !Relative().IsMatch(text[..predicate.Index]) && !BodyScan.InName(text[..predicate.Index]) ? predicate.Index : text.Length;
        return text.Length;
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c))
                return true;
        return false;
    }

    private static int SeparatorLength(string text, int i, int end)
    {
        if (text[i] is ',' or ';')
        {
            var length = 1;
            while (i + length < end && text[i + length] == ' ')
                length++;
            return string.CompareOrdinal(text, i + length, "và ", 0, 3) == 0 ? length + 3 : length;
        }
        return string.CompareOrdinal(text, i, " và ", 0, 4) == 0 ? 4 : string.CompareOrdinal(text, i, " cùng ", 0, 6) == 0 ? 6 : 0;
    }

    [GeneratedRegex(@"^(?:Sở|Ban|Bộ|Hội|Đoàn|Cơ quan|Đơn vị|Địa phương|Phường|Xã|Huyện|Trường|Viện|Phòng|Trung tâm)(?:$|[,;.]|\s+(?:và\s+)?(?:ngành|Ngành|đoàn thể|Đoàn thể|địa phương|đơn vị|liên quan|có liên quan|của))", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    /// <summary>Party committees that unite several bodies: "Đảng ủy Mặt trận Tổ quốc, các đoàn thể tỉnh", "Đảng ủy Ủy ban nhân dân" stands alone.</summary>
    [GeneratedRegex(@"Đảng ủy (?:Mặt trận Tổ quốc(?: Việt Nam)?|MTTQ)$", RegexOptions.CultureInvariant)]
    private static partial Regex JoinedNames();

    private static bool Parts(ReadOnlySpan<char> before, char separator, ReadOnlySpan<char> next, ref bool inField)
    {
        var asked = false;
        var rest = next[CourtesyLength(next, ref asked)..];
        if (BodyNames.OfficeLength(rest) > 0)
            return true;
        var start = before.TrimStart();
        if (BodyNames.HeadLength(rest) > 0)
        {
            // "các Sở, Ban, Ngành": a bare head word only goes on with the list; so does the second half of "Báo và Đài Phát thanh".
            if (Bare().IsMatch(rest) && start.StartsWith("các", StringComparison.OrdinalIgnoreCase))
                return false;
            if (start.StartsWith("Ban Quản lý", StringComparison.OrdinalIgnoreCase) && rest.StartsWith("các khu", StringComparison.Ordinal))
                return false;
            return !(before.Trim() is "Báo" or "Ban" or "Trung tâm" && separator == ' ') && !(JoinedNames().IsMatch(before) && rest.StartsWith("các", StringComparison.OrdinalIgnoreCase));
        }
        // "Sở Ngoại vụ, Tài chính": another department of the list, if it is a whole field by itself.
        var field = BodyNames.FieldLength(rest);
        if (field > 0 && (field >= rest.Length || rest[field] is ',' or ';' or '.' || rest[field..].StartsWith(" và ", StringComparison.Ordinal))
            && (start.StartsWith("Sở ", StringComparison.Ordinal) || start.StartsWith("Bộ ", StringComparison.Ordinal) || before.Contains(": ", StringComparison.Ordinal) || inField)
            && before.TrimEnd() is var end && !end.EndsWith("Văn hóa", StringComparison.OrdinalIgnoreCase) && !end.EndsWith("Thể thao", StringComparison.OrdinalIgnoreCase)
            && !end.EndsWith("Xúc tiến Đầu tư", StringComparison.OrdinalIgnoreCase))
        {
            inField = true;
            return true;
        }
        // After a semicolon something else always begins.
        return separator == ';' && rest.Length > 1 && char.IsUpper(rest[0]);
    }
}
