using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Whom a sentence or a heading orders: "Giao Sở A …", "Sở A có trách nhiệm:", "Trên cơ sở …, Sở A tham mưu …".</summary>
internal static partial class OrderReader
{
    [GeneratedRegex(@"(?<![\p{L}])(?:(?<ask>(?:[Kk]ính )?[Đđ]ề nghị)|[Gg]iao(?:\s+cho)?|[Yy]êu cầu|[Pp]hân công)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"\G(?:" + Verbs.Actions + @"|lãnh đạo(?!\s+(?:các|cấp|cơ quan|đơn vị|tỉnh|thành phố)))(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex DutyVerb();

    /// <summary>"1. Sở A có trách nhiệm:" is a heading too.</summary>
    [GeneratedRegex(@"\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện(?: các nhiệm vụ(?: sau)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Charge();

    /// <summary>"Điều 7. Trách nhiệm của Sở A": what stands before the name in such a title.</summary>
    [GeneratedRegex(@"\G(?:(?:Trách nhiệm|Nhiệm vụ)(?:,? (?:quyền hạn|thực hiện|phối hợp|triển khai|tổ chức thực hiện))*(?:\s+của)?|Đối với|Về phía|Với|VỚI)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Preface();

    /// <summary>Words that open a clause before the body is named: "Hằng năm, trước ngày 15 tháng 12, Sở A tổng hợp …".</summary>
    [GeneratedRegex(@"\G(?:Trên cơ sở|Theo |Căn cứ|Trong |Hằng |Hàng |Định kỳ|Trước |Sau |Khi |Nếu |Trường hợp|Đối với|Chậm nhất|Ngoài |Bên cạnh|Đồng thời|Giao )", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    public static bool Opens(string text, int start) => Opening().IsMatch(text, start);

    /// <summary>"3. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh" or "12. Các cơ quan báo đài: Thông tin …"; the order begins at the second number.</summary>
    public static (List<Body> Bodies, int TextStart) Heading(Paragraph head, int start)
    {
        var text = head.Text;
        var from = start + (Preface().Match(text, start) is { Success: true } preface ? preface.Length : 0);
        var asked = false;
        if (Order().Match(text, start) is { Success: true } order && order.Index == start)
            (from, asked) = (start + order.Length, order.Groups["ask"].Success);
        var colon = text.IndexOf(": ", from, StringComparison.Ordinal);
        var limit = colon > 0 ? colon : text.TrimEnd(':', '.', ' ').Length;
        var named = from > start && asked == false && !Order().IsMatch(text.AsSpan(start, from - start));
        if (Charge().IsMatch(text.AsSpan(0, limit)) && Charge().Match(text[..limit]) is { Success: true } charge && charge.Index > from)
            (limit, named) = (charge.Index, true);
        // "Trách nhiệm của …", "… có trách nhiệm:" name a body whatever its words are.
        if (limit - from is < 3 or > 240 || BodyScan.End(text, from, limit) is var end && end < limit && !(named && end > from))
            return ([], start);
        var bodies = BodyList.Read(head.Flow, from, limit, asked);
        return (bodies, Math.Min(text.Length, colon > 0 ? colon + 2 : text.Length));
    }

    /// <summary>"Giao X …", "Đề nghị X …", "X chịu trách nhiệm …", "Trên cơ sở …, X tham mưu …": the bodies and where the order begins.</summary>
    public static (List<Body> Bodies, int Start)? Named(Paragraph paragraph, int start, bool closing)
    {
        var text = paragraph.Text;
        var anywhere = closing || Opening().IsMatch(text, start);
        foreach (var order in Order().In(text, start))
        {
            if (order.Index != start && (!anywhere || order.Index > SentenceEnd(text, start)))
                break;
            if (Bodies(paragraph, order.Index + order.Length, order.Groups["ask"].Success, needsVerb: false) is { } bodies)
                return (bodies, closing && !Opening().IsMatch(text, start) ? Clause(text, start, order.Index) : start);
        }
        if (Bodies(paragraph, start, false, needsVerb: true) is { } first)
            return (first, start);
        if (!Opening().IsMatch(text, start))
            return null;
        for (var i = start; i + 2 < text.Length && text[i] != '.'; i++)
            if (text[i] == ',' && text[i + 1] == ' ' && Bodies(paragraph, i + 2, false, needsVerb: true) is { } later)
                return (later, start);
        return null;
    }

    private static int SentenceEnd(string text, int start) => text.IndexOf(". ", start, StringComparison.Ordinal) is var stop and >= 0 ? stop : text.Length;

    public static List<Body>? Bodies(Paragraph paragraph, int from, bool asked, bool needsVerb)
    {
        var text = paragraph.Text;
        var to = BodyScan.End(text, from, text.Length);
        if (to <= from || to - from > 1000)
            return null;
        // "Các cơ quan, đơn vị được giao chủ trì nhiệm vụ có trách nhiệm": the clause belongs to the name.
        if ((string.CompareOrdinal(text, to, " được giao", 0, 10) == 0 || string.CompareOrdinal(text, to, " được phân công", 0, 15) == 0) && ClauseEnd(text, to) is var end and > 0)
            return [new(text[from..end], paragraph.Flow.Span(from, end - from), asked)];
        // "Sở Tài chính, trên cơ sở đề xuất của …, tham mưu": the clause stands between commas.
        if (to + 2 < text.Length && text[to] == ',' && (string.CompareOrdinal(text, to + 2, "trên cơ sở", 0, 10) == 0 || string.CompareOrdinal(text, to + 2, "căn cứ", 0, 6) == 0))
            to++;
        while (to < text.Length && text[to] == ' ')
            to++;
        if (needsVerb && !DutyVerb().IsMatch(text, to))
            return null;
        var bodies = BodyList.Read(paragraph.Flow, from, to, asked);
        return bodies.Count > 0 ? bodies : null;
    }

    /// <summary>Behind "được giao chủ trì …" the first word that orders; 0 where none comes.</summary>
    private static int ClauseEnd(string text, int at)
    {
        if (text.IndexOf(" có trách nhiệm", at, StringComparison.Ordinal) is var duty && duty > at && duty - at < 160)
            return duty;
        var inside = text.IndexOf(' ', at + 10);
        for (var i = inside < 0 ? -1 : text.IndexOf(' ', inside + 1); i > 0 && i - at < 80 && text[i - 1] is not ('.' or ';' or ','); i = text.IndexOf(' ', i + 1))
            if (DutyVerb().Match(text, i + 1) is { Success: true } verb && !verb.Value.StartsWith("chủ trì", StringComparison.Ordinal) && !verb.Value.StartsWith("phối hợp", StringComparison.Ordinal))
                return i;
        return 0;
    }

    /// <summary>The beginning of the clause that orders: "UBND tỉnh yêu cầu …" behind "Trên đây là Kế hoạch …,".</summary>
    private static int Clause(string text, int start, int at)
    {
        for (var i = at - 2; i > start; i--)
            if (text[i] is '.' or ',' or ';' && text[i + 1] == ' ')
                return i + 2;
        return start;
    }
}
