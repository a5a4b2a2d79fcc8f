using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Letters, notices of conclusions and directives: each numbered order to a named body is a task of that body.</summary>
internal static class Orders
{
    private static readonly string[] Kinds = ["CV", "TB", "KL", "CT", "CĐ"];

    public static bool Apply(Subject subject) => Kinds.Contains(subject.Header.Kind);

    public static IEnumerable<TaskRow> Find(Subject subject, List<TaskRow> known)
    {
        var taken = new SpanSet(known.Select(task => task.Span));
        return subject.Layout.Root.Children.SelectMany(node => In(subject, node, [], taken));
    }

    private static IEnumerable<TaskRow> In(Subject subject, Node node, List<Body> heirs, SpanSet taken)
    {
        if (taken.Has(node.Span) || taken.Holds(node.Span) || TaskFinder.IsRoleLine(node))
            return [];
        var head = node.Title!;
        var start = node.TitleBelow is null ? head.BodyStart : 0;
        var (bodies, end) = OrderReader.Heading(head, start);
        var below = node.Children.Where(child => !TaskFinder.IsRoleLine(child)).ToList();
        if (bodies.Count > 0 && end >= head.Text.Length && below.Count > 0)
            return below.SelectMany(child => In(subject, child, bodies, taken));
        if (bodies.Count == 0 && below.Count(child => !child.Label!.IsBullet) >= 2 && (head.Text.EndsWith(':') || node.IsHeading))
            return below.SelectMany(child => In(subject, child, heirs, taken));
        if (taken.IsHeldBy(node.Span))
            return below.SelectMany(child => In(subject, child, heirs, taken));
        var roles = new TaskRoles();
        Sentences(roles, node, head, start, bodies, heirs);
        var task = TaskMaker.Make(subject, node, roles, node.Span);
        return task.Lead.Count > 0 || task.TimeNorm.Kind != TimeKind.None ? [task] : [];
    }

    private static void Sentences(TaskRoles roles, Node node, Paragraph head, int start, List<Body> bodies, List<Body> heirs)
    {
        foreach (var paragraph in node.Plain.Where(paragraph => !paragraph.IsRow && !Outline.IsClosing(paragraph.Text)).Prepend(head))
        {
            var from = paragraph == head ? start : 0;
            var lead = paragraph == head && bodies.Count > 0 ? bodies
                : Assigning.Lead(paragraph.Flow, from) is { Count: > 0 } led ? led
                : OrderReader.Named(paragraph, from, closing: false)?.Bodies;
            if (lead is null)
                continue;
            roles.AddLeads(lead);
            roles.Coordinating.AddRange(Assigning.Coordinating(paragraph.Flow, from));
            return;
        }
        if (heirs.Count > 0)
            roles.AddLeads(heirs);
    }
}
