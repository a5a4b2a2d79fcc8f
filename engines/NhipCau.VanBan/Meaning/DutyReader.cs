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

    [GeneratedRegex(@"\G(?:" + Verbs.Actions + @"|lãnh đạo)(?![\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex DutyVerb();

    /// <summary>"1. Sở A có trách nhiệm:" is a heading too.</summary>
    [GeneratedRegex(@"\s+(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|thực hiện(?: các nhiệm vụ(?: sau)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Charge();

    /// <summary>"Điều 7. Trách nhiệm của Sở A": what stands before the name in such a title.</summary>
    [GeneratedRegex(@"\G(?:(?:Trách nhiệm|Nhiệm vụ)(?:,? (?:quyền hạn|thực hiện|phối hợp|triển khai|tổ chức thực hiện))*(?:\s+của)?|Đối với|Về phía)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Preface();

    /// <summary>Words that open a clause before the body is named: "Hằng năm, trước ngày 15 tháng 12, Sở A tổng hợp …".</summary>
    [GeneratedRegex(@"\G(?:Trên cơ sở|Theo |Căn cứ|Trong |Hằng |Hàng |Định kỳ|Trước |Sau |Khi |Nếu |Trường hợp|Để |Nhằm |Đối với|Chậm nhất|Ngoài |Bên cạnh|Đồng thời|Giao )", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

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
        var from = start + (Preface().Match(text, start) is { Success: true } preface ? preface.Length : 0);
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
        var named = Opening().IsMatch(paragraph.Text, start) ? Named(paragraph, start, false) : null;
        if (paragraph.Text[start..].EndsWith(':') && paragraph.Text.Length < 160 && named is null)
            return;
        Add(paragraph, start, path, named?.Bodies ?? heirs, rows);
    }

    private static void Sentences(Node node, SpanSet taken, List<DutyRow> rows)
    {
        if (node.Head is { } head)
        {
            if (node.Children.Count > 0 && head.Text.EndsWith(':') && Heading(head, head.BodyStart) is { Bodies: { Count: > 0 } bodies, TextStart: var end } && end >= head.Text.Length && !taken.Holds(node.Span))
            {
                foreach (var paragraph in node.Plain)
                    Item(paragraph, 0, node.Path, bodies, rows);
                Organised(node, bodies, taken, rows);
                return;
            }
            if (head.Roles.Count == 0 && !taken.Holds(head.Span))
                Sentence(head, head.BodyStart, node.Path, rows);
        }
        // Inside a task only a paragraph of its own that names its body is an order.
        foreach (var paragraph in node.Plain.Where(paragraph => !paragraph.IsRow && paragraph.Roles.Count == 0))
            if (!taken.Holds(paragraph.Span) || BodyNames.StartsWithHead(paragraph.Text))
                Sentence(paragraph, 0, node.Path, rows);
        foreach (var child in node.Children)
            Sentences(child, taken, rows);
    }

    /// <summary>Each sentence of a paragraph may order another body; a body is named once a paragraph.</summary>
    private static void Sentence(Paragraph paragraph, int start, string path, List<DutyRow> rows)
    {
        var closing = Outline.IsClosing(paragraph.Text);
        var known = rows.Count;
        for (var at = start; at >= 0; at = NextSentence(paragraph.Text, at))
            if (Named(paragraph, at, closing) is { } named)
                Add(paragraph, named.Start, path, named.Bodies.Where(body => rows.Skip(known).All(row => row.Body.Text != body.Text)).ToList(), rows);
    }

    /// <summary>Where the next sentence begins; -1 behind the last.</summary>
    private static int NextSentence(string text, int at)
    {
        for (var stop = text.IndexOf(". ", at, StringComparison.Ordinal); stop >= 0; stop = text.IndexOf(". ", stop + 2, StringComparison.Ordinal))
            if (stop + 2 < text.Length && char.IsUpper(text[stop + 2]) && stop > at + 3)
                return stop + 2;
        return -1;
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
        if (!Opening().IsMatch(text, start))
            return null;
        for (var i = start; i + 2 < text.Length && text[i] != '.'; i++)
            if (text[i] == ',' && text[i + 1] == ' ' && Bodies(paragraph, i + 2, false, needsVerb: true) is { } later)
                return (later, start);
        return null;
    }

    private static List<Body>? Bodies(Paragraph paragraph, int from, bool asked, bool needsVerb)
    {
        var text = paragraph.Text;
        var to = BodyScan.End(text, from, text.Length);
        if (to <= from || to - from > 300)
            return null;
        // "Các cơ quan, đơn vị được giao chủ trì nhiệm vụ có trách nhiệm": the clause belongs to the name.
        if (string.CompareOrdinal(text, to, " được giao", 0, 10) == 0 && ClauseEnd(text, to) is var end and > 0)
            return [new(text[from..end], paragraph.Flow.Span(from, end - from), asked)];
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

    private static void Add(Paragraph paragraph, int start, string path, IEnumerable<Body> bodies, List<DutyRow> rows)
    {
        var text = Titles.Cut(paragraph.Text[start..]);
        rows.AddRange(bodies.Select(body => new DutyRow(path, body, text, paragraph.Flow.Span(start, paragraph.Text.Length - start))));
    }
}
