using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Whom the text orders outside the tasks: the part on organisation, funding, the closing paragraph, articles of a decision.</summary>
internal static partial class DutyReader
{
    [GeneratedRegex(@"TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM|PHÂN CÔNG|TỔ CHỨC TRIỂN KHAI", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"(?<![\p{L}])(?:(?<ask>(?:[Kk]ính )?[Đđ]ề nghị)|[Gg]iao(?:\s+cho)?|[Yy]êu cầu|[Pp]hân công)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"\G(?:tổ chức|tham mưu|xây dựng|triển khai|thực hiện|hướng dẫn|rà soát|đề xuất|kiểm tra|giám sát|đôn đốc|theo dõi|tổng hợp|báo cáo|chủ trì|phối hợp|chỉ đạo|định hướng|quán triệt|tuyên truyền|vận động|cung cấp|bố trí|cân đối|thẩm định|bảo đảm|đảm bảo|tăng cường|đẩy mạnh|nâng cao|chịu trách nhiệm|có trách nhiệm|căn cứ|theo chức năng|trên cơ sở|chủ động|tích cực|tiếp tục|thường xuyên|kịp thời|phát huy|hỗ trợ|chấp hành|nghiêm túc|quan tâm|là cơ quan|là đơn vị|làm đầu mối|được giao|lồng ghép|cập nhật|gửi|định kỳ|khẩn trương|lãnh đạo)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex DutyVerb();

    /// <summary>"1. Sở A có trách nhiệm:" is a heading too.</summary>
    [GeneratedRegex(@"\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện(?: các nhiệm vụ(?: sau)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Charge();

    public static List<DutyRow> Read(Subject subject, List<TaskRow> tasks)
    {
        if (subject.IsReport)
            return [];
        var rows = new List<DutyRow>();
        var taken = new SpanSet(tasks.Select(task => task.Span));
        // A letter or a notice without parts: its numbers are its parts.
        if (subject.Layout.Root.Children.Any(node => node.Label!.Kind == LabelKind.Number))
            Organised(subject.Layout.Root, [], taken, rows);
        else
            foreach (var part in subject.Layout.Root.Children.SelectMany(node => node.Label!.Kind is LabelKind.Annex or LabelKind.Issued ? node.Children : [node]))
                if (part.Label!.Kind != LabelKind.Article && Organisation().IsMatch(part.TitleText))
                    Organised(part, [], taken, rows);
                else
                    Sentences(part, taken, rows);
        foreach (var paragraph in subject.Layout.Root.Plain.Where(paragraph => !paragraph.IsRow))
            Sentence(paragraph, 0, "closing", rows);
        return [.. rows.OrderBy(row => row.Span.Start)];
    }

    /// <summary>A heading that is the name of bodies, and what is ordered under it.</summary>
    private static void Organised(Node node, List<Body> heirs, SpanSet taken, List<DutyRow> rows)
    {
        foreach (var child in node.Children)
        {
            if (taken.Has(child.Span) || TaskFinder.IsRoleLine(child))
                continue;
            var (bodies, textStart) = Heading(child.Title!, child.TitleBelow is null ? child.Head!.BodyStart : 0);
            if (bodies.Count == 0)
            {
                Item(child.Head!, child.Head!.BodyStart, child.Path, heirs, rows);
                Organised(child, heirs, taken, rows);
                continue;
            }
            if (textStart < child.Title!.Text.Length)
                Add(child.Title, textStart, child.Path, bodies, rows);
            foreach (var paragraph in child.Plain)
                Item(paragraph, 0, child.Path, bodies, rows);
            Organised(child, bodies, taken, rows);
        }
        if (heirs.Count > 0 || node.IsRoot)
            return;
        foreach (var paragraph in node.Plain.Where(paragraph => !paragraph.IsRow))
            Sentence(paragraph, 0, node.Path, rows);
    }

    /// <summary>"3. Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh" or "12. Các cơ quan báo đài: Thông tin …"; the order begins at the second number.</summary>
    private static (List<Body> Bodies, int TextStart) Heading(Paragraph head, int start)
    {
        var text = head.Text;
        var from = start;
        var asked = false;
        if (Order().Match(text, start) is { Success: true } order && order.Index == start)
            (from, asked) = (start + order.Length, order.Groups["ask"].Success);
        var colon = text.IndexOf(": ", from, StringComparison.Ordinal);
        var limit = colon > 0 ? colon : text.TrimEnd(':', '.', ' ').Length;
        if (Charge().Match(text[..limit]) is { Success: true } charge && charge.Index > from)
            limit = charge.Index;
        if (limit - from is < 3 or > 240 || BodyScan.End(text, from, limit) < limit)
            return ([], start);
        var bodies = BodyList.Read(head.Flow, from, limit, asked);
        return (bodies, Math.Min(text.Length, colon > 0 ? colon + 2 : text.Length));
    }

    /// <summary>An item under a heading: for the bodies of the heading, unless the sentence names its own.</summary>
    private static void Item(Paragraph paragraph, int start, string path, List<Body> heirs, List<DutyRow> rows)
    {
        if (paragraph.IsRow || paragraph.IsRoleLine)
            return;
        if (heirs.Count == 0)
        {
            Sentence(paragraph, start, path, rows);
            return;
        }
        var named = paragraph.Text[start..].StartsWith("Theo chức năng", StringComparison.Ordinal) || paragraph.Text[start..].StartsWith("Trên cơ sở", StringComparison.Ordinal) ? Named(paragraph, start, false) : null;
        if (paragraph.Text[start..].EndsWith(':') && paragraph.Text.Length < 160 && named is null)
            return;
        Add(paragraph, start, path, named?.Bodies ?? heirs, rows);
    }

    private static void Sentences(Node part, SpanSet taken, List<DutyRow> rows)
    {
        foreach (var (paragraph, node) in part.Paragraphs())
        {
            if (paragraph.IsRow)
                continue;
            // Inside a task only a paragraph of its own that names its body is an order.
            var inTask = taken.Holds(paragraph.Span);
            if (inTask && (paragraph.Label is not null || !BodyNames.StartsWithHead(paragraph.Text)))
                continue;
            var start = paragraph == node.Head ? paragraph.BodyStart : 0;
            if (paragraph.Roles.Count == 0)
                Sentence(paragraph, start, node.Path, rows);
        }
    }

    private static void Sentence(Paragraph paragraph, int start, string path, List<DutyRow> rows)
    {
        var closing = Outline.IsClosing(paragraph.Text);
        if (Named(paragraph, start, closing) is { } named)
            Add(paragraph, named.Start, path, named.Bodies, rows);
    }

    /// <summary>"Giao X …", "Đề nghị X …", "X chịu trách nhiệm …", "Trên cơ sở …, X tham mưu …": the bodies and where the order begins.</summary>
    private static (List<Body> Bodies, int Start)? Named(Paragraph paragraph, int start, bool closing)
    {
        var text = paragraph.Text;
        foreach (Match order in Order().Matches(text, start))
        {
            if (order.Index != start && !closing)
                break;
            if (Bodies(paragraph, order.Index + order.Length, order.Groups["ask"].Success, needsVerb: false) is { } bodies)
                return (bodies, closing ? Clause(text, start, order.Index) : start);
        }
        if (Bodies(paragraph, start, false, needsVerb: true) is { } first)
            return (first, start);
        if (closing || !(text[start..].StartsWith("Trên cơ sở", StringComparison.Ordinal) || text[start..].StartsWith("Theo ", StringComparison.Ordinal) || text[start..].StartsWith("Căn cứ", StringComparison.Ordinal)))
            return null;
        for (var i = start; i + 2 < text.Length && text[i] != '.'; i++)
            if (text[i] is ',' && text[i + 1] == ' ' && Bodies(paragraph, i + 2, false, needsVerb: true) is { } later)
                return (later, start);
        return null;
    }

    private static List<Body>? Bodies(Paragraph paragraph, int from, bool asked, bool needsVerb)
    {
        var text = paragraph.Text;
        var to = BodyScan.End(text, from, text.Length);
        if (to <= from || to - from > 300)
            return null;
        // "Các cơ quan, đơn vị được giao chủ trì … có trách nhiệm": the clause belongs to the name.
        if (string.CompareOrdinal(text, to, " được giao", 0, 10) == 0 && text.IndexOf(" có trách nhiệm", to, StringComparison.Ordinal) is var duty && duty > to && duty - to < 160)
        {
            var whole = text[from..duty];
            return [new(whole, paragraph.Flow.Span(from, whole.Length), asked)];
        }
        while (to < text.Length && text[to] == ' ')
            to++;
        if (needsVerb && !DutyVerb().IsMatch(text, to))
            return null;
        var bodies = BodyList.Read(paragraph.Flow, from, to, asked);
        return bodies.Count > 0 ? bodies : null;
    }

    /// <summary>The beginning of the clause that orders: "UBND tỉnh yêu cầu …" behind "Trên đây là Kế hoạch …,".</summary>
    private static int Clause(string text, int start, int at)
    {
        for (var i = at - 2; i > start; i--)
            if (text[i] is '.' or ',' or ';' && text[i + 1] == ' ')
                return i + 2;
        return start;
    }

    private static void Add(Paragraph paragraph, int start, string path, IEnumerable<Body> bodies, List<DutyRow> rows)
    {
        var text = Titles.Cut(paragraph.Text[start..]);
        rows.AddRange(bodies.Select(body => new DutyRow(path, body, text, paragraph.Flow.Span(start, paragraph.Text.Length - start))));
    }
}
