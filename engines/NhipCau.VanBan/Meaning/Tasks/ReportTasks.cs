using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>In a report: the numbered items of the part on directions, and each proposal or recommendation with the body asked.</summary>
internal static partial class ReportTasks
{
    [GeneratedRegex(@"PHƯƠNG HƯỚNG|NHIỆM VỤ TRỌNG TÂM|NHIỆM VỤ (?:CÔNG TÁC|CHỦ YẾU)|NHIỆM VỤ .{0,30}(?:CUỐI NĂM|THỜI GIAN TỚI|TIẾP THEO)|KẾ HOẠCH .{0,40}(?:CUỐI NĂM|TIẾP THEO)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Directions();

    [GeneratedRegex(@"ĐỀ XUẤT|KIẾN NGHỊ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Proposals();

    [GeneratedRegex(@"(?:[Đđ]ề nghị|[Kk]iến nghị|đề xuất,?\s+kiến nghị|có ý kiến với|[Đđ]ề xuất với|[Đđ]ối với)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Asks();

    public static IEnumerable<TaskRow> Find(Subject subject)
    {
        foreach (var part in subject.Layout.Root.Children)
        {
            var proposals = Proposals().IsMatch(part.TitleText);
            if (!proposals && !Directions().IsMatch(part.TitleText))
                continue;
            foreach (var (node, asked) in Items(part, proposals, Asked(part)))
            {
                var roles = new TaskRoles();
                if (proposals)
                    roles.AddLeads(Own(node) is { Count: > 0 } own ? own : asked);
                yield return TaskMaker.Make(subject, node, roles, node.Span);
            }
        }
    }

    private static IEnumerable<(Node Node, List<Body> Asked)> Items(Node parent, bool proposals, List<Body> asked)
    {
        foreach (var child in parent.Children.Where(child => proposals || !child.Label!.IsBullet))
        {
            var below = child.Children.Where(node => proposals || !node.Label!.IsBullet).ToList();
            if (below.Count > 0 && (child.Head!.Text.EndsWith(':') || child.IsHeading))
                foreach (var item in Items(child, proposals, Asked(child) is { Count: > 0 } own ? own : asked))
                    yield return item;
            else
                yield return (child, asked);
        }
    }

    /// <summary>"… kiến nghị Ban A như sau:" in front of the items.</summary>
    private static List<Body> Asked(Node node) =>
        node.Plain.Prepend(node.Head!).Where(paragraph => paragraph.Text.EndsWith(':') || paragraph == node.Head)
            .Select(paragraph => Bodies(paragraph, Asks().Matches(paragraph.Text).LastOrDefault())).FirstOrDefault(bodies => bodies.Count > 0) ?? [];

    /// <summary>"Đề nghị Bộ A …" at the beginning of the item itself.</summary>
    private static List<Body> Own(Node node)
    {
        var match = Asks().Match(node.Head!.Text, node.Head.BodyStart);
        return match.Success && match.Index == node.Head.BodyStart && !node.Head.Text[(match.Index + match.Length)..].StartsWith("cơ quan có thẩm quyền", StringComparison.Ordinal)
            ? Bodies(node.Head, match) : [];
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
