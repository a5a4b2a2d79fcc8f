using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>In a report: the numbered items of the part on directions, and each proposal or recommendation with the body asked.</summary>
internal static partial class ReportTasks
{
    [GeneratedRegex(@"^(?!.*(?:KẾT QUẢ|TÌNH HÌNH|ĐÁNH GIÁ)).*(?:PHƯƠNG HƯỚNG|NHIỆM VỤ (?:TRỌNG TÂM|CÔNG TÁC|CHỦ YẾU|CỤ THỂ|THÁNG|QUÝ|NĂM|\d|VÀ GIẢI PHÁP|,)|NHIỆM VỤ .{0,30}(?:CUỐI NĂM|THỜI GIAN TỚI|TIẾP THEO)|^NHIỆM VỤ$|(?:KẾ HOẠCH|CÔNG TÁC|CHƯƠNG TRÌNH) .{0,40}(?:CUỐI NĂM|TIẾP THEO|THỜI GIAN TỚI|(?:THÁNG|QUÝ) (?:SAU|TỚI)))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Directions();

    [GeneratedRegex(@"ĐỀ XUẤT|KIẾN NGHỊ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Proposals();

    [GeneratedRegex(@"(?:[Đđ]ề nghị|[Kk]iến nghị|đề xuất,?\s+kiến nghị|có ý kiến với|[Đđ]ề xuất với|[Đđ]ối với|(?<=^|[-.)]\s)(?:VỚI|Với))\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    /// <summary>A report gives both; a submission (tờ trình) only its proposals.</summary>
    public static IEnumerable<TaskRow> Find(Subject subject)
    {
        foreach (var part in subject.Layout.Root.Children)
        {
            if (Proposals().IsMatch(part.TitleText))
                foreach (var task in Proposed(subject, part, Asked(part)))
                    yield return task;
            else if (subject.IsReport && Directions().IsMatch(part.TitleText))
                foreach (var node in Items(part))
                {
                    var roles = new TaskRoles();
                    roles.Add(node.Head!.Flow, node.Head.Roles);
                    if (!roles.HasLeadLabel)
                        SentenceRoles.Add(roles, node);
                    yield return TaskMaker.Make(subject, node, roles, node.Span);
                }
        }
    }

    private static IEnumerable<Node> Items(Node parent) =>
        parent.Children.Where(child => !child.Label!.IsBullet)
            .SelectMany(child => Gathers(child, child.Children.Any(node => !node.Label!.IsBullet)) ? Items(child) : [child]);

    private static bool Gathers(Node node, bool some) => some && (node.Head!.Text.EndsWith(':') || node.IsHeading);

    private static IEnumerable<TaskRow> Proposed(Subject subject, Node parent, List<Body> asked)
    {
        if (parent.Children.Count == 0)
            foreach (var paragraph in parent.Plain.Where(paragraph => !paragraph.IsRow && Own(paragraph, 0).Count > 0))
                yield return Plain(subject, parent, paragraph);
        foreach (var child in parent.Children)
        {
            var own = Asked(child);
            if (Gathers(child, child.Children.Count > 0) || child is { Children.Count: 0, IsHeading: true } && child.Plain.Any(paragraph => Own(paragraph, 0).Count > 0))
                foreach (var task in Proposed(subject, child, own.Count > 0 ? own : asked))
                    yield return task;
            else
                yield return Make(subject, child, Own(child.Head!, child.Head!.BodyStart) is { Count: > 0 } named ? named : own.Count > 0 && (child.Plain.Count > 0 || Titles.RunIn(child.Head!.Body) > 0) ? own : asked);
        }
    }

    private static TaskRow Make(Subject subject, Node node, List<Body> lead)
    {
        var roles = new TaskRoles();
        roles.AddLeads(lead);
        return TaskMaker.Make(subject, node, roles, node.Span);
    }

    /// <summary>A part whose proposal is no item but a sentence: "Đề nghị UBND thành phố cho phép …".</summary>
    private static TaskRow Plain(Subject subject, Node part, Paragraph paragraph) =>
        Make(subject, new Node(part.Parent, part.Label, part.Path, paragraph), Own(paragraph, 0)) with { Span = paragraph.Span };

    /// <summary>"… kiến nghị Ban A như sau:" in front of the items.</summary>
    private static List<Body> Asked(Node node) =>
        node.Plain.Prepend(node.Head!).Where(paragraph => paragraph.Text.EndsWith(':') || paragraph == node.Head)
            .Select(paragraph => Bodies(paragraph, Asks().Matches(paragraph.Text).LastOrDefault())).FirstOrDefault(bodies => bodies.Count > 0) ?? [];

    /// <summary>"Đề nghị Bộ A …" at the beginning of the item itself.</summary>
    private static List<Body> Own(Paragraph paragraph, int start)
    {
        var match = Asks().Match(paragraph.Text, start);
        return match.Success && match.Index == start && !paragraph.Text.AsSpan(match.Index + match.Length).StartsWith("cơ quan có thẩm quyền", StringComparison.Ordinal)
            ? Bodies(paragraph, match) : [];
    }

    private static List<Body> Bodies(Paragraph paragraph, Match? ask)
    {
        if (ask is not { Success: true })
            return [];
        var from = ask.Index + ask.Length;
        var to = BodyScan.End(paragraph.Text, from, paragraph.Text.Length);
        var some = paragraph.Text.IndexOf(" một số ", from, StringComparison.Ordinal);
        var like = paragraph.Text.IndexOf(" như sau", from, StringComparison.Ordinal);
        foreach (var stop in new[] { some, like })
            if (stop > from && stop < to)
                to = stop;
        return to > from ? BodyList.Read(paragraph.Flow, from, to, asked: true) : [];
    }
}
