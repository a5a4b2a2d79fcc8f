using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>
/// The tasks of a document: the smallest units with a lead or time of their own, rows of task tables, and the numbered
/// activities of a programme. Each way is a step of its own, in this order.
/// </summary>
internal static partial class TaskFinder
{
    [GeneratedRegex(@"HOẠT ĐỘNG CỤ THỂ|CÁC HOẠT ĐỘNG|NHIỆM VỤ CỤ THỂ|HOẠT ĐỘNG CHỦ YẾU|HOẠT ĐỘNG TRỌNG TÂM|DANH MỤC (?:HOẠT ĐỘNG|NHIỆM VỤ)|NỘI DUNG HOẠT ĐỘNG", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ActivityPart();

    [GeneratedRegex(@"NHIỆM VỤ|NỘI DUNG|HOẠT ĐỘNG", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WorkPart();

    [GeneratedRegex(@"TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM|PHÂN CÔNG|KINH PHÍ|MỤC ĐÍCH|YÊU CẦU|MỤC TIÊU|QUAN ĐIỂM|TỔ CHỨC TRIỂN KHAI", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherPart();

    [GeneratedRegex(@"TỔ CHỨC THỰC HIỆN|TRÁCH NHIỆM|PHÂN CÔNG", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Assigns();

    /// <summary>Titles that say how, not what: no activity.</summary>
    [GeneratedRegex(@"^(?:Nội dung|Hình thức|Đối tượng|Thời gian|Địa điểm|Thành phần|Yêu cầu|Mục đích|Mục tiêu|Phạm vi|Kinh phí|Đánh giá|Nguyên tắc|Phương thức)(?:\s*,?\s*(?:và\s+)?(?:\p{L}+\s*){0,3}(?:\([^)]*\))?)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Manner();

    public static List<TaskRow> Find(Subject subject)
    {
        var tasks = new List<TaskRow>();
        if (subject.IsReport || subject.Header.Kind == "TTr")
            tasks.AddRange(ReportTasks.Find(subject));
        if (!subject.IsReport)
        {
            tasks.AddRange(Labelled(subject));
            tasks.AddRange(TaskTables.Find(subject));
            tasks.AddRange(Orders.Apply(subject) ? Orders.Find(subject, tasks) : Ordered(subject, tasks));
            tasks.AddRange(Activities(subject, tasks));
        }
        return [.. tasks.DistinctBy(task => (task.Path, task.Span.Start)).OrderBy(task => task.Span.Start)];
    }

    /// <summary>A line that is nothing but a role belongs to the item above it.</summary>
    public static bool IsRoleLine(Node node) =>
        node.Head is { IsRoleLine: true };

    /// <summary>Does it stand in a part that says who, why or with what money, not what is done?</summary>
    public static bool IsOther(Subject subject, Node node)
    {
        var part = node.Part;
        if (!subject.OtherParts.TryGetValue(part, out var other))
            subject.OtherParts[part] = other = part.TitleText.Length < 120 && part.IsHeading && OtherPart().IsMatch(part.TitleText)
                && (Assigns().IsMatch(part.TitleText) || !WorkPart().IsMatch(part.TitleText));
        return other;
    }

    private static IEnumerable<TaskRow> Labelled(Subject subject)
    {
        var below = new Dictionary<Node, bool>();
        foreach (var node in subject.Layout.Root.All())
        {
            if (IsRoleLine(node) || node.Label!.Kind is LabelKind.Annex or LabelKind.Issued)
                continue;
            if (HasRuns(node) && Runs(node) is var runs && runs.Count(run => run.Roles.HasLeadLabel) > 1 && runs.All(run => run.Item is not null))
            {
                foreach (var (item, roles, end) in runs)
                    yield return TaskMaker.Make(subject, item!, roles, new(item!.Span.Start, end));
                continue;
            }
            var all = Roles(node);
            if (all is not { MakesTask: true })
                continue;
            // A time but no label for the lead: the sentence itself may name who does it.
            if (!all.HasLeadLabel && all.CoLead.Count == 0 && !SentenceRoles.Add(all, node))
                all.AddLeads(BodiesInFront(node));
            if (!node.Children.Any(child => !IsRoleLine(child) && HasTaskBelow(child, below)))
                yield return TaskMaker.Make(subject, node, all, node.Span);
        }
    }

    /// <param name="known">Each item is looked into once, however deep it stands.</param>
    private static bool HasTaskBelow(Node node, Dictionary<Node, bool> known)
    {
        if (!known.TryGetValue(node, out var has))
            known[node] = has = Roles(node) is { MakesTask: true } || node.Children.Any(child => !IsRoleLine(child) && HasTaskBelow(child, known));
        return has;
    }

    /// <summary>What the role labels of an item say; null where it has none, as most.</summary>
    private static TaskRoles? Roles(Node node)
    {
        if (node.Head!.Roles.Count == 0 && !node.Plain.Exists(paragraph => !paragraph.IsRow && paragraph.Roles.Count > 0) && !HasRoleLine(node))
            return null;
        var roles = new TaskRoles();
        roles.Add(node.Head.Flow, node.Head.Roles);
        foreach (var paragraph in node.Plain)
            if (!paragraph.IsRow)
                roles.Add(paragraph.Flow, paragraph.Roles);
        AddRoleLines(roles, node);
        return roles;
    }

    /// <summary>Role lines, also those one level below "b) Cơ quan thực hiện:".</summary>
    private static void AddRoleLines(TaskRoles roles, Node node)
    {
        foreach (var child in node.Children)
        {
            if (!IsRoleLine(child))
                continue;
            roles.Add(child.Head!.Flow, child.Head.Roles);
            AddRoleLines(roles, child);
        }
    }

    private static bool HasRoleLine(Node node)
    {
        foreach (var child in node.Children)
            if (IsRoleLine(child))
                return true;
        return false;
    }

    /// <summary>Do role lines stand in several places of its list?</summary>
    private static bool HasRuns(Node node)
    {
        var (runs, inside) = (0, false);
        foreach (var child in node.Children)
        {
            var role = IsRoleLine(child);
            runs += role && !inside ? 1 : 0;
            inside = role;
        }
        return runs > 1;
    }

    /// <summary>Dash items of one depth, tasks and their role lines mixed: a task begins at each item that is no role line.</summary>
    private static List<(Node? Item, TaskRoles Roles, int End)> Runs(Node node)
    {
        var runs = new List<(Node? Item, TaskRoles Roles, int End)>();
        Node? item = null;
        TaskRoles? open = null;
        foreach (var child in node.Children)
        {
            if (!IsRoleLine(child))
            {
                (item, open) = (open is null && item is not null ? item : child, null);
                continue;
            }
            if (open is null)
            {
                open = new();
                runs.Add((item, open, child.Span.End));
                item = null;
            }
            open.Add(child.Head!.Flow, child.Head.Roles);
            runs[^1] = runs[^1] with { End = child.Span.End };
        }
        return runs;
    }

    /// <summary>A time but no lead label: "- Các sở, ban, ngành và UBND các xã, phường: Thường xuyên …" names who does it.</summary>
    private static IEnumerable<Body> BodiesInFront(Node node) =>
        from child in node.Children
        let head = child.Head!
        where !IsRoleLine(child)
        let colon = Titles.RunIn(head.Body)
        where colon > 0 && BodyNames.StartsWithHead(head.Body) && BodyScan.End(head.Text, head.BodyStart, head.BodyStart + colon) == head.BodyStart + colon
        from body in BodyList.Read(head.Flow, head.BodyStart, head.BodyStart + colon)
        select body;

    /// <summary>
    /// The numbered activities of a programme. Where no part is called so, those of a part on work: of one that holds tasks already,
    /// since its items are of one kind, or of any where no task was found.
    /// </summary>
    private static IEnumerable<TaskRow> Activities(Subject subject, List<TaskRow> known)
    {
        var parts = subject.Layout.Root.Children.SelectMany(node => node.Label!.Kind is LabelKind.Annex or LabelKind.Issued ? node.Children : [node]).Where(node => !IsOther(subject, node)).ToList();
        var taken = new SpanSet(known.Select(task => task.Span));
        var chosen = parts.Where(part => ActivityPart().IsMatch(part.TitleText)).ToList();
        if (chosen.Count == 0 && subject.Header.Kind is "KH" or "CTr" or "PA" or "ĐA")
            chosen = [.. parts.Where(part => part.Children.Count > 0 && WorkPart().IsMatch(part.TitleText) && (known.Count == 0 || taken.IsHeldBy(part.Span)))];
        foreach (var part in chosen.Where(part => !part.Plain.Any(paragraph => paragraph.IsRow)))
            foreach (var node in Leaves(part))
            {
                if (taken.Holds(node.Span) || taken.IsHeldBy(node.Span) || Manner().IsMatch(node.TitleText))
                    continue;
                var roles = new TaskRoles();
                SentenceRoles.Add(roles, node);
                yield return TaskMaker.Make(subject, node, roles, node.Span);
            }
    }

    /// <summary>The numbered items; a heading that only gathers numbered items is none.</summary>
    private static IEnumerable<Node> Leaves(Node part)
    {
        foreach (var child in part.Children.Where(child => !child.Label!.IsBullet))
        {
            var below = child.Children.Where(node => !node.Label!.IsBullet).ToList();
            if (below.Count >= 2 && (child.Head!.Text.EndsWith(':') || child.IsHeading))
                foreach (var leaf in Leaves(child))
                    yield return leaf;
            else
                yield return child;
        }
    }

    /// <summary>"1. Về …: Giao Sở A chủ trì, phối hợp với Sở B …" outside the part on organisation.</summary>
    private static IEnumerable<TaskRow> Ordered(Subject subject, List<TaskRow> known)
    {
        if (subject.Header.Kind is "QĐ" or "NQ" or "QC" or "QyĐ")
            yield break;
        var taken = new SpanSet(known.Select(task => task.Span));
        foreach (var node in subject.Layout.Root.All())
        {
            if (IsOther(subject, node) || IsRoleLine(node) || node.Label!.IsBullet && subject.Header.Kind is "KH" or "CTr" || node.Label.Kind is LabelKind.Annex or LabelKind.Issued
                || taken.Holds(node.Span) || taken.IsHeldBy(node.Span))
                continue;
            if (Lead(node) is not var (paragraph, lead))
                continue;
            var roles = new TaskRoles();
            roles.AddLeads(lead);
            roles.Coordinating.AddRange(Assigning.Coordinating(paragraph.Flow, paragraph.BodyStart));
            yield return TaskMaker.Make(subject, node, roles, node.Span);
        }
    }

    /// <summary>The first paragraph of an item whose sentence names a lead.</summary>
    private static (Paragraph Paragraph, List<Body> Bodies)? Lead(Node node)
    {
        if (Assigning.Lead(node.Head!.Flow, node.Head.BodyStart) is { Count: > 0 } first)
            return (node.Head, first);
        foreach (var paragraph in node.Plain)
            if (!paragraph.IsRow && !Outline.IsClosing(paragraph.Text) && Assigning.Lead(paragraph.Flow, 0) is { Count: > 0 } lead)
                return (paragraph, lead);
        return null;
    }
}
